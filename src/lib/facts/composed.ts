// Facts told by a bracket or a title, for which Factdeck writes the sentence: life dates and offices.
import type { Sentence } from '../language/reading.ts';
import { piecesOf, type Piece, type Statement } from './statement.ts';

/** What is asked of a composed fact: pieces `[from, to)` of its statement, and how outright. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly kind: 'day' | 'month' | 'year' | 'person' | 'role';
  /** The time's ISO form, for times. */
  readonly iso: string | null;
  /** "On what date was Daniel Bernoulli born?" */
  readonly outright: string | null;
}

export interface Composed {
  readonly clause: 'life' | 'office';
  readonly sentence: Sentence;
  readonly statement: Statement;
  readonly asked: Asked;
}

/** Words written at a place of the article: before tokens `[first, end)`, or for none of them. */
export function written(text: string, at: number, space = true): Piece {
  return { text, space, first: at, end: at, written: true };
}

/** Tokens as they stand, with a space behind the last. */
export function asTheyStand(sentence: Sentence, first: number, end: number): readonly Piece[] {
  const pieces = piecesOf(sentence.doc, first, end);
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, space: true }] : pieces;
}
