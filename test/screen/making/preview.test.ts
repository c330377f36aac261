import { expect, test } from 'vitest';
import type { Block, BlockKind } from '../../../src/lib/article/article.ts';
import type { Made } from '../../../src/lib/deck/make.ts';
import {
  alternatesOf,
  countKept,
  gaps,
  inArticleOrder,
} from '../../../src/screen/making/preview.ts';
import { sampleDeck } from '../../lib/sample.ts';

const deck = sampleDeck(3);
const { text } = deck.article;

/** A block for each sentence of the sample, the first of a kind that is left out. */
const blocks = deck.facts.map(({ start, end }, index): Block => ({
  start,
  end,
  text: text.slice(start, end),
  map: [],
  kind: (index === 0 ? 'byline' : 'paragraph') satisfies BlockKind,
}));
const [, , ofTheSecond] = deck.questions.filter(({ fact }) => fact === 'f1');
if (!ofTheSecond) throw new Error('sample deck changed');

const made: Made = {
  deck: { ...deck, article: { ...deck.article, blocks }, questions: [] },
  dropped: [{ question: ofTheSecond, reason: 'two-answers' }],
};

test('questions are shown in the order of the article, the surer one first', () => {
  const shuffled = deck.questions.map((question, index) => ({ ...question, score: index / 10 }));
  const ordered = inArticleOrder(shuffled.toReversed());
  expect(ordered.map(({ fact }) => fact)).toEqual([
    ...['f0', 'f0', 'f0'],
    ...['f1', 'f1', 'f1'],
    ...['f2', 'f2', 'f2'],
  ]);
  expect(ordered.slice(0, 3).map(({ id }) => id)).toEqual(['s0', 'b0', 'c0']);
});

test('what nothing is asked about is grouped by why that is', () => {
  expect(gaps(made).map(({ why }) => why)).toEqual([
    { kind: 'not-prose', as: 'byline' },
    { kind: 'doubt' },
    { kind: 'no-fact' },
  ]);
});

test('a paragraph with a question is no gap', () => {
  const asked = { ...made, deck: { ...made.deck, questions: [ofTheSecond] } };
  const starts = gaps(asked).flatMap(({ blocks }) => blocks.map(({ start }) => start));
  expect(starts).toEqual([blocks[0]?.start, blocks[2]?.start]);
  const none = { ...made, dropped: [] };
  expect(gaps(none).map(({ blocks }) => blocks.length)).toEqual([1, 2]);
});

test('alternates are kept and dropped with the question of their fact, and not counted', () => {
  const questions = deck.questions.map((question, n) =>
    n % 3 === 0 ? question : { ...question, alternate: true as const },
  );
  const [first, ...others] = questions.filter(({ fact }) => fact === 'f1');
  if (!first) throw new Error('sample deck changed');
  expect(alternatesOf({ ...deck, questions }, first)).toEqual(others);
  expect(countKept({ ...deck, questions }, [])).toBe(3);
  expect(
    countKept(
      { ...deck, questions },
      [first, ...others].map(({ id }) => id),
    ),
  ).toBe(2);
});
