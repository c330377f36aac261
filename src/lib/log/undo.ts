// The actions that take something back. They name what they take back, so that no clock decides.
import type { DeckId } from '../deck/deck.ts';
import type { QuestionId } from '../questions/question.ts';
import type {
  Answered,
  AnswerRegraded,
  AnswerUndone,
  DeckRestored,
  QuestionRestored,
} from './event.ts';
import type { Library } from './fold.ts';

/** Brings back a deleted deck. Throws when the deck was never made. */
export declare function restoreDeck(library: Library, deck: DeckId): DeckRestored;

/** Brings back a dropped question. Throws when the deck was never made. */
export declare function restoreQuestion(
  library: Library,
  deck: DeckId,
  question: QuestionId,
): QuestionRestored;

/** Takes back an answer; its session is open again at that question. */
export declare function undoAnswer(answer: Answered): AnswerUndone;

/** "I was right": the answer counts as right from now on, or as wrong again. */
export declare function regrade(answer: Answered, verdict: 'right' | 'wrong'): AnswerRegraded;
