import { expect, test } from 'vitest';
import type { Block } from '../../../src/lib/article/article.ts';
import {
  alternatesOf,
  countKept,
  coverageWith,
  deckWith,
  inArticleOrder,
  keeping,
  noChoices,
  whyNot,
  type Choices,
} from '../../../src/screen/making/preview.ts';
import { Play } from '../../lib/play.ts';
import { deckId, deckIn, factId, questionId, sampleDeck } from '../../lib/sample.ts';

const deck = sampleDeck(3);
const { text } = deck.article;

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

const block: Block = { start: 0, end: text.length, text, map: [], kind: 'paragraph' };
const covered = (...reasons: readonly (null | 'no-fact' | 'fluent' | 'unsure')[]) =>
  reasons.map((why, n) => ({ start: 2 * n, end: 2 * n + 1, why }));

test('of a paragraph without a question what came nearest to one is told', () => {
  expect(whyNot(block, covered('no-fact', 'unsure', 'fluent'))).toBe('unsure');
  expect(whyNot(block, covered('no-fact', 'fluent'))).toBe('fluent');
  expect(whyNot(block, covered('no-fact', null))).toBeNull();
  expect(whyNot({ ...block, start: 99 }, covered('no-fact'))).toBeNull();
});

test('a sentence whose questions were dropped is asked about no more', () => {
  const sentences = deck.facts.map(({ start, end }, n) => ({
    start,
    end,
    why: n === 2 ? ('no-fact' as const) : null,
  }));
  const questions = deck.questions.filter(({ fact }) => fact !== 'f2');
  const shown = coverageWith(
    sentences,
    { ...deck, questions },
    questions.slice(0, 3).map(({ id }) => id),
  );
  expect(shown.map(({ why, isDropped }) => [why, isDropped])).toEqual([
    [null, true],
    [null, false],
    ['no-fact', false],
  ]);
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

test('what was changed, dropped and asked before a deck is kept is so in the log', () => {
  const [fact, question] = [deck.facts[0], deck.questions[1]];
  if (!fact || question?.kind !== 'blank') throw new Error('sample deck changed');
  const own = (name: string) => ({
    fact: { ...fact, id: factId(name) },
    question: { ...question, id: questionId(`${name}.q`), fact: factId(name) },
  });
  const [mine, gone] = [own('mine'), own('gone')];
  const choices: Choices = {
    dropped: [questionId('c0'), gone.question.id],
    changed: {
      [question.id]: { answer: 'Tiber' },
      [mine.question.id]: { prompt: 'Mine ______.' },
    },
    facts: [mine.fact, gone.fact],
    questions: [mine.question, gone.question],
  };
  const kept = deckIn(new Play().do(...keeping(deckId('d'), deck, choices)).library);
  const shown = deckWith(deck, choices);
  const isLeft = ({ id }: { id: string }) => !(choices.dropped as readonly string[]).includes(id);
  expect([...kept.questions.values()]).toEqual(shown.questions.filter(isLeft));
  expect(kept.facts.has(mine.fact.id)).toBe(true);
  expect(kept.facts.has(gone.fact.id)).toBe(false);
  expect(keeping(deckId('d'), deck, noChoices)).toHaveLength(1);
});
