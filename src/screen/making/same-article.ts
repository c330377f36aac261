// Finding the deck that was made of the same article before.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Library } from '#lib/log/fold.ts';

/** Spacing changes with every way of copying. */
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** As much as tells most articles apart without going through the whole of them. */
const beginning = 200;

/** Whatever their spacing, the beginning of one text is that of the other, as far as both reach. */
function beginAlike(a: string, b: string): boolean {
  const [one, other] = [words(a.slice(0, beginning)), words(b.slice(0, beginning))];
  return one.startsWith(other) || other.startsWith(one);
}

/** The latest deck with this text, whatever its spacing; null where there is none. */
export function sameArticle({ decks }: Library, text: string): DeckState | null {
  const alike = [...decks.values()].filter(({ deck }) => beginAlike(deck.article.text, text));
  if (alike.length === 0) return null;
  const sought = words(text);
  return alike.findLast(({ deck }) => sought !== '' && words(deck.article.text) === sought) ?? null;
}
