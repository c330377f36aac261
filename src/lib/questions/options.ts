// Wrong answers of the key's own kind: from the article first, then from the gazetteer or nearby.
import type { Findings } from '../facts/find.ts';
import type { Fact } from '../facts/fact.ts';
import { textOfPieces } from '../facts/statement.ts';
import { placeOf } from '../language/mentions/gazetteer.ts';
import type { Key } from './keys.ts';
import { valueOfWords } from './numerals.ts';
import { otherNumbers } from './options/numbers.ts';
import { otherPlaces } from './options/places.ts';
import { otherDecades, otherTimes, timeValue } from './options/times.ts';
import { otherNouns, otherTerms } from './options/words.ts';

/** Three options are as good as more: Rodriguez 2005. A fourth keeps a blind guess below a third. */
const wrongWanted = 3;
const wrongNeeded = 2;

const isNumber = ({ kind }: Key) => /^(?:number|money|percent)$/.test(kind);

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, beyondAscii)
    .trim();

/** What stands between words, where a few characters may yet be letters. */
const beyondAscii = (between: string) =>
  between.length === 1 && between < '\x7f' ? ' ' : between.replace(/[^\p{L}\p{N}]+/gu, ' ');

/** An option, and what it is compared by. */
interface Option {
  readonly text: string;
  readonly plain: string;
}

const optionOf = (text: string): Option => ({ text, plain: plain(text) });

/** Neither is a part of the other. */
const apart = (a: Option, b: Option) => !a.plain.includes(b.plain) && !b.plain.includes(a.plain);

/** Sorted so that their order tells nothing: times and numbers by value, names by alphabet. */
function sorted(options: readonly string[], key: Key): readonly string[] {
  const value = (text: string) =>
    valueOfWords(text) ?? Number(/\d[\d,.]*/.exec(text)?.[0].replaceAll(',', '') ?? 0);
  if (key.iso !== null) return [...options].sort((a, b) => timeValue(a) - timeValue(b));
  if (isNumber(key)) return [...options].sort((a, b) => value(a) - value(b));
  return [...options].sort((a, b) => a.localeCompare(b, 'en'));
}

function offeredFor(fact: Fact, key: Key, findings: Findings): readonly string[] {
  const { title } = findings.reading.article;
  const seed = `${title} ${fact.start} ${key.text}`;
  if (key.iso !== null) return otherTimes(fact, key, findings, seed);
  if (key.kind === 'decade') return otherDecades(key, findings, seed);
  if (isNumber(key)) return otherNumbers(fact, key, seed);
  if (key.kind === 'term') return otherTerms(fact, key, findings, seed);
  if (key.kind === 'noun' || key.kind === 'role') return otherNouns(fact, key, findings, seed);
  return key.kind === 'score' || key.kind === 'quality'
    ? []
    : otherPlaces(fact, key, findings, seed);
}

/** The key among two or three wrong answers, sorted; null where there are not enough good ones. */
export function optionsFor(fact: Fact, key: Key, findings: Findings): readonly string[] | null {
  const offered = offeredFor(fact, key, findings);
  if (offered.length < wrongNeeded) return null;
  const { pieces, sentence } = fact.statement;
  const around = textOfPieces([...pieces.slice(0, key.from), ...pieces.slice(key.to)]);
  const prompt = ` ${plain(around)} `;
  const answer = optionOf(key.text);
  const settled = key.iso !== null || key.kind === 'decade' || isNumber(key);
  const shownPlaces = new Set(
    findings.names.of(sentence).map(({ text }) => placeOf(text)?.name ?? text),
  );
  const wrong: Option[] = [];
  for (const text of offered) {
    if (wrong.length === wrongWanted) break;
    const option = optionOf(text);
    const place = placeOf(text)?.name ?? text;
    const shown = prompt.includes(` ${option.plain} `) || shownPlaces.has(place);
    const differs = (other: Option) => text !== other.text && (settled || apart(option, other));
    const known = wrong.some((each) => !differs(each) || placeOf(each.text)?.name === place);
    if (!shown && !known && differs(answer)) wrong.push(option);
  }
  if (wrong.length < wrongNeeded) return null;
  return sorted([...wrong.map(({ text }) => text), key.text], key);
}
