// A session: which questions, in which order, and where it stands.
import type { DeckFact, DeckId } from '../deck/deck.ts';
import type { AnswerGiven, AnswerUndone, Answered, Item, Verdict } from '../log/event.ts';
import type { DeckState, Library, OpenSession, PastSession } from '../log/fold.ts';
import type { Day, Moment } from '../log/moment.ts';
import type { Question } from '../questions/question.ts';

/** Facts of one deck: first those never asked (best first), then those due, then the others. */
export declare function planDeck(
  library: Library,
  deck: DeckId,
  now: Moment,
  seed: number,
  size: number,
): Item[];

/** What is due, mixed over decks. Empty when nothing is. */
export declare function planDue(library: Library, now: Moment, seed: number, size: number): Item[];

/** The missed facts, those of the latest day first. Empty when there are none. */
export declare function planMissed(
  library: Library,
  now: Moment,
  seed: number,
  size: number,
): Item[];

export interface Current {
  readonly deck: DeckId;
  readonly item: Item;
  /** The question to ask now: the item's own, or the one for after a miss. */
  readonly question: Question['id'];
  /** In the order to show; absent when the answer is to be typed. */
  readonly options?: readonly string[];
  /** True when it was missed before in this session. */
  readonly again: boolean;
  /** Facts answered right or being asked, of all in the session; for "3 of 8". */
  readonly number: number;
  readonly total: number;
  /** Names this asking; it stays the same over a reload and changes with every answer. */
  readonly turn: number;
}

/** Where the session stands; null when everything has been answered right once. */
export declare function current(session: OpenSession | PastSession): Current | null;

/** The answer to the current question, as the event to keep; null when there is no current one. */
export declare function answer(
  session: OpenSession,
  reply: {
    readonly given: string | null;
    readonly verdict: Verdict;
    /** Only for 'almost': the person counted it as right. */
    readonly accepted?: boolean;
    readonly tookMs: number;
  },
): AnswerGiven | null;

/** Takes back the session's last answer; null when there is none. */
export declare function undoLast(session: OpenSession | PastSession): AnswerUndone | null;

export interface Outcome {
  readonly deck: DeckState;
  readonly fact: DeckFact;
  readonly question: Question;
  /** The first answer to this fact in the session. */
  readonly first: Answered;
  /** The day on which it comes back. */
  readonly due: Day;
}

export interface Summary {
  readonly facts: number;
  /** Facts answered right at the first try. */
  readonly right: number;
  readonly outcomes: readonly Outcome[];
  readonly missed: readonly Outcome[];
}

/** How the session went. Facts whose deck is gone are left out. */
export declare function summary(library: Library, session: OpenSession | PastSession): Summary;
