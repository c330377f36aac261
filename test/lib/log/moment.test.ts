import { expect, test } from 'vitest';
import { dayOf, type Moment } from '../../../src/lib/log/moment.ts';

const moment = (iso: string, offset: number): Moment => ({ at: Date.parse(iso), offset });
const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

test.each([
  ['a minute before four', '2026-03-10T02:59:00Z', 60, '2026-03-09'],
  ['four o’clock', '2026-03-10T03:00:00Z', 60, '2026-03-10'],
  ['midnight', '2026-03-10T23:00:00Z', 60, '2026-03-10'],
  ['in summer time', '2026-07-10T01:59:00Z', 120, '2026-07-09'],
  ['west of Greenwich', '2026-03-10T08:30:00Z', -300, '2026-03-09'],
  ['on Kiritimati, a day ahead', '2026-03-10T15:00:00Z', 840, '2026-03-11'],
  ['before 1970', '1969-12-31T12:00:00Z', 0, '1969-12-31'],
])('the day %s', (_, iso, offset, day) => {
  expect(isoOf(dayOf(moment(iso, offset)))).toBe(day);
});

test.each([
  [0, '2026-03-09T23:00:00Z', '2026-03-10'],
  [0, '2026-03-09T22:59:00Z', '2026-03-09'],
  [6, '2026-03-10T04:59:00Z', '2026-03-09'],
  [6, '2026-03-10T05:00:00Z', '2026-03-10'],
])('a day that starts at %i', (dayStart, iso, day) => {
  expect(isoOf(dayOf({ ...moment(iso, 60), dayStart }))).toBe(day);
});
