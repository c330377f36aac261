// A statement: a sentence's words as pieces, so that parts can be cut, written out or asked for.
import type { Doc, Sentence } from '../language/reading.ts';

/** One word or mark: tokens `[first, end)` of the doc as they stand, or words written for them. */
export interface Piece {
  readonly text: string;
  /** True when one space follows. */
  readonly space: boolean;
  readonly first: number;
  readonly end: number;
  readonly written: boolean;
}

export interface Statement {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  /** Tokens that are part of a person's name. */
  readonly people: ReadonlySet<number>;
}

export function piecesOf(doc: Doc, first: number, end: number): readonly Piece[] {
  return doc.tokens.slice(first, end).map(({ i, text, space }) => ({
    text,
    space,
    first: i,
    end: i + 1,
    written: false,
  }));
}

/** Without pieces `[from, to)`; what stood behind them moves up to what stood before. */
export function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const last = pieces[to - 1];
  const before = pieces.slice(0, from);
  const previous = before.at(-1);
  if (previous && last) before[before.length - 1] = { ...previous, space: last.space };
  return [...before, ...pieces.slice(to)];
}

/** Pieces `[from, to)` as one piece with other words. */
export function rewrite(
  pieces: readonly Piece[],
  from: number,
  to: number,
  text: string,
): readonly Piece[] {
  const [head, last] = [pieces[from], pieces[to - 1]];
  if (!head || !last) throw new Error(`no pieces ${from} to ${to} of ${pieces.length}`);
  const piece = { text, space: last.space, first: head.first, end: last.end, written: true };
  return [...pieces.slice(0, from), piece, ...pieces.slice(to)];
}

/** The pieces that lie within tokens `[first, end)`, as a range; null when none does. */
export function piecesWithin(
  pieces: readonly Piece[],
  first: number,
  end: number,
): { from: number; to: number } | null {
  const from = pieces.findIndex((piece) => piece.first >= first && piece.end <= end);
  if (from < 0) return null;
  let to = from;
  // A phrase moved to the front stands before words that were in front of it.
  const isInside = (piece: Piece | undefined) =>
    piece !== undefined && piece.first >= first && piece.end <= end;
  while (isInside(pieces[to])) to++;
  return { from, to };
}

/** The pieces' text, spaced as in the article. */
export function textOfPieces(pieces: readonly Piece[]): string {
  let all = '';
  for (const { text, space } of pieces) all += space ? `${text} ` : text;
  return all.trim();
}

export function capitalised(text: string): string {
  return text.replace(
    /^(["“‘'(]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** A statement as one sentence: capital first, a full stop at the end. */
export function sentenceText(pieces: readonly Piece[]): string {
  const text = textOfPieces(pieces).replace(/[\s,;:–—-]+$/, '');
  return capitalised(/[.!?]["'”’)]*$/.test(text) ? text : `${text}.`);
}
