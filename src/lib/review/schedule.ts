// When a fact should be asked again: FSRS-6 behind one pure fold. The only place that knows ts-fsrs.
import type { Answered, Grade, Means, Verdict } from '../log/event.ts';
import type { Day, Moment } from '../log/moment.ts';

/** What is known of somebody's memory of one fact. */
export interface Memory {
  /** Days after which the chance of recall is 90 %. */
  readonly stability: number;
  /** 1 easy to 10 hard. */
  readonly difficulty: number;
  readonly repetitions: number;
  /** Times the fact was forgotten after it had been learnt. */
  readonly lapses: number;
  readonly last: Moment;
  /** The day on which the fact is to be asked again. */
  readonly due: Day;
}

/** The grade of an answer: wrong is Again, right is Good; nobody is asked to grade themselves. */
export declare function gradeOf(verdict: Verdict): Grade;

/** How asking means tell: see `Means`. */
export type { Means };

/** The memory that the answers of one fact leave; null when there are none. */
export declare function remember(answers: readonly Answered[]): Memory | null;

/** The chance of recall at a moment, 0 to 1. */
export declare function retrievability(memory: Memory, now: Moment): number;
