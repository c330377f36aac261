// The decks Factdeck ships with, made when it was built.
import { asset } from '$app/paths';
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { Action } from '#lib/log/event.ts';

interface SeedDeck {
  readonly id: DeckId;
  readonly deck: Deck;
}

/** What puts them into an empty log. Without them one can still make one's own: no word about it. */
export async function seeding(): Promise<readonly Action[]> {
  const response = await fetch(asset('/decks/seed.json')).catch(() => null);
  if (!response?.ok) return [];
  const seeds = (await response.json()) as readonly SeedDeck[];
  return seeds.map(({ id, deck }) => ({ kind: 'deck-made', deck: id, made: deck, dropped: [] }));
}
