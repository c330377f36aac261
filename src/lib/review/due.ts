// What is due: now, today, and on the days to come.
import type { DeckFact } from '../deck/deck.ts';
import type { DeckState, Library } from '../log/fold.ts';
import type { Day, Moment } from '../log/moment.ts';
import type { Memory } from './schedule.ts';

export interface DueFact {
  readonly deck: DeckState;
  readonly fact: DeckFact;
  readonly memory: Memory;
  /** The chance that it would be recalled now, 0 to 1. */
  readonly retrievability: number;
}

/** Facts due today or earlier, the least likely to be recalled first. */
export declare function dueFacts(library: Library, now: Moment): DueFact[];

export interface DayAhead {
  readonly day: Day;
  readonly due: number;
}

/** Facts that fall due on each of the next days; the first is today, with all that is overdue. */
export declare function forecast(library: Library, now: Moment, days: number): DayAhead[];

/** When the next fact falls due, null when nothing has been answered yet. */
export declare function nextDue(library: Library): Day | null;

/** Minutes that many questions will take, from how long the last answers took; at least 1. */
export declare function minutesFor(library: Library, questions: number): number;
