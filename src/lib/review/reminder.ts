// A daily reminder as a calendar file, which every phone's calendar reads (RFC 5545).

export interface Reminder {
  /** Minutes after midnight, by whatever clock the phone shows: 0 to 1439. */
  readonly at: number;
  readonly title: string;
  readonly text: string;
  /** Where it leads. */
  readonly url: string;
}

/** One calendar keeps one of them: a later file changes the time of an earlier one. */
const uid = 'daily-review@factdeck';

const minutesLong = 10;

/**
 * The file's text. Its time has no zone, so that it is the same hour on a journey and after the
 * clocks change. `made`: now, in milliseconds since 1970; `day`: the first day, "2026-11-24".
 */
export function calendarFile(
  { at, title, text, url }: Reminder,
  made: number,
  day: string,
): string {
  const start = `${day.replaceAll('-', '')}T${two(Math.floor(at / 60))}${two(at % 60)}00`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Factdeck//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(made)}`,
    // A calendar takes the event with the higher number for the newer one.
    `SEQUENCE:${Math.floor(made / 60_000)}`,
    `DTSTART:${start}`,
    `DURATION:PT${minutesLong}M`,
    'RRULE:FREQ=DAILY',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const two = (value: number) => String(value).padStart(2, '0');

/** "20261124T093000Z". */
const utc = (at: number) => new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');

/** A line has at most 75 octets; what is longer goes on in the next one, after a space. */
const mostOctets = 75;

function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      lines.push('');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n ');
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
