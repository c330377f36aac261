// A line: an earlier statement that may be shown as a cue, and how far back one may stand.
import type { Sentence, Token } from '../language/reading.ts';
import { rootOf, subjectOf, tokenAt, tokensOf } from '../language/tree.ts';
import type { Piece, Statement } from './statement.ts';
import { animacyOf } from './topics.ts';

/** A piece of a line, and its last token. */
export interface Word {
  readonly piece: Piece;
  readonly token: Token;
}

/** A statement's pieces, each with its last token. */
export const wordsOf = ({ sentence, pieces }: Statement): readonly Word[] =>
  pieces.map((piece) => ({
    piece,
    token: tokenAt(sentence.doc, Math.max(piece.end - 1, piece.first)),
  }));

/** An earlier statement as it would be shown. */
export interface Line {
  readonly statement: Statement;
  readonly words: readonly Word[];
  /** Its last token's index, and one more. */
  readonly end: number;
  /** Number of its sentence. */
  readonly at: number;
  readonly text: string;
  /** How hard it is to read and to understand, from 0. */
  readonly lack: number;
}

/** How many sentences back a pronoun may have been told whom it means. */
const farthestPronoun = 4;

/** No rule looks for a cue further back than this many sentences. */
export const reachOfLines = farthestPronoun;

/** How many sentences back the subject was named that this one and those between call "they". */
export function pronounReach(sentences: readonly Sentence[], at: number): number {
  const subjectAt = (n: number) => {
    const sentence = sentences[n];
    const root = sentence && rootOf(sentence);
    const subject = root && subjectOf(sentence, root);
    return subject?.tag === 'PRP' ? animacyOf(subject.text) : null;
  };
  const own = subjectAt(at);
  // "The Persians call it Nesf-e-Jahan. It is beautiful.": an object goes on with it as well.
  const goesOn = (sentence: Sentence | undefined) =>
    sentence !== undefined &&
    tokensOf(sentence).some(({ tag, text }) => tag === 'PRP' && animacyOf(text) === own);
  let back = 1;
  while (back < farthestPronoun && own !== null && goesOn(sentences[at - back])) back++;
  return back;
}
