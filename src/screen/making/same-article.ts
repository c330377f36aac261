// Finding the deck that was made of the same article before.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Library } from '#lib/log/fold.ts';

/** Spacing changes with every way of copying. */
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The latest deck with this text, whatever its spacing; null where there is none. */
export function sameArticle({ decks }: Library, text: string): DeckState | null {
  const sought = words(text);
  if (sought === '') return null;
  const isSame = ({ deck }: DeckState) => words(deck.article.text) === sought;
  return [...decks.values()].findLast(isSame) ?? null;
}
