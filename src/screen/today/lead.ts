// What the first screen is about: one thing, the most pressing there is.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import type { Session } from '#lib/log/session-state.ts';
import { dueFacts, forecast, minutesFor, type DueFact } from '#lib/review/due.ts';
import { answersADay, memoryOf } from '#lib/review/figures.ts';
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
const daysLookedAhead = 60;

export function leadOf(library: Library, now: Moment): Lead {
  const [open] = openSessions(library);
  if (open) return { kind: 'open', ...open };
  const due = dueFacts(library, now);
  if (due.length > 0) return review(library, due);
  if (library.sessions.size === 0) return { kind: 'first' };
  const [today] = answersADay(library, now, 1);
  const right = today?.right ?? 0;
  return {
    kind: 'rest',
    right,
    answered: right + (today?.wrong ?? 0),
    next: nextAhead(library, now),
  };
}

function review(library: Library, due: readonly DueFact[]): Lead {
  const afterBreak = due.length >= breakAt;
  const sitting = Math.min(due.length, afterBreak ? sittingAfterBreak : sittingMost);
  const [top] = due;
  const asked = top && [...top.deck.questions.values()].find(({ fact }) => fact === top.fact.id);
  return {
    kind: 'due',
    due: due.length,
    sitting,
    minutes: minutesFor(library, sitting),
    afterBreak,
    peek: asked?.prompt ?? null,
  };
}

function nextAhead(library: Library, now: Moment): Ahead | null {
  const next = forecast(library, now, daysLookedAhead).find(({ due }) => due > 0);
  return next ? { count: next.due, days: next.day - dayOf(now) } : null;
}

/** The latest deck that holds facts not asked yet. */
export const freshDeck = (library: Library): DeckState | null =>
  [...library.decks.values()].findLast((deck) => memoryOf(deck).unseen > 0) ?? null;
