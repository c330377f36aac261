import { expect, test } from 'vitest';
import type { Question } from '../../../src/lib/questions/question.ts';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { formLeft, formsOf, guessOf } from '../../../src/lib/review/forms.ts';
import { deckId, deckIn, device, factId, made, questionId } from '../sample.ts';

const fact = factId('f0');
const asked = { fact, source: { start: 0, end: 1 }, key: null, score: 1, prompt: '?' };
const choice: Question = {
  ...asked,
  id: questionId('choice'),
  kind: 'choice',
  answer: 'Rome',
  options: ['Rome', 'Oslo', 'Bern'],
};
const isTrue: Question = { ...asked, id: questionId('isTrue'), kind: 'truefalse', answer: 'true' };
const order: Question = {
  ...asked,
  id: questionId('order'),
  kind: 'order',
  answer: ['one', 'two', 'three'],
};
const match: Question = {
  ...asked,
  id: questionId('match'),
  kind: 'match',
  answer: [
    ['Putin', 'Russia'],
    ['Rouhani', 'Iran'],
    ['Ghani', 'Afghanistan'],
  ],
};

function deckOf(question: Question) {
  const action = made(deckId('d'), 1);
  if (action.kind !== 'deck-made') throw new Error('not a making');
  const whole = { ...action.made, questions: [question] };
  return deckIn(foldAll(emptyLibrary, [device('a')({ ...action, made: whole })]));
}

test('the form that is left when all others were dropped does not tell the answer', () => {
  expect(formLeft(deckOf(order), fact)?.options).toEqual(['one', 'three', 'two']);
  expect(formLeft(deckOf(match), fact)?.options).toEqual(['Afghanistan', 'Iran', 'Russia']);
});

test.each<[Question, number]>([
  [isTrue, 1 / 2],
  [choice, 1 / 3],
  [order, 1 / 6],
  [match, 1 / 6],
])('the chance to guess %j is %d', (question, expected) => {
  const [way] = formsOf(deckOf(question), fact);
  expect(guessOf(question, way?.options ?? [])).toBeCloseTo(expected);
});
