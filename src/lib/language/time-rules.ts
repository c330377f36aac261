// How English tells a time: patterns, and what each means on the day of publication.
import { isoDate, monthNumber } from '../article/dates.ts';
import type { Direction } from './time-directions.ts';

export type Grain = 'day' | 'week' | 'month' | 'year' | 'decade' | 'none';

export const month =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
export const weekday = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const partOfDay = '(?: (?:morning|afternoon|evening|night))?';

export interface Clock {
  /** Publication day at UTC midnight, or null. */
  readonly published: Date | null;
  readonly news: boolean;
  readonly dayFirst: boolean;
  /** Which way the time looks, asked only where the words leave it open. */
  readonly looks: () => Direction;
}

interface Found {
  readonly grain: Grain;
  readonly iso: string | null;
  readonly written?: string;
  readonly stale?: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
  readonly resolve: (match: RegExpExecArray, clock: Clock) => Found | null;
}

const dayLength = 86_400_000;
const monthNames = month.split('|').slice(0, 12);
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const isoOf = (date: Date) => date.toISOString().slice(0, 10);
const shifted = (date: Date, days: number) => new Date(date.getTime() + days * dayLength);

function written(date: Date, dayFirst: boolean): string {
  const name = monthNames[date.getUTCMonth()] ?? '';
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  return dayFirst ? `${day} ${name} ${year}` : `${name} ${day}, ${year}`;
}

function onDay(date: Date | null, clock: Clock): Found {
  if (!date) return { grain: 'day', iso: null, stale: true };
  return { grain: 'day', iso: isoOf(date), written: `on ${written(date, clock.dayFirst)}` };
}

function fullDate(year: string, name: string, day: string): Found | null {
  const iso = isoDate(Number(year), monthNumber(name) ?? 0, Number(day));
  return iso && { grain: 'day', iso };
}

/** The nearest such weekday the way it looks, the day of publication among them; null where that is open. */
function nearest(name: string, published: Date | null, looks: Direction): Date | null {
  if (!published) return null;
  const back = (published.getUTCDay() - dayNames.indexOf(name) + 7) % 7;
  if (back === 0) return published;
  if (looks === 'open') return null;
  return shifted(published, looks === 'ahead' ? 7 - back : -back);
}

/** Days that a report may be off: written in another time zone, or saved some days late. */
const slackBack = 1;
const slackAhead = 7;

/** How far a day may lie from the publication where nothing tells the direction. */
const nearEnough = 120;

/** A day of the year the way it looks from the day of publication; null where nobody can tell. */
function inItsYear(month: number, day: number, published: Date, looks: Direction): Date | null {
  const year = published.getUTCFullYear();
  const days = [-1, 0, 1].flatMap((shift) => {
    const iso = isoDate(year + shift, month, day);
    return iso === null ? [] : [new Date(iso)];
  });
  const away = (date: Date) => (date.getTime() - published.getTime()) / dayLength;
  if (looks === 'back') return days.findLast((date) => away(date) <= slackBack) ?? null;
  if (looks === 'ahead') return days.find((date) => away(date) >= -slackAhead) ?? null;
  return days.find((date) => Math.abs(away(date)) <= nearEnough) ?? null;
}

function relative(unit: string, steps: number, clock: Clock): Found {
  const { published, dayFirst } = clock;
  if (!published) return { grain: 'none', iso: null, stale: true };
  if (unit === 'year') {
    const year = String(published.getUTCFullYear() + steps);
    return { grain: 'year', iso: year, written: `in ${year}` };
  }
  if (unit === 'month') {
    const date = new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() + steps, 1));
    const name = monthNames[date.getUTCMonth()] ?? '';
    return {
      grain: 'month',
      iso: isoOf(date).slice(0, 7),
      written: `in ${name} ${date.getUTCFullYear()}`,
    };
  }
  const monday = shifted(published, -((published.getUTCDay() + 6) % 7) + 7 * steps);
  return {
    grain: 'week',
    iso: isoOf(monday),
    written: `in the week of ${written(monday, dayFirst)}`,
  };
}

const stale: Found = { grain: 'none', iso: null, stale: true };

/** First match at a place wins; what a rule has taken no later rule sees. */
export const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})\\.?,? (\\d{3,4})\\b`,
      'g',
    ),
    because: 'a full date, day first',
    example: '17 March 1782',
    resolve: ([, day = '', name = '', year = '']) => fullDate(year, name, day),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:${weekday}),? )?(${month}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`,
      'g',
    ),
    because: 'a full date, month first',
    example: 'Thursday, May 7, 2015',
    resolve: ([, name = '', day = '', year = '']) => fullDate(year, name, day),
  },
  {
    pattern: new RegExp(`\\b(?:early |late |mid-)?(${month}),? (?:of )?(\\d{3,4})\\b`, 'g'),
    because: 'a month with its year',
    example: 'May, 1750',
    resolve: ([, name = '', year = '']) => ({
      grain: 'month',
      iso: `${year}-${String(monthNumber(name)).padStart(2, '0')}`,
    }),
  },
  {
    pattern: new RegExp(`\\b(?:on )?(?:(last|next|this) )(${weekday})${partOfDay}\\b`, 'gi'),
    because: '"last Friday" is the one before the day of publication',
    example: 'last Friday',
    resolve: ([, which = '', name = ''], clock) => {
      const looks = /next/i.test(which) ? 'ahead' : /last/i.test(which) ? 'back' : clock.looks();
      return onDay(nearest(name, clock.published, looks), clock);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:on )?(?:early |late )?(${weekday})${partOfDay}\\b(?!,? (?:${month}))`,
      'gi',
    ),
    because: 'a weekday is the nearest one in the direction the verb looks',
    example: 'on Friday',
    resolve: ([, name = ''], clock) =>
      clock.news ? onDay(nearest(name, clock.published, clock.looks()), clock) : stale,
  },
  {
    pattern:
      /\b(?:earlier |late )?(yesterday|last night|today|tomorrow|tonight|this morning|this afternoon|this evening)(?: (?:morning|afternoon|evening))?\b/gi,
    because: 'counted from the day of publication, in news; elsewhere "today" is no day',
    example: 'yesterday',
    resolve: ([, word = ''], clock) => {
      if (!clock.news || !clock.published) return stale;
      const steps = /yesterday|last night/i.test(word) ? -1 : /tomorrow/i.test(word) ? 1 : 0;
      return onDay(shifted(clock.published, steps), clock);
    },
  },
  {
    pattern: /\b(?:earlier |later |in )?(last|this|next) (week|month|year)\b/gi,
    because: 'counted from the day of publication, in news',
    example: 'last month',
    resolve: ([, which = '', unit = ''], clock) => {
      if (!clock.news) return stale;
      const steps = /last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0;
      return relative(unit.toLowerCase(), steps, clock);
    },
  },
  {
    pattern: new RegExp(`\\b(?:in )?(last|next|this) (${month})\\b`, 'gi'),
    because: '"last November" is the one before the day of publication',
    example: 'last November',
    resolve: ([, which = '', name = ''], { published, news }) => {
      const number = monthNumber(name);
      if (!published || !news || number === null) return stale;
      const now = published.getUTCMonth() + 1;
      const year = published.getUTCFullYear();
      const shift = /last/i.test(which)
        ? number < now
          ? 0
          : -1
        : /next/i.test(which) && number <= now
          ? 1
          : 0;
      const full = `${monthNames[number - 1] ?? ''} ${year + shift}`;
      return {
        grain: 'month',
        iso: `${year + shift}-${String(number).padStart(2, '0')}`,
        written: `in ${full}`,
      };
    },
  },
  {
    pattern: new RegExp(
      `\\b(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?: ?[–-] ?| (?:to|or|and|through) )(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? \\d{4})`,
      'g',
    ),
    because: 'two days, or all between them, are no day; the year is that of the first',
    example: 'during May 23–31; on September 19 or 20',
    resolve: ([whole, name = '', day = ''], { published, news, looks }) => {
      const number = monthNumber(name);
      const date =
        published && news && number !== null
          ? inItsYear(number, Number(day), published, looks())
          : null;
      return date
        ? { grain: 'none', iso: null, written: `${whole}, ${date.getUTCFullYear()}` }
        : stale;
    },
  },
  {
    pattern: new RegExp(
      `\\b(${month}) (\\d{1,2})(?:st|nd|rd|th)?\\b|\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})\\b`,
      'g',
    ),
    because:
      'a day without its year: the nearest to the publication in news; elsewhere nobody knows',
    example: 'May 16',
    resolve: (match, { published, news, dayFirst, looks }) => {
      const name = match[1] ?? match[4] ?? '';
      const day = match[2] ?? match[3] ?? '';
      const number = monthNumber(name);
      if (!published || !news || number === null) return { ...stale, grain: 'day' };
      const date = inItsYear(number, Number(day), published, looks());
      return date ? { grain: 'day', iso: isoOf(date), written: written(date, dayFirst) } : stale;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:early |late |mid-)?(?:in|In|since|by|until|from|during|of) (?:early |late |mid-)?(?:${month})\\b(?! \\d)`,
      'g',
    ),
    because: 'a month without its year',
    example: 'in June',
    resolve: () => stale,
  },
  {
    pattern: /\b(?:the )?(?:early |late |mid-)?(\d{3}0)(?:'|’)?s\b/gi,
    because: 'a decade',
    example: 'the 1540s',
    resolve: ([, year = '']) => ({ grain: 'decade', iso: `${year}s` }),
  },
  {
    pattern:
      /(?<![\d.,$£€-])\b(?:(?:1[0-9]|20)\d\d|[1-9]\d\d(?= AD| CE)|(?<=\b(?:in|In|since|Since|until|by) )[1-9]\d\d(?=[,.]| \p{Lu}))\b(?![\d%-]|[.,]\d| (?:people|years|votes|members|soldiers|men|women|km|miles|metres|meters|feet|tons))/gu,
    because: 'a bare number of this size is a year',
    example: 'in 1758',
    resolve: ([year]) => ({ grain: 'year', iso: year }),
  },
  {
    pattern:
      /\b(?:[Tt]hat|[Tt]he (?:same|following|next|previous|preceding)|[Tt]he) (?:day|night|morning|afternoon|evening|week|month|year|decade|century|summer|winter|spring|fall|autumn|weekend)\b(?! of\b)/g,
    because: 'a time told by another sentence',
    example: 'the following morning',
    resolve: () => stale,
  },
  {
    pattern:
      /\b(?:at (?:the|that|this) time|at (?:the|that|this) (?:point|moment)|(?:by|until|since|before) then|(?:these|those) days|nowadays|now|currently|at present|presently|so far|to date|soon|(?:this|last|next|over the) (?:weekend|summer|winter|spring|autumn|fall|season)|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|few|couple of|hundred|thousand) (?:hours?|days?|weeks?|months?|years?|decades?|centuries) (?:ago|later|earlier|before|after|afterwards)|(?:the|in|over the|during the) (?:past|last|recent|coming|next|following) (?:\w+ ){0,2}(?:hours?|days?|weeks?|months?|years?|decades?|seasons?)|in recent (?:days|weeks|months|years|times|decades)|shortly (?:after|before)(?:wards)?(?=[,.])|(?:a few|some|several|two|three|four|five|ten|\d+) (?:days?|weeks?|months?|years?) (?:later|earlier|before))\b/gi,
    because: 'a time counted from a moment that is gone or told elsewhere',
    example: 'two years later',
    resolve: () => stale,
  },
];
