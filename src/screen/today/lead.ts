// What the first screen is about: one thing, the most pressing there is.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import type { Session } from '#lib/log/session-state.ts';
import { dueFacts, minutesFor, questionsIn } from '#lib/review/due.ts';
import type { Overview } from '#lib/review/overview.ts';
import { firstSitting, isAfterBreak, type CatchingUp } from '#lib/review/pause.ts';
import { openSessions, type Current } from '#lib/review/session.ts';
import type { Sitting } from '#lib/review/study.ts';

export type Lead =
  /** A quiz that was begun. */
  | { readonly kind: 'open'; readonly session: Session; readonly at: Current }
  | {
      readonly kind: 'due';
      readonly due: number;
      /** How many of them are asked in one go, and the minutes that takes. */
      readonly sitting: number;
      readonly minutes: number;
      /** Somebody has been away: the rest is put off to the days to come. */
      readonly afterBreak: boolean;
      /** The topmost card's prompt. */
      readonly peek: string | null;
    }
  /** Nothing was ever answered. */
  | { readonly kind: 'first' }
  /** Nothing is due; `right` of `answered` today, perhaps of none. */
  | {
      readonly kind: 'rest';
      readonly right: number;
      readonly answered: number;
      readonly next: Ahead | null;
      /** What was put off after a break and still waits. */
      readonly waiting: CatchingUp | null;
    };

/** The next facts to come back, and in how many days. */
export interface Ahead {
  readonly count: number;
  readonly days: number;
}

/** `library` may hold no more than what is open and what is due first; `overview` counts all. */
export function leadOf(library: Library, now: Moment, overview: Overview, sitting: Sitting): Lead {
  const [open] = openSessions(library);
  if (open) return { kind: 'open', ...open };
  if (overview.due > 0) return review(library, now, overview.due, sitting);
  if (overview.sessions === 0) return { kind: 'first' };
  const { answered, next, waiting } = overview;
  return {
    kind: 'rest',
    right: answered.right,
    answered: answered.right + answered.wrong,
    next: next && { count: next.due, days: next.day - dayOf(now) },
    waiting,
  };
}

/** Questions in one sitting, which may be set in minutes. */
const questionsOf = (library: Library, { unit, count }: Sitting) =>
  unit === 'minutes' ? questionsIn(library, count) : count;

function review(library: Library, now: Moment, due: number, wanted: Sitting): Lead {
  const afterBreak = isAfterBreak(library, due, now);
  const sitting = Math.min(due, afterBreak ? firstSitting : questionsOf(library, wanted));
  const [top] = dueFacts(library, now);
  // A statement that may be false would stand there as if it were so.
  const asked =
    top &&
    [...top.deck.questions.values()].find(
      ({ fact, kind }) => fact === top.fact.id && kind !== 'truefalse',
    );
  return {
    kind: 'due',
    due,
    sitting,
    minutes: minutesFor(library, sitting),
    afterBreak,
    peek: asked?.prompt ?? null,
  };
}

/**
 * The latest deck that holds facts not asked yet; none while somebody catches up after a break, or
 * when there were as many new ones today as they want.
 */
export function freshDeck(
  library: Library,
  { due, fresh, waiting }: Overview,
  now: Moment,
  newLeft: number,
): DeckState | null {
  const isCatchingUp = isAfterBreak(library, due, now) || waiting !== null;
  if (fresh === null || newLeft === 0 || isCatchingUp) return null;
  return library.decks.get(fresh) ?? null;
}
