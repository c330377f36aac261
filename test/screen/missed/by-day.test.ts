import { expect, test } from 'vitest';
import type { DeckState } from '../../../src/lib/log/deck-state.ts';
import type { MissedFact } from '../../../src/lib/review/missed.ts';
import { byDay } from '../../../src/screen/missed/by-day.ts';

const deckOf = (id: string) => ({ id }) as unknown as DeckState;
const [a, b] = [deckOf('a'), deckOf('b')];

const missed = (deck: DeckState, fact: string, day: number) =>
  ({ deck, fact: { id: fact }, day }) as MissedFact;

test('missed facts are laid out by day, and in a day by deck, in the order they come', () => {
  const facts = [missed(a, '1', 9), missed(b, '2', 9), missed(a, '3', 9), missed(a, '4', 7)];
  const laidOut = byDay(facts).map(({ day, decks }) => [
    day,
    decks.map(({ deck, facts }) => `${deck.id}: ${facts.map(({ fact }) => fact.id).join(' ')}`),
  ]);
  expect(laidOut).toEqual([
    [9, ['a: 1 3', 'b: 2']],
    [7, ['a: 4']],
  ]);
});
