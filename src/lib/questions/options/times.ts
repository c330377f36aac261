// Other times of the key's grain and style, none of which the card itself rules out.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { textOfPieces } from '../../facts/statement.ts';
import { kept } from '../../language/kept.ts';
import type { Key } from '../keys.ts';
import { pick } from './chance.ts';
import { ladder, type Range } from './ladder.ts';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const dayMillis = 86_400_000;

/** The count of years, months or days that an ISO time stands for. */
function countOf(iso: string, kind: Key['kind']): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  if (kind === 'year') return year;
  if (kind === 'month') return year * 12 + month - 1;
  return Math.round(Date.UTC(year, month - 1, day) / dayMillis);
}

/** The last count within an ISO time that may be coarser: of 1750 the 31st of December. */
function lastOf(iso: string, kind: Key['kind']): number {
  if (kind === 'year') return countOf(iso, kind);
  const [year = 0, month] = iso.split('-').map(Number);
  if (kind === 'month') return month === undefined ? year * 12 + 11 : countOf(iso, kind);
  if (iso.length === 10) return countOf(iso, kind);
  return Math.round(Date.UTC(year, month ?? 12, 1) / dayMillis) - 1;
}

/** An undated article of our days was written so few years after the latest one it tells. */
const [recent, yearsAfter] = [1990, 2];

const latestOf = new WeakMap<Findings, string | null>();

/** The day of publication; of an undated article of our days, a year by which it was written. */
function writtenBy(findings: Findings): string | null {
  const { reading, times } = findings;
  if (reading.article.date !== null) return reading.article.date;
  const known = latestOf.get(findings);
  if (known !== undefined) return known;
  const years = reading.sentences.flatMap((each) =>
    times(each).flatMap(({ iso }) => (iso === null ? [] : [Number(iso.slice(0, 4))])),
  );
  const latest = Math.max(...years);
  const found = latest >= recent ? String(latest + yearsAfter) : null;
  latestOf.set(findings, found);
  return found;
}

/** A fence is no nearer to the article's years than this many. */
const leastFence = 4;
/** Of fewer years the spread says nothing. */
const fewestYears = 5;

/**
 * The years that an article tells of, outliers left out (Tukey's fences): in a page on a war of four
 * years a date ten years later is ruled out at a glance.
 */
const fencesOf = kept(({ reading, times }: Findings): Range => {
  const years = reading.sentences
    .flatMap((each) =>
      times(each).flatMap(({ iso }) => (iso === null ? [] : Number(iso.slice(0, 4)))),
    )
    .sort((a, b) => a - b);
  const quartile = (share: number) => years[Math.floor(share * (years.length - 1))] ?? 0;
  const [low, high] = [quartile(0.25), quartile(0.75)];
  const reach = Math.max(leastFence, Math.ceil(1.5 * (high - low)));
  return years.length < fewestYears
    ? { least: -Infinity, most: Infinity }
    : { least: low - reach, most: high + reach };
});

/** The fences where the key is within them; one outside has no neighbours to keep to. */
function fencesAround(key: Key, findings: Findings): Range {
  const { least, most } = fencesOf(findings);
  const year = Number(key.iso?.slice(0, 4));
  return key.kind === 'year' && year >= least && year <= most
    ? { least, most }
    : { least: -Infinity, most: Infinity };
}

/** What the card and the person's life leave possible. */
function rangeOf(fact: Fact, key: Key, findings: Findings): Range {
  const { times, facts } = findings;
  const iso = key.iso ?? '';
  const date = writtenBy(findings);
  const past = date !== null && iso <= date;
  const shown = times(fact.statement.sentence).flatMap((time) => time.iso ?? []);
  const life = facts.flatMap(({ clause, asked }) => (clause === 'life' && asked?.iso) || []);
  // "In 1932 ..., known in the 1930s": a decade or a century bounds no year.
  const bounds = [...shown, ...life].filter(
    (other) => /^\d+(?:-|$)/.test(other) && !other.startsWith(iso),
  );
  // A time that the card shows is no answer either.
  const beside = (other: string) => (other.length === iso.length ? 1 : 0);
  // "In 1937 ... on ______" lies within the year that is told; a day whose words leave the year out
  // keeps to its own.
  const year = iso.slice(0, 4);
  const within = [
    ...bounds.filter((other) => iso.startsWith(other)),
    ...(key.text.includes(year) ? [] : [year]),
  ];
  const below = bounds.filter((other) => !iso.startsWith(other) && other < iso);
  const above = bounds.filter((other) => other > iso);
  if (date !== null) (past ? above : iso > date ? below : []).push(date);
  const fences = fencesAround(key, findings);
  return {
    least: Math.max(
      key.kind === 'year' ? 1 : -Infinity,
      fences.least,
      ...below.map((other) => countOf(other, key.kind) + beside(other)),
      ...within.map((other) => countOf(other, key.kind)),
    ),
    most: Math.min(
      fences.most,
      ...above.map((other) => lastOf(other, key.kind) - beside(other)),
      ...within.map((other) => lastOf(other, key.kind)),
    ),
  };
}

/** "circa 1560" may be three years off. */
const roughly = /\b(?:circa|c\.|ca\.|around|about|approximately|roughly)$/i;

/** Steps to try, the widest first; what is long ago is remembered less exactly. */
function stepsOf(key: Key, before: string, seed: string): readonly number[] {
  if (roughly.test(before) && key.kind === 'year') return Number(key.iso) > 1900 ? [10] : [25, 15];
  if (key.kind === 'month') return [pick([2, 3, 4], seed) ?? 2, 2, 1];
  if (key.kind === 'day') return [pick([23, 37, 51, 64], seed) ?? 23, 17, 9, 4];
  const year = Number(key.iso);
  if (year > 1900) return [pick([2, 3, 4], seed) ?? 2, 2, 1];
  return year > 1500 ? [pick([3, 4, 6], seed) ?? 4, 3, 2, 1] : [9, 6, 4, 2];
}

function shown(key: Key, value: number): string | null {
  const iso = key.iso ?? '';
  if (key.kind === 'year') return key.text.replace(iso, String(value));
  const own = monthNames[Number(iso.slice(5, 7)) - 1] ?? '';
  if (!key.text.includes(own) || /day\b/.test(key.text)) return null;
  const date =
    key.kind === 'month'
      ? new Date(Date.UTC(Math.floor(value / 12), value % 12))
      : new Date(value * dayMillis);
  const day = Number(iso.slice(8, 10));
  return key.text
    .replace(iso.slice(0, 4), String(date.getUTCFullYear()))
    .replace(own, monthNames[date.getUTCMonth()] ?? '')
    .replace(new RegExp(`\\b${day}\\b`), String(date.getUTCDate()));
}

export function otherTimes(
  fact: Fact,
  key: Key,
  findings: Findings,
  seed: string,
): readonly string[] {
  const iso = key.iso ?? '';
  if (!(Number(iso.slice(0, 4)) > 0) || /\d(?:st|nd|rd|th)\b|\d[/–-]\d/.test(key.text)) return [];
  const before = textOfPieces(fact.statement.pieces.slice(Math.max(0, key.from - 2), key.from));
  const range = rangeOf(fact, key, findings);
  return ladder(countOf(iso, key.kind), stepsOf(key, before, `${seed} step`), range, seed).flatMap(
    (value) => shown(key, value) ?? [],
  );
}

const yearsPerDecade = 10;

/** Decades around the key's, none of them later than the article. */
export function otherDecades(key: Key, findings: Findings, seed: string): readonly string[] {
  const decade = Number(key.text.slice(0, 4)) / yearsPerDecade;
  const latest = Number((writtenBy(findings) ?? '').slice(0, 4)) || Infinity;
  const range = { least: 1, most: latest / yearsPerDecade };
  return ladder(decade, decade > 180 ? [1] : [2, 1], range, seed).map(
    (other) => `${other * yearsPerDecade}s`,
  );
}

/** For sorting: what a time's words count. */
export function timeValue(text: string): number {
  const month = monthNames.findIndex((name) => text.includes(name)) + 1;
  const year = Number(/\d{3,4}/.exec(text)?.[0] ?? 0);
  const day = Number(/\b\d{1,2}\b/.exec(text)?.[0] ?? 0);
  return year * 10_000 + month * 100 + day;
}
