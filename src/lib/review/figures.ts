// Figures about reviewing: answers a day, how much is remembered, what each deck holds.
import type { DeckState, Library } from '../log/fold.ts';
import type { Day, Moment } from '../log/moment.ts';

export interface DayFigures {
  readonly day: Day;
  readonly right: number;
  readonly wrong: number;
}

/** Answers of each of the last `days` days, oldest first, days without an answer included. */
export declare function answersADay(library: Library, now: Moment, days: number): DayFigures[];

export interface Retention {
  readonly right: number;
  readonly of: number;
  /** Bounds of the true share at 95 % confidence (Wilson); null without an answer. */
  readonly between: readonly [number, number] | null;
}

/** Share of facts recalled at their first asking of a day, a day or more after the last one. */
export declare function trueRetention(library: Library, now: Moment, days: number): Retention;

/** How many facts of a deck are in each state. `known` takes a typed success; see `standing`. */
export interface DeckMemory {
  readonly unseen: number;
  readonly missed: number;
  readonly learning: number;
  readonly known: number;
}

export declare function memoryOf(deck: DeckState): DeckMemory;
