// Whether a typed or chosen answer is right.
import type { Verdict } from '../log/event.ts';
import type { Question } from '../questions/question.ts';

/** A run of characters of the right answer; `differs` where the given one has something else. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

export interface Judged {
  readonly verdict: Verdict;
  /** For 'almost': the expected answer in pieces, the differing letters marked. */
  readonly pieces?: readonly Piece[];
}

/** `taught`: answers the person has had counted as right before, see review/taught. */
export declare function judge(
  question: Question,
  given: string | null,
  taught?: readonly string[],
): Judged;
