import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/lib/questions/question.ts';
import { orderAsText, pairsAsText } from '../../../src/lib/review/given.ts';
import { answerText, givenText, keyboard, promptText } from '../../../src/screen/quiz/asking.ts';
import { sampleDeck } from '../../lib/sample.ts';

const [choice, blank] = sampleDeck(1).questions;
if (choice?.kind !== 'choice' || blank?.kind !== 'blank') throw new Error('sample deck changed');
const trueFalse: Question = { ...choice, kind: 'truefalse', answer: 'false' };

test.each([
  ['1660', 'numeric'],
  ['3.5', 'decimal'],
  ['400,000', 'decimal'],
  ['15 July', 'text'],
  ['Moscow', 'text'],
  ['one', 'text'],
])('the keyboard for %s is %s', (answer, expected) => {
  expect(keyboard({ ...blank, answer })).toBe(expected);
});

test('a prompt as one line says of a statement that it may be false', () => {
  expect(promptText({ ...choice, prompt: 'Who left?' })).toBe('Who left?');
  expect(promptText({ ...trueFalse, prompt: 'He left.' })).toBe('True or false? He left.');
});

describe('answers as they are shown', () => {
  const order: Question = { ...choice, kind: 'order', answer: ['the coup', 'the summit'] };
  const match: Question = {
    ...choice,
    kind: 'match',
    answer: [
      ['Putin', 'Russia'],
      ['Rouhani', 'Iran'],
    ],
  };

  test('true and false as words, an order in order, pairs as pairs', () => {
    expect(answerText(trueFalse)).toBe('False');
    expect(answerText(order)).toBe('the coup → the summit');
    expect(answerText(match)).toBe('Putin: Russia; Rouhani: Iran');
  });

  test.each<[Question, string, string]>([
    [trueFalse, 'true', 'True'],
    [choice, 'true', 'true'],
    [order, orderAsText(['the summit', 'the coup']), 'the summit → the coup'],
    [match, pairsAsText([['Putin', 'Iran']]), 'Putin: Iran'],
    // Kept by a Factdeck that wrote it otherwise, or by hand
    [trueFalse, 'yes', 'yes'],
    [order, 'the summit', 'the summit'],
    [match, '[]', '[]'],
  ])('what was given to %j, %s, as %s', (question, given, text) => {
    expect(givenText(question, given)).toBe(text);
  });
});
