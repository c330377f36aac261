// The words of a card's header, and what they settle.
import { placeOf } from '../language/mentions/gazetteer.ts';

/** Lemmas of the words in a card's header, which settles what they mean. */
export type HeaderWords = ReadonlySet<string>;

/** Nouns of which a country has one: settled where the header names a country. */
const national = [
  'government',
  'country',
  'nation',
  'parliament',
  'constitution',
  'minister',
  'president',
  'economy',
  'army',
  'military',
  'navy',
];

function namesOneCountry(title: string): boolean {
  const words = title.split(/[^\p{L}]+/u);
  const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`);
  const countries = [...pairs, ...words].flatMap((word) => placeOf(word)?.country ?? []);
  return new Set(countries).size === 1;
}

export function headerWords(title: string): HeaderWords {
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const settled = namesOneCountry(title) ? national : [];
  return new Set([...words.flatMap((word) => [word, word.replace(/(?:es|s)$/, '')]), ...settled]);
}
