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

interface LastWord {
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
}

/** Where the last word of a person's name is no surname: it alone names nobody. */
const noSurnames: readonly LastWord[] = [
  {
    pattern: / the \S+$/i,
    because: 'a byname behind "the" is a word like others',
    example: 'Peter the Great',
  },
  {
    pattern: / (?:of|from|in|at) \S+$/i,
    because: 'a place or a house tells which of the name is meant',
    example: 'Jerome of Prague',
  },
  {
    pattern: / (?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/,
    because: 'a number in a line of rulers',
    example: 'Louis XIV',
  },
  {
    pattern: / (?:Jr|Sr|Jnr|Snr|Esq|MD|PhD)\.?$/i,
    because: 'what tells a son from his father, or a degree',
    example: 'Martin Luther King Jr.',
  },
  {
    pattern: / (?:\p{Ll}\S*|\p{Lu}\.)$/u,
    because: 'a word in small letters, or an initial',
    example: 'Muhammad ibn',
  },
];

/** Particles that go with a surname: who writes it without means the same, or another. */
const particles =
  / ((?:van|von|de|da|di|del|della|du|dos|le|la|al|bin|ibn|ter|ten)(?: (?:la|los|den|der|het))? \p{Lu}\S*)$/u;

/** The surname of a person, with its particle and without; none where the name ends in none. */
function surnamesOf(name: string): readonly string[] {
  if (noSurnames.some(({ pattern }) => pattern.test(name))) return [];
  const [, whole] = particles.exec(name) ?? [];
  return [whole, name.split(' ').at(-1)].flatMap((each) => each ?? []);
}

/** Spellings beside the key's own that count as right. */
export function acceptOf({ text, kind, iso }: Key): readonly string[] {
  const bare = text.replace(/^(?:the|a|an) /i, '');
  const spellings: readonly (string | null | undefined)[] = [
    bare,
    kind === 'year' ? iso : null,
    ...(kind === 'person' && / /.test(text) ? surnamesOf(text) : []),
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
