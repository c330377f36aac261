import type { Deck } from '#lib/deck/deck.ts';
import { mainQuestions, sizesOf } from '#lib/deck/sizes.ts';
import { expect, test } from 'vitest';
import { sampleDeck } from '../sample.ts';

/** A deck of an article of so many words, each fact asked once and in two other ways. */
function deckOf(facts: number, words: number): Deck {
  const sample = sampleDeck(facts);
  const text = Array.from({ length: words }, () => 'word').join(' ');
  const block = { kind: 'paragraph' as const, text, start: 0, end: text.length, map: [] };
  const questions = sample.questions.map((question, n) =>
    n % 3 === 0 ? question : { ...question, alternate: true as const },
  );
  return { ...sample, article: { ...sample.article, text, blocks: [block] }, questions };
}

const counts = (deck: Deck) => sizesOf(deck).map(({ name, count }) => [name, count]);

test.each([
  [40, 1000, { essentials: 10, standard: 32, all: 40 }],
  [40, 300, { essentials: 8, standard: 10, all: 40 }],
  [30, 5000, { essentials: 12, standard: 30 }],
  [9, 1000, { essentials: 9 }],
  [3, 1000, { essentials: 3 }],
])('%i facts of %i words', (facts, words, expected) => {
  expect(counts(deckOf(facts, words))).toEqual(Object.entries(expected));
});

test('a size keeps the best questions, with the alternates of their facts and no others', () => {
  const deck = deckOf(40, 300);
  const [essentials] = sizesOf(deck);
  const best = mainQuestions(deck)
    .slice(0, 8)
    .map(({ fact }) => fact);
  const kept = deck.questions.filter(({ id }) => essentials?.kept.includes(id));
  expect(kept).toHaveLength(24);
  expect(new Set(kept.map(({ fact }) => fact))).toEqual(new Set(best));
});
