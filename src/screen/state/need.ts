// What a screen shows of the log: of a long one no more is loaded than that.
import type { DeckId } from '#lib/deck/deck.ts';
import type { SessionId } from '#lib/log/event.ts';

export type Need =
  | { readonly kind: 'today' }
  | { readonly kind: 'deck'; readonly deck: DeckId }
  | { readonly kind: 'session'; readonly session: SessionId }
  /** So many decks with missed facts. */
  | { readonly kind: 'missed'; readonly decks: number }
  /** Nothing of the log: what is shown was counted before. */
  | { readonly kind: 'figures' }
  | { readonly kind: 'all' };
