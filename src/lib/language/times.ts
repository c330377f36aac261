// Times in a sentence: which day, month or year they mean, and what to write so that they stay true.
import type { Article } from '../article/article.ts';
import { dateIn, isoDate, monthNumber } from '../article/dates.ts';
import { kept } from './kept.ts';
import type { Reading, Sentence } from './reading.ts';
import { directionOf } from './time-directions.ts';
import { month, rules, weekday, type Clock, type Grain } from './time-rules.ts';
import { tokensOf } from './tree.ts';

/** A time expression: tokens `[first, end)` of the sentence's doc. */
export interface Time {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  readonly grain: Grain;
  /** `2016-08-15`, `2016-08`, `2016`, as fine as the grain; null when the text does not tell. */
  readonly iso: string | null;
  /** What says the same months later ("on August 12, 2016"); null when the text does already. */
  readonly written: string | null;
  /** Without what it refers to, a reader months later cannot tell when. */
  readonly stale: boolean;
}

/** A line with the day of writing stands among the first few. */
const datelineReach = 6;

/** Does the article tell of days around its publication? Its weekdays and "yesterday" say so. */
export const isNews = kept((article: Article): boolean => {
  if (article.date === null) return false;
  const dated = article.blocks
    .slice(0, datelineReach)
    .some(({ kind, text }) => kind === 'byline' && dateIn(text) !== null);
  // "open on Fridays" in a guide is no day of publication; the lead of a report names one.
  const near = new RegExp(`\\b(?:yesterday|(?:on|last|late|early) (?:${weekday}))\\b(?!s)`, 'i');
  const lead = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3);
  return dated || lead.some(({ text }) => near.test(text));
});

/** The day that "yesterday" is counted from: the text's own, or else the day of publication. */
function dayOfWriting({ blocks, date }: Article): string | null {
  const lead = blocks.slice(0, datelineReach).filter(({ kind }) => kind === 'byline');
  return lead.map(({ text }) => dateIn(text)).find((day) => day !== null) ?? date;
}

/** A function from sentence to its times, in order, resolved against the day of publication. */
export function timesOf(reading: Reading): (sentence: Sentence) => readonly Time[] {
  const { article } = reading;
  const day = dayOfWriting(article);
  const clock = {
    published: day === null ? null : new Date(day),
    news: isNews(article),
    dayFirst: new RegExp(`\\b\\d{1,2} (?:${month}) \\d{4}\\b`).test(article.text),
  };
  const found = kept((sentence: Sentence) => timesIn(sentence, clock));
  return clock.news ? found : withYears(reading, found);
}

/** How many sentences back a story may have named its year. */
const yearReach = 4;

const yearless = new RegExp(`^(?:in |In )?(?:(${month})(?: (\\d{1,2}))?|(\\d{1,2}) (${month}))$`);

/**
 * Outside news a day or month without its year goes on in the year that its paragraph named last,
 * as long as the months go on as well: "In January 1835 ... . On October 2, ...".
 */
function withYears(
  reading: Reading,
  found: (sentence: Sentence) => readonly Time[],
): (sentence: Sentence) => readonly Time[] {
  const all = new Map<Sentence, readonly Time[]>();
  let last: { iso: string; at: number; sentence: Sentence } | null = null;
  for (const [at, sentence] of reading.sentences.entries()) {
    const times = found(sentence).map((time): Time => {
      const [, monthFirst, dayBehind, dayFirst, monthBehind] = yearless.exec(time.text) ?? [];
      const number = monthNumber(monthFirst ?? monthBehind ?? '');
      const near: typeof last =
        last && last.sentence.block === sentence.block && at - last.at <= yearReach ? last : null;
      if (!time.stale || number === null || !near) return time;
      const year = near.iso.slice(0, 4);
      const day = dayBehind ?? dayFirst;
      const iso = `${year}-${String(number).padStart(2, '0')}`;
      // An earlier month may be of the next year, or looks back.
      if (near.iso.length < 7 || iso < near.iso.slice(0, 7)) return time;
      const name = monthFirst ?? monthBehind ?? '';
      const whole = day === undefined ? null : isoDate(Number(year), number, Number(day));
      if (day !== undefined && whole === null) return time;
      const text =
        dayBehind !== undefined
          ? `${name} ${dayBehind}, ${year}`
          : dayFirst !== undefined
            ? `${dayFirst} ${name} ${year}`
            : `in ${name} ${year}`;
      return {
        ...time,
        grain: whole === null ? 'month' : 'day',
        iso: whole ?? iso,
        written: text,
        stale: false,
      };
    });
    for (const { iso, grain } of times) {
      if (iso !== null && /^(?:day|month|year)$/.test(grain)) last = { iso, at, sentence };
    }
    all.set(sentence, times);
  }
  return (sentence) => all.get(sentence) ?? found(sentence);
}

function timesIn(sentence: Sentence, clock: Omit<Clock, 'looks'>): readonly Time[] {
  const tokens = tokensOf(sentence);
  const start = tokens[0]?.idx ?? 0;
  const last = tokens.at(-1);
  const text = sentence.doc.text.slice(start, last ? last.idx + last.text.length : start);
  const times: Time[] = [];
  for (const { pattern, resolve } of rules) {
    // `matchAll` copies its pattern: few of them occur in a sentence.
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const from = start + match.index;
      const to = from + match[0].length;
      const covered = tokens.filter(({ idx, text: word }) => idx < to && idx + word.length > from);
      const [first, end] = [covered[0]?.i ?? 0, (covered.at(-1)?.i ?? 0) + 1];
      if (times.some((time) => time.first < end && first < time.end)) continue;
      const named = covered.find(({ pos }) => pos !== 'ADP' && pos !== 'ADJ') ?? covered[0];
      const looks = () => (named ? directionOf(sentence, named) : 'open');
      const found = resolve(match, { ...clock, looks });
      if (!found) continue;
      const { grain, iso } = found;
      times.push({
        first,
        end,
        text: match[0],
        grain,
        iso,
        written: found.written ?? null,
        stale: found.stale ?? false,
      });
    }
  }
  return times.sort((a, b) => a.first - b.first);
}
