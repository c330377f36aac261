// How numbers, counts, days and spans of time are said in English.
const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const shares = new Intl.NumberFormat('en', { style: 'percent' });
const sizes = new Intl.NumberFormat('en', {
  style: 'unit',
  unit: 'megabyte',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const hours = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
/** Sweden writes days as ISO has them. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });
const plainDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const number = (value: number) => numbers.format(value);

/** "1 question", "14 questions". */
export const counted = (count: number, one: string, other: string) =>
  `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : other}`;

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** A place in an order as a word, from 1; as a figure beyond the eighth, which nobody counts. */
export const ordinal = (place: number) => ordinals[place - 1] ?? `number ${numbers.format(place)}`;

/** A share from 0 to 1 as "34%". */
export const percent = (share: number) => shares.format(share);

/** An ISO day as "15 August 2016". */
export const date = (iso: string) => plainDate.format(new Date(`${iso}T00:00:00Z`));

/** A day counted from 1970-01-01, as "15 August 2016". */
export const dateOf = (day: number) => plainDate.format(day * 86_400_000);

/** The day of a moment by this phone's clock, as an ISO day. */
export const localDay = (moment: number) => isoDay.format(moment);

/** The day of a moment by this phone's clock, as "Tuesday 24 November". */
export const weekday = (moment: number) => longDay.format(moment).replace(',', '');

/** A number of days from today: "today", "tomorrow", "in 3 weeks"; "yesterday", "3 weeks ago". */
export function inDays(days: number): string {
  const length = Math.abs(days);
  if (length < 14) return relative.format(days, 'day');
  if (length < 60) return relative.format(Math.round(days / 7), 'week');
  if (length < 365) return relative.format(Math.round(days / 30.4), 'month');
  return relative.format(Math.round(days / 365), 'year');
}

/** A number of days where there is little room: "3 d", "2 mo", "1.5 y". */
export function shortDays(days: number): string {
  if (days < 60) return `${days} d`;
  if (days < 365) return `${Math.round(days / 30.4)} mo`;
  return `${numbers.format(Math.round(days / 36.5) / 10)} y`;
}

/** Bytes as megabytes, "4.1 MB". */
export const megabytes = (bytes: number) => sizes.format(bytes / 1e6);

/** An hour of the day, 0 to 23, as "04:00". */
export const clockHour = (hour: number) => hours.format(hour * 3_600_000);
