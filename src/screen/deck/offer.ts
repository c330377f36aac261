// What a deck offers to do now, in one action.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { SessionId } from '#lib/log/event.ts';
import type { Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { dueFacts, isBuried } from '#lib/review/due.ts';
import { openSessions } from '#lib/review/session.ts';

/** `size`: how many facts are asked about; `fresh`: how many of them may be new ones. */
export type Offer =
  | {
      readonly kind: 'go-on';
      readonly session: SessionId;
      readonly at: number;
      readonly of: number;
    }
  | { readonly kind: 'review' | 'quiz'; readonly size: number; readonly fresh: number }
  /** New facts only, and the person has met as many today as they set. */
  | { readonly kind: 'beyond'; readonly size: number }
  | { readonly kind: 'nothing' };

export interface Limits {
  /** Facts that are asked again before they are due, new ones among them. */
  readonly again: number;
  /** New facts that are left for today. */
  readonly newLeft: number;
  /** New facts in one go beyond those. */
  readonly beyond: number;
}

export function offerOf(deck: DeckState, library: Library, now: Moment, limits: Limits): Offer {
  const open = openSessions(library).find(
    ({ session: { scope } }) => scope.kind === 'deck' && scope.deck === deck.id,
  );
  if (open) {
    const { number, total } = open.at;
    return { kind: 'go-on', session: open.session.id, at: number, of: total };
  }
  const today = dayOf(now);
  const facts = [...deck.facts.keys()].filter(
    (fact) => !deck.suspended.has(fact) && !isBuried(deck, fact, today),
  );
  const unseen = facts.filter((fact) => !deck.answers.get(fact)?.length).length;
  const seen = facts.length - unseen;
  const due = dueFacts({ ...library, decks: new Map([[deck.id, deck]]) }, now).length;
  if (due > 0 && seen > 0) return { kind: 'review', size: Math.min(seen, due), fresh: 0 };
  const fresh = Math.min(unseen, limits.newLeft);
  if (seen + fresh > 0) return { kind: 'quiz', size: Math.min(seen + fresh, limits.again), fresh };
  return unseen > 0
    ? { kind: 'beyond', size: Math.min(unseen, limits.beyond) }
    : { kind: 'nothing' };
}
