import { expect, test } from 'vitest';
import { calendarFile } from '../../../src/lib/review/reminder.ts';

const made = Date.UTC(2026, 10, 24, 9, 30);
const file = (at: number, title = 'Factdeck', text = 'What is due today.') =>
  calendarFile({ at, title, text, url: 'https://example.org/' }, made, '2026-11-24');
const lines = (text: string) => text.split('\r\n');

test('comes back daily at the hour that the phone shows, with an alarm', () => {
  expect(lines(file(19 * 60 + 5))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Factdeck//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:daily-review@factdeck',
    'DTSTAMP:20261124T093000Z',
    'SEQUENCE:29925210',
    'DTSTART:20261124T190500',
    'DURATION:PT10M',
    'RRULE:FREQ=DAILY',
    'SUMMARY:Factdeck',
    'DESCRIPTION:What is due today.',
    'URL:https://example.org/',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Factdeck',
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(file(0)).toContain('DTSTART:20261124T000000\r\n');
});

test('what calendars read as their own signs is escaped', () => {
  expect(file(0, 'a, b; c\\d\ne')).toContain('SUMMARY:a\\, b\\; c\\\\d\\ne\r\n');
});

test('long lines are folded between characters, after 75 octets at most', () => {
  const text = 'Wörter, 引用 und 😀 '.repeat(20);
  const folded = file(0, 'x', text);
  for (const line of lines(folded)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(folded).not.toContain('\ufffd');
  expect(folded.replaceAll('\r\n ', '')).toContain(
    `DESCRIPTION:${text.replaceAll(',', '\\,')}\r\n`,
  );
});
