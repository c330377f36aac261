// Other answers that show one knows it: without its article, in another number, in digits or in words.
import type { Key } from './keys.ts';
import { inWords, valueOfWords } from './numerals.ts';

/** The number in digits, or in words where it has one: "twelve" and "12". */
function otherNumeral(text: string): string | null {
  const value = valueOfWords(text);
  if (value !== null) return value < 10_000 ? String(value) : value.toLocaleString('en');
  return /^\d+$/.test(text) ? inWords(Number(text)) : null;
}

/** "eagle" for "eagles", "eagles" for "eagle": who answers so knows it. */
function otherNumber(text: string): string | null {
  if (/(?:ss|us|is|ics|news)$/i.test(text)) return null;
  if (/[^aeiou]ies$/.test(text)) return text.replace(/ies$/, 'y');
  if (/(?:ch|sh|x|ss)es$/.test(text)) return text.replace(/es$/, '');
  if (/s$/.test(text)) return text.replace(/s$/, '');
  if (/[^aeiou]y$/.test(text)) return text.replace(/y$/, 'ies');
  return /(?:ch|sh|x)$/.test(text) ? `${text}es` : `${text}s`;
}

/** Spellings beside the key's own that count as right. */
export function acceptOf({ text, kind, iso }: Key): readonly string[] {
  const bare = text.replace(/^(?:the|a|an) /i, '');
  const spellings: readonly (string | null | undefined)[] = [
    bare,
    kind === 'year' ? iso : null,
    kind === 'person' && / /.test(text) ? text.split(' ').at(-1) : null,
    kind === 'number' ? otherNumeral(text) : null,
    kind === 'score' ? text.replace(/ ?[–-] ?/, '-') : null,
    kind === 'percent' ? text.replace(/ ?(?:%|per ?cent)$/, '%') : null,
    kind === 'percent' ? text.replace(/ ?(?:%|per ?cent)$/, ' percent') : null,
    kind === 'noun' || kind === 'term' ? otherNumber(bare) : null,
    // Two things may be named in either order.
    kind === 'noun' ? bare.replace(/^(.+) and (.+)$/, '$2 and $1') : null,
    // "a movie-style plot" and "movie style plot" are one.
    kind === 'noun' || kind === 'term' ? bare.replaceAll('-', ' ') : null,
  ];
  return [...new Set(spellings)].flatMap((each) => (each && each !== text ? [each] : []));
}
