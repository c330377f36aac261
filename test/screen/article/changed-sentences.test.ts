import { expect, test } from 'vitest';
import type { Change } from '../../../src/lib/deck/versions.ts';
import {
  askedFor,
  changedSentences,
  choicesOn,
} from '../../../src/screen/article/changed-sentences.ts';
import { factId, sampleDeck } from '../../lib/sample.ts';

const { facts, questions } = sampleDeck(3);
const change = (n: number, was: string, change: Partial<Change> = {}): Change => {
  const fact = facts[n];
  if (!fact) throw new Error('sample deck changed');
  return { fact, was, now: { start: 0, end: 9 }, holds: false, asks: [], ...change };
};

test('the facts of one sentence stand together, in the order of the article', () => {
  const changes = [change(0, 'One.'), change(1, 'Another.', { now: null }), change(2, 'One.')];
  const sentences = changedSentences({ same: [], changes, fresh: [] });
  expect(sentences.map(({ was, now, changes }) => [was, now?.end, changes.length])).toEqual([
    ['One.', 9, 2],
    ['Another.', undefined, 1],
  ]);
});

test('only where there are questions about a new sentence can it be asked about', () => {
  expect(choicesOn(change(0, 'One.', { asks: questions.slice(0, 1) }))).toContain('renew');
  expect(choicesOn(change(0, 'One.'))).not.toContain('renew');
});

test('what is asked for is told by its answers, each once; a statement by itself', () => {
  expect(askedFor(questions, factId('f1'))).toEqual(['Answer 1']);
  const [claim] = questions.filter(({ kind }) => kind === 'short');
  if (!claim) throw new Error('sample deck changed');
  const statement = {
    ...claim,
    kind: 'truefalse' as const,
    answer: 'true' as const,
    prompt: 'It is so.',
  };
  expect(askedFor([statement], claim.fact)[0]).toContain('It is so.');
  expect(askedFor([], claim.fact)).toEqual([]);
});
