// Missed facts laid out by the day of the last miss, and in a day by deck.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Day } from '#lib/log/moment.ts';
import type { MissedFact } from '#lib/review/missed.ts';

export interface MissedDay {
  readonly day: Day;
  readonly decks: readonly { readonly deck: DeckState; readonly facts: readonly MissedFact[] }[];
}

/** In the order given: the latest day first when the facts are. */
export function byDay(facts: readonly MissedFact[]): readonly MissedDay[] {
  return grouped(facts, ({ day }) => day).map(([day, ofDay]) => ({
    day,
    decks: grouped(ofDay, ({ deck }) => deck).map(([deck, ofDeck]) => ({ deck, facts: ofDeck })),
  }));
}

/** As Map.groupBy, which phones of before 2024 lack. */
function grouped<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key) {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups];
}
