// Facts that were missed, until they are answered right on two different days.
import type { DeckFact } from '../deck/deck.ts';
import type { Answered } from '../log/event.ts';
import type { DeckState, Library } from '../log/fold.ts';
import type { Day } from '../log/moment.ts';
import type { Question } from '../questions/question.ts';

export interface MissedFact {
  readonly deck: DeckState;
  readonly fact: DeckFact;
  /** The question that was last missed; its `source` is the sentence, its `key` the answer in it. */
  readonly question: Question;
  /** The last miss: `given` is what was answered. */
  readonly last: Answered;
  /** The day of the last miss. */
  readonly day: Day;
  readonly times: number;
  /** The day on which it comes back. */
  readonly due: Day;
}

/** Missed facts of the decks that are there, the latest miss first. */
export declare function missedFacts(library: Library): MissedFact[];
