import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/lib/questions/question.ts';
import {
  answerText,
  choicesOf,
  keyboard,
  optionsOf,
  promptPieces,
} from '../../../src/screen/quiz/asking.ts';
import { sampleDeck } from '../../lib/sample.ts';

const [choice, blank] = sampleDeck(1).questions;
if (choice?.kind !== 'choice' || blank?.kind !== 'blank') throw new Error('sample deck changed');
const trueFalse: Question = { ...choice, kind: 'truefalse', answer: 'false' };

test('a prompt is cut at its blank; one without stays whole', () => {
  expect(promptPieces('Born in ______, she left.')).toEqual(['Born in ', ', she left.']);
  expect(promptPieces('Who left?')).toEqual(['Who left?']);
});

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

describe('answers as they are shown', () => {
  test('true and false as words', () => {
    expect(answerText(trueFalse)).toBe('False');
    expect(optionsOf(trueFalse)).toEqual(['True', 'False']);
    expect(choicesOf(trueFalse, ['true', 'false'])).toEqual([
      { given: 'true', label: 'True' },
      { given: 'false', label: 'False' },
    ]);
  });

  test('an order in order, pairs as pairs', () => {
    const order: Question = { ...choice, kind: 'order', answer: ['the coup', 'the summit'] };
    const match: Question = {
      ...choice,
      kind: 'match',
      answer: [
        ['Putin', 'Russia'],
        ['Rouhani', 'Iran'],
      ],
    };
    expect(answerText(order)).toBe('the coup → the summit');
    expect(answerText(match)).toBe('Putin: Russia; Rouhani: Iran');
  });

  test('a blank without options is typed', () => {
    expect(optionsOf(blank)).toBeNull();
    expect(optionsOf(choice)).toContain(choice.answer);
  });
});
