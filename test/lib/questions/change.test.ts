import { describe, expect, test } from 'vitest';
import { changeBetween, changeFaults, withChange } from '#lib/questions/change.ts';
import type { Blank, Choice, TrueFalse } from '#lib/questions/question.ts';
import { factId, questionId } from '../sample.ts';

const asked = {
  id: questionId('q'),
  fact: factId('f'),
  source: { start: 0, end: 40 },
  key: null,
  score: 1,
};
const blank: Blank = {
  ...asked,
  kind: 'blank',
  prompt: 'The bridge was opened in ______.',
  answer: '1932',
  accept: ['in 1932'],
  options: ['1930', '1932', '1935'],
};
const choice: Choice = {
  ...asked,
  kind: 'choice',
  prompt: 'When was the bridge opened?',
  answer: '1932',
  options: ['1930', '1932', '1935'],
};
const claim: TrueFalse = {
  ...asked,
  kind: 'truefalse',
  prompt: 'The bridge was opened in 1878.',
  answer: 'false',
  correction: 'The bridge was opened in 1932.',
};

describe('a change', () => {
  test.each([
    ['the prompt alone', blank, { prompt: 'Opened in ______.' }, { prompt: 'Opened in ______.' }],
    [
      'the answer, which changes among the options',
      blank,
      { answer: '1933' },
      { answer: '1933', options: ['1930', '1933', '1935'] },
    ],
    ['the answer of a choice', choice, { answer: '1933' }, { options: ['1930', '1933', '1935'] }],
    [
      'to an answer that is offered',
      choice,
      { answer: '1930' },
      { answer: '1930', options: choice.options },
    ],
    [
      'options without the answer, which joins them',
      choice,
      { options: ['1', '2'] },
      { options: ['1', '2', '1932'] },
    ],
    [
      'whether it is true, and what is so',
      claim,
      { answer: 'true', correction: '' },
      { answer: 'true' },
    ],
  ] as const)('%s', (_, question, change, expected) => {
    expect(withChange(question, change)).toMatchObject({ id: question.id, ...expected });
  });

  test('a blank without options is typed', () => {
    expect(withChange(blank, { options: [] })).not.toHaveProperty('options');
    expect(withChange(claim, { correction: '' })).not.toHaveProperty('correction');
  });

  test.each([
    [blank, { prompt: 'Built in ______.', options: [] }],
    [blank, { answer: '1933', accept: [] }],
    [choice, { options: ['1932', '1933'] }],
    [claim, { answer: 'true', correction: '' }],
  ] as const)('is found between two, and its way back takes it back', (before, change) => {
    const after = withChange(before, change);
    const there = changeBetween(before, after);
    const back = changeBetween(after, before);
    if (!there || !back) throw new Error('no change found');
    expect(withChange(before, there)).toEqual(after);
    expect(withChange(after, back)).toEqual(before);
  });

  test('is none between equals', () => {
    expect(changeBetween(blank, { ...blank })).toBeNull();
  });
});

describe('what keeps a question from being asked', () => {
  test.each([
    ['nothing', blank, {}, []],
    ['nothing, typed', blank, { options: [] }, []],
    ['nothing, of a claim that is empty of corrections', claim, { correction: '' }, []],
    ['no words', blank, { prompt: '______' }, ['no-prompt']],
    ['no place for the answer', blank, { prompt: 'The bridge was opened.' }, ['no-blank']],
    ['two of them', blank, { prompt: '______ was opened in ______.' }, ['many-blanks']],
    ['no answer', blank, { answer: ' ', options: [] }, ['no-answer']],
    [
      'the answer in the prompt',
      choice,
      { prompt: 'What was opened in 1932?' },
      ['answer-in-prompt'],
    ],
    [
      'the same with other spacing and case',
      blank,
      { answer: 'THE  bridge', options: [] },
      ['answer-in-prompt'],
    ],
    ['one option', choice, { options: ['1932'] }, ['few-options']],
    ['an empty option', blank, { options: ['1932', '1933', ''] }, ['empty-option']],
    ['an option twice', choice, { options: ['1932', '1933', ' 1933'] }, ['same-options']],
    ['a wrong option that counts as right', blank, { accept: ['1930'] }, ['right-twice']],
  ] as const)('%s', (_, question, change, faults) => {
    expect(changeFaults(withChange(question, change))).toEqual(faults);
  });

  test('a part of a word is not the answer', () => {
    const art = { ...blank, prompt: 'The party was about ______.', answer: 'art', options: [] };
    expect(changeFaults(art)).not.toContain('answer-in-prompt');
  });
});
