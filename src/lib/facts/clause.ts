// A clause: the parts of a sentence that are read as one, and where such parts meet.
import type { Sentence, Token } from '../language/reading.ts';
import { tokenAt, tokensOf } from '../language/tree.ts';
import type { ClauseKind } from './fact.ts';

/** Token ranges `[first, end)` of a sentence that read as one clause, and the verb they hang on. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly ranges: readonly (readonly [number, number])[];
  readonly verb: Token;
  /** The uncertain steps that made it, by name. */
  readonly doubts: readonly string[];
  /** The verb that is left out between the two ranges of an apposition. */
  readonly link?: 'is' | 'was';
}

const isEnd = ({ text }: Token) => /^[.!?]$/.test(text);

/** Before the commas and the conjunction that stand before token `at`. */
export function beforeJoint(sentence: Sentence, at: number): number {
  let stop = at;
  while (stop > sentence.first) {
    const { text, dep } = tokenAt(sentence.doc, stop - 1);
    if (!/^[,;]$/.test(text) && dep !== 'cc') break;
    stop--;
  }
  return stop;
}

/** Does nothing but the end mark follow? */
export function endsAt(sentence: Sentence, end: number): boolean {
  return tokensOf(sentence).every((token) => token.i < end || isEnd(token));
}
