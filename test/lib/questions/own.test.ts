import { describe, expect, test } from 'vitest';
import { questionOn } from '#lib/questions/own.ts';
import { findingsOf } from '../findings.ts';

const text =
  'The Sydney Harbour Bridge was opened on 19 March 1932. It carries eight lanes of traffic. ' +
  'Its arch was designed by John Bradfield, and the steel came from Middlesbrough.';
const findings = findingsOf(text, { title: 'A bridge over the harbour', date: '2016-08-15' });

const spanOf = (words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}"`);
  return { start, end: start + words.length };
};

function own(words: string) {
  const made = questionOn(findings, spanOf(words));
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('words that were chosen', () => {
  test.each([
    ['19 March 1932', 'The Sydney Harbour Bridge was opened on ______.'],
    ['Sydney Harbour Bridge', 'The ______ was opened on 19 March 1932.'],
    ['opened', 'The Sydney Harbour Bridge was ______ on 19 March 1932.'],
    ['John Bradfield', 'designed by ______'],
  ])('"%s" are left out of their sentence', (words, prompt) => {
    const { question } = own(words);
    expect(question.kind).toBe('blank');
    expect(question.prompt.replace('March 19, 1932', '19 March 1932')).toContain(prompt);
    expect(question.prompt.match(/______/g)).toHaveLength(1);
  });

  test('stand where the answer is', () => {
    const { question } = own('eight');
    expect(question.answer).toBe('eight');
    expect(question.key).toEqual(spanOf('eight'));
    expect(question.source).toEqual(spanOf('It carries eight lanes of traffic.'));
  });

  test('lose the marks around them, and take in words they are a part of', () => {
    expect(own(' Bradfield,').question.answer).toBe('Bradfield');
    expect(own('iddlesbroug').question.answer).toBe('Middlesbrough');
  });

  test('are offered among others where the engine has some', () => {
    const { question } = own('19 March 1932');
    expect(question).toHaveProperty('options');
    expect(own('opened').question).not.toHaveProperty('options');
  });
});

test.each([
  [
    'a year beside decades',
    '1932',
    'He founded the group in 1932, a power in the 1930s and 1940s.',
  ],
  [
    'a year that is a part of a day',
    '1932',
    'The bridge was opened on 19 March 1932 by the mayor.',
  ],
  ['a decade', '1930s', 'The group was a power in the 1930s, and it had a paper.'],
])('%s is offered among others', (_, words, sentence) => {
  const alone = findingsOf(`${sentence} The paper was printed in Baghdad.`);
  const start = sentence.indexOf(words);
  const made = questionOn(alone, { start, end: start + words.length });
  if (typeof made === 'string' || made.question.kind !== 'blank') throw new Error('no blank');
  const { options = [] } = made.question;
  expect(options).toContain(words);
  expect(options.length).toBeGreaterThanOrEqual(3);
});

describe('doubts are told', () => {
  test('of a pronoun that means something else', () => {
    const alone = findingsOf('It carries eight lanes of traffic. The ferry is slower than that.');
    const made = questionOn(alone, { start: 11, end: 16 });
    expect(made).toHaveProperty('doubts', expect.arrayContaining(['open-pronoun']));
  });

  test('of an answer that stands in the title', () => {
    expect(own('Sydney Harbour Bridge').doubts.join()).toMatch(/(?:key|word)-in-header/);
  });
});

test('words that say nothing are told to be so', () => {
  expect(own('was').doubts).toContain('small-words');
  expect(own('eight').doubts).not.toContain('small-words');
});

test.each([
  ['two sentences', { start: 40, end: 70 }, 'two-sentences'],
  ['a whole one', spanOf('It carries eight lanes of traffic.'), 'all-words'],
  ['a full stop', spanOf('. It').start, 'no-words'],
  ['nothing of the text', { start: 9_000, end: 9_010 }, 'no-sentence'],
] as const)('%s cannot be asked for', (_, span, why) => {
  const of = typeof span === 'number' ? { start: span, end: span + 1 } : span;
  expect(questionOn(findings, of)).toBe(why);
});
