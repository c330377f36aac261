// What the first screen is about: one thing, the most pressing there is.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import type { Session } from '#lib/log/session-state.ts';
import { dueFacts, minutesFor } from '#lib/review/due.ts';
import type { Overview } from '#lib/review/overview.ts';
import { openSessions, type Current } from '#lib/review/session.ts';

export type Lead =
  /** A quiz that was begun. */
  | { readonly kind: 'open'; readonly session: Session; readonly at: Current }
  | {
      readonly kind: 'due';
      readonly due: number;
      /** How many of them are asked in one go, and the minutes that takes. */
      readonly sitting: number;
      readonly minutes: number;
      /** So many are due that somebody has been away. */
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
    };

/** The next facts to come back, and in how many days. */
export interface Ahead {
  readonly count: number;
  readonly days: number;
}

/** So many due facts and more, and it was a break: ten are enough to begin with. */
const breakAt = 40;
const sittingMost = 20;
const sittingAfterBreak = 10;

/** `library` may hold no more than what is open and what is due first; `overview` counts all. */
export function leadOf(library: Library, now: Moment, overview: Overview): Lead {
  const [open] = openSessions(library);
  if (open) return { kind: 'open', ...open };
  if (overview.due > 0) return review(library, now, overview.due);
  if (overview.sessions === 0) return { kind: 'first' };
  const { answered, next } = overview;
  return {
    kind: 'rest',
    right: answered.right,
    answered: answered.right + answered.wrong,
    next: next && { count: next.due, days: next.day - dayOf(now) },
  };
}

function review(library: Library, now: Moment, due: number): Lead {
  const afterBreak = due >= breakAt;
  const sitting = Math.min(due, afterBreak ? sittingAfterBreak : sittingMost);
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

/** The latest deck that holds facts not asked yet. */
export const freshDeck = ({ decks }: Library, { fresh }: Overview): DeckState | null =>
  (fresh !== null && decks.get(fresh)) || null;
