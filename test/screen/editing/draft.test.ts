import { expect, test } from 'vitest';
import type { Question } from '../../../src/lib/questions/question.ts';
import { drafted, draftOf, type QuestionDraft } from '../../../src/screen/editing/draft.ts';
import { factId, questionId } from '../../lib/sample.ts';

const asked = {
  id: questionId('q'),
  fact: factId('f'),
  source: { start: 0, end: 10 },
  key: null,
  score: 1,
};
const blank: Question = {
  ...asked,
  kind: 'blank',
  prompt: 'It opened in ______.',
  answer: '1932',
  accept: ['in 1932', "'32"],
  options: ['1930', '1932', '1935'],
};
const changed = (question: Question, change: Partial<QuestionDraft>) =>
  drafted(question, { ...draftOf(question), ...change });

test.each<[string, Question]>([
  ['a blank', blank],
  ['a typed one', { ...asked, kind: 'short', prompt: 'When?', answer: '1932', accept: [] }],
  [
    'a choice',
    { ...asked, kind: 'choice', prompt: 'When?', answer: '1932', options: ['1', '1932'] },
  ],
  [
    'a false statement',
    { ...asked, kind: 'truefalse', prompt: 'A.', answer: 'false', correction: 'B.' },
  ],
  ['an order', { ...asked, kind: 'order', prompt: 'Order them.', answer: ['a', 'b'] }],
])('%s that is left as it is stays the same', (_, question) => {
  expect(changed(question, {})).toEqual(question);
});

test('an answer keeps its place among the options, and is not wrong as well', () => {
  expect(changed(blank, { answer: ' 1933 ' })).toMatchObject({
    answer: '1933',
    options: ['1930', '1933', '1935'],
  });
});

test('without wrong options it is typed', () => {
  expect(changed(blank, { wrong: [] })).not.toHaveProperty('options');
});

test('answers that also count are one a line, none of them empty', () => {
  expect(changed(blank, { accept: ' in  1932 \n\n1932\n32' })).toMatchObject({
    accept: ['in 1932', '32'],
  });
});

test('what is true has nothing to be put right', () => {
  const claim: Question = {
    ...asked,
    kind: 'truefalse',
    prompt: 'A.',
    answer: 'false',
    correction: 'B.',
  };
  expect(changed(claim, { answer: 'true' })).not.toHaveProperty('correction');
});
