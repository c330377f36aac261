// A twist: the one change that makes a statement false.
import { cut, rewrite, type Piece, type Statement } from '../../facts/statement.ts';
import type { Key } from '../keys.ts';

export interface Twist {
  /** What is changed, in the true statement. */
  readonly key: Key;
  /** The statement with the change. */
  readonly pieces: readonly Piece[];
}

const vowel = /^(?:[aeiou]|hour|honest|heir)(?!ni[vtq]|ne\b|urope)/i;

/** Pieces `[from, to)` in other words, with the "a" or "an" before them that goes with these. */
export function reworded(
  pieces: readonly Piece[],
  from: number,
  to: number,
  text: string,
): readonly Piece[] {
  const written = rewrite(pieces, from, to, text);
  // "Washington D.C." at the end brings its own full stop.
  const stops = text.endsWith('.') && written[from + 1]?.text === '.';
  const changed = stops ? cut(written, from + 1, from + 2) : written;
  const article = changed[from - 1];
  if (!article || !/^an?$/i.test(article.text)) return changed;
  const a = article.text[0] ?? 'a';
  return changed.map((piece, i) =>
    i === from - 1 ? { ...piece, text: vowel.test(text) ? `${a}n` : a } : piece,
  );
}

/** A twist of words that are no key of their own. */
export function twistOfWords(
  { pieces }: Statement,
  from: number,
  to: number,
  text: string,
  doubts: readonly string[] = [],
): Twist {
  const words = pieces.slice(from, to).map((piece) => piece.text);
  const key: Key = { from, to, kind: 'word', text: words.join(' '), iso: null, doubts };
  return { key, pieces: reworded(pieces, from, to, text) };
}
