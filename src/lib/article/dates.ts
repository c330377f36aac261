// The day an article was published, where its text says so.
import type { IsoDate } from './article.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `month` counts from 1. Null when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** `2016-08-15` as an IsoDate; null for anything else and for days there are none of. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** 1 to 12 for an English month's name or its abbreviation, else null. */
export function monthNumber(name: string): number | null {
  if (!/^[A-Za-z]{3,9}\.?$/.test(name)) return null;
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

const patterns: readonly { pattern: RegExp; day: number; month: number; year: number }[] = [
  {
    pattern: /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/,
    day: 1,
    month: 2,
    year: 3,
  },
  {
    pattern: /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})\b/,
    day: 2,
    month: 1,
    year: 3,
  },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/, day: 3, month: 2, year: 1 },
];

/** The first full date in a line that is known to be a dateline. */
export function dateIn(line: string): IsoDate | null {
  for (const { pattern, day, month, year } of patterns) {
    const match = pattern.exec(line);
    if (!match) continue;
    const name = match[month] ?? '';
    const number = /^\d+$/.test(name) ? Number(name) : monthNumber(name);
    if (number !== null) return isoDate(Number(match[year]), number, Number(match[day]));
  }
  return null;
}
