// Missed facts laid out by the day of the last miss, and in a day by deck.
import type { Day } from '#lib/log/moment.ts';
import type { DeckState } from '#lib/log/deck-state.ts';
import type { MissedFact } from '#lib/review/missed.ts';

export interface MissedDay {
  readonly day: Day;
  readonly decks: readonly { readonly deck: DeckState; readonly facts: readonly MissedFact[] }[];
}

/** In the order given: the latest day first when the facts are. */
export function byDay(facts: readonly MissedFact[]): readonly MissedDay[] {
  return [...Map.groupBy(facts, (fact) => fact.day)].map(([day, ofDay]) => ({
    day,
    decks: [...Map.groupBy(ofDay, ({ deck }) => deck.id).values()].flatMap((ofDeck) => {
      const deck = ofDeck[0]?.deck;
      return deck ? [{ deck, facts: ofDeck }] : [];
    }),
  }));
}
