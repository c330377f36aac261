// Wrong answers of the key's own kind: from the article first, then from the gazetteer or nearby.
import { isSharedName, neighboursOf, placeOf } from '../language/mentions/gazetteer.ts';
import type { Findings } from '../facts/find.ts';
import type { Fact } from '../facts/fact.ts';
import { textOfPieces } from '../facts/statement.ts';
import type { Key } from './keys.ts';

/** Three options are as good as more: Rodriguez 2005. A fourth keeps a blind guess below a third. */
const wrongWanted = 3;
const wrongNeeded = 2;

/** A number from 0 to 1 that is the same for the same text: options must not change between runs. */
function chanceOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0) / 4294967296;
}

const monthNames = [
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

/** Years near the key's, spread by a step that grows with the distance to today's century. */
function nearYears(year: number, seed: string, latest: number): readonly number[] {
  const step = year > 1900 ? 2 : year > 1500 ? 4 : 9;
  const chance = Math.floor(chanceOf(seed) * 4);
  const shifts =
    [
      [-2, -1, 1],
      [-1, 1, 2],
      [-3, -2, -1],
      [-2, 1, 3],
    ][chance] ?? [];
  return [...shifts, -4, -5, -6]
    .map((shift) => year + shift * step)
    .filter((each) => each <= latest);
}

/** Times of the same grain and in the same style, near the key's. */
function otherTimes(key: Key, latest: number): readonly string[] {
  const iso = key.iso ?? '';
  const year = Number(iso.slice(0, 4));
  if (!(year > 0)) return [];
  if (key.kind === 'year')
    return nearYears(year, key.text, latest).map((each) => key.text.replace(iso, String(each)));
  const month = Number(iso.slice(5, 7));
  const shift = (n: number) => monthNames[(month - 1 + n + 12) % 12] ?? '';
  const name = monthNames.find((each) => key.text.includes(each));
  if (name === undefined) return [];
  const turned = chanceOf(key.text) < 0.5 ? [2, -3, 5] : [-2, 3, -4];
  if (key.kind === 'month') return turned.map((n) => key.text.replace(name, shift(n)));
  const day = Number(iso.slice(8, 10));
  return turned.map((n, i) => {
    const other = String(((day + [9, 4, 17][i % 3]! - 1) % 28) + 1);
    return key.text.replace(name, shift(n)).replace(new RegExp(`\\b${day}\\b`), other);
  });
}

/** Numbers of the key's own rounding, a fifth to three fifths away. */
function otherNumbers(key: Key): readonly string[] {
  const match = /^(\D*?)(\d[\d,]*(?:\.\d+)?)(.*)$/.exec(key.text);
  if (!match) return [];
  const [, before = '', digits = '', after = ''] = match;
  const value = Number(digits.replaceAll(',', ''));
  if (!(value > 4) || /\d/.test(after)) return [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = /0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0;
  const unit = decimals > 0 ? 10 ** -decimals : 10 ** zeros;
  const factors = chanceOf(key.text) < 0.5 ? [0.6, 1.3, 1.6] : [0.5, 0.75, 1.4];
  return factors.map((factor) => {
    const other = Math.round((value * factor) / unit) * unit;
    const shown =
      decimals > 0
        ? other.toFixed(decimals)
        : digits.includes(',')
          ? other.toLocaleString('en')
          : String(other);
    return before + shown + after;
  });
}

/** Places and nationalities the article does not name in this sentence, nearest to the key. */
function otherPlaces(key: Key, findings: Findings): readonly string[] {
  const place = placeOf(key.text);
  if (!place) return [];
  const near = neighboursOf(place).filter((name) => name !== place.name);
  const named = new Set(
    findings.reading.sentences.flatMap((each) => findings.names.of(each).map(({ text }) => text)),
  );
  // Newcastle is in several countries: the article must speak of the one it would be taken for.
  const spokenOf = [...named].some(
    (text) => text !== key.text && placeOf(text)?.country === place.country,
  );
  if (place.kind === 'city' && isSharedName(place.name) && !spokenOf) return [];
  const fromArticle = [...named].filter((text) => {
    const other = placeOf(text);
    // A town of another country would be out of the question beside ", Mexico".
    const near = other?.kind !== 'city' || other.region === place.region;
    return other !== null && other.kind === place.kind && other.name !== place.name && near;
  });
  const turned = near.slice(0, 8);
  const start = Math.floor(chanceOf(key.text) * turned.length);
  return [...fromArticle.slice(0, 2), ...turned.slice(start), ...turned.slice(0, start)];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Neither is a part of the other. */
const apart = (a: string, b: string) =>
  !plain(a).includes(plain(b)) && !plain(b).includes(plain(a));

/** Sorted so that their order tells nothing: times and numbers by value, names by alphabet. */
function sorted(options: readonly string[], key: Key): readonly string[] {
  const value = (text: string) => Number(/\d[\d,.]*/.exec(text)?.[0].replaceAll(',', '') ?? 0);
  const dateValue = (text: string) => {
    const month = monthNames.findIndex((name) => text.includes(name)) + 1;
    const year = Number(/\d{4}/.exec(text)?.[0] ?? 0);
    const day = Number(/\b\d{1,2}\b/.exec(text)?.[0] ?? 0);
    return year * 10_000 + month * 100 + day;
  };
  if (key.iso !== null) return [...options].sort((a, b) => dateValue(a) - dateValue(b));
  if (key.kind === 'number' || key.kind === 'money' || key.kind === 'percent')
    return [...options].sort((a, b) => value(a) - value(b));
  return [...options].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The key among two or three wrong answers, sorted; null where there are not enough good ones. */
export function optionsFor(fact: Fact, key: Key, findings: Findings): readonly string[] | null {
  const sentence = plain(textOfPieces(fact.statement.pieces));
  const published = Number(findings.reading.article.date?.slice(0, 4) ?? 2100);
  const offered = ((): readonly string[] => {
    if (key.iso !== null) return otherTimes(key, published);
    if (key.kind === 'number' || key.kind === 'money' || key.kind === 'percent')
      return otherNumbers(key);
    return otherPlaces(key, findings);
  })();
  // "San Francisco, California": towns elsewhere would be out of the question.
  const { pieces } = fact.statement;
  const container = pieces[key.to]?.text === ',' ? placeOf(pieces[key.to + 1]?.text ?? '') : null;
  if (container?.kind === 'province') return null;
  // "an ______": the article must not tell the options apart.
  const article = /^an?$/i.exec(pieces[key.from - 1]?.text ?? '');
  const sounds = (text: string) => /^[aeiou]/i.test(text);
  const fits = (text: string) => article === null || sounds(text) === sounds(key.text);
  const shownPlaces = new Set(
    findings.names.of(fact.statement.sentence).map(({ text }) => placeOf(text)?.name ?? text),
  );
  const wrong: string[] = [];
  for (const option of offered) {
    if (wrong.length === wrongWanted) break;
    const place = placeOf(option)?.name ?? option;
    const shown = sentence.includes(plain(option)) || shownPlaces.has(place);
    const known = wrong.some((each) => !apart(each, option) || placeOf(each)?.name === place);
    if (!shown && !known && fits(option) && apart(option, key.text)) wrong.push(option);
  }
  return wrong.length < wrongNeeded ? null : sorted([...wrong, key.text], key);
}
