// Dates and times of day in the orders people write them.
import { numberAt } from './numbers.ts';
import { months, weekdays } from './quantity-rows.ts';

/** What a date says; what it leaves open is null. Months and days count from 1, Monday is 1. */
export interface DateSaid {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

/** Every date a text can mean, since 5/8 is in May for some and in August for others. */
export function datesSaid(text: string): DateSaid[] {
  const lower = text
    .toLowerCase()
    .replace(/[?!.]+$/, '')
    .trim();
  return (inFigures(lower) ?? inWords(lower)).filter(isPossible);
}

const none: DateSaid = { year: null, month: null, day: null, weekday: null };

function inFigures(text: string): DateSaid[] | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return [{ ...none, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }];
  const full = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (full) {
    const [a, b, year] = [Number(full[1]), Number(full[2]), Number(full[3])];
    return [
      { ...none, day: a, month: b, year },
      { ...none, day: b, month: a, year },
    ];
  }
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text);
  return month && [{ ...none, month: Number(month[1]), year: Number(month[2]) }];
}

/** "Monday, the 15th of August 2016", in any order and with any part left out but the first. */
function inWords(text: string): DateSaid[] {
  const tokens = text.match(/\d+|\p{L}+/gu) ?? [];
  let said = none;
  for (let next = 0; next < tokens.length;) {
    const token = tokens[next] ?? '';
    const month = named(token, months);
    const weekday = named(token, weekdays);
    const number = numberAt(tokens, next);
    if (month !== null && said.month === null) said = { ...said, month };
    else if (weekday !== null && said.weekday === null) said = { ...said, weekday };
    else if (number && /^\d{4}$/.test(token) && said.year === null)
      said = { ...said, year: number.value };
    else if (number && said.day === null) said = { ...said, day: number.value };
    else if (!/^(the|of|on|in)$/.test(token)) return [];
    next = number && month === null ? number.next : next + 1;
  }
  return said.month === null && said.weekday === null ? [] : [said];
}

/** Its number from 1; a name may be cut to three letters or more. */
function named(token: string, names: readonly string[]): number | null {
  if (token.length < 3) return null;
  const index = names.findIndex((name) => name.startsWith(token));
  return index < 0 ? null : index + 1;
}

const isPossible = ({ month, day }: DateSaid) =>
  (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));

/** A time of day: minutes since midnight; `half` says that it could be twelve hours later. */
export interface TimeSaid {
  readonly minutes: number;
  readonly half: boolean;
}

export function timeSaid(text: string): TimeSaid | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(text.toLowerCase());
  if (!found) return null;
  const [, hours, minutes, half] = found;
  const hour = Number(hours);
  if (hour > 24 || Number(minutes ?? 0) > 59) return null;
  const shift = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return { minutes: shift * 60 + Number(minutes ?? 0), half: half === undefined && hour <= 12 };
}

/** True for what is a time of day and nothing else: "10:30", "5 pm", not "10.30" or "5". */
export const isTime = (text: string) => /^\d{1,2}(:\d{2}\s*(am|pm)?|\s*(am|pm))$/i.test(text);
