import { describe, expect, test } from 'vitest';
import { identityOf, isAccepted } from './card.ts';
import { readVerdicts, type Pool } from './verdict.ts';

const pool: Pool = {
  article: 'a',
  cards: [
    { kind: 'blank', question: 'He left ______ in 1848.', answer: 'Rome', check: null },
    { kind: 'truefalse', cue: 'A cue.', question: 'He left.', answer: 'true', check: 'unsure' },
    { kind: 'choice', question: 'When?', options: ['1848', '1849'], answer: '1848', check: null },
  ],
};

describe('lines of a judge', () => {
  test('ok, or the letters of the points that fail, and why', () => {
    const { labels, faults } = readVerdicts(pool, '1\tok\n2\tS, w\tbare "He"\n3.\tKO\twrong\n', 2);
    expect(faults).toEqual([]);
    expect(labels.map(isAccepted)).toEqual([true, false, false]);
    expect(labels[1]).toMatchObject({
      fluent: true,
      standsAlone: false,
      rightKey: true,
      oneRightAnswer: true,
      worthKnowing: false,
      why: 'bare "He"',
      check: 'unsure',
      round: 2,
    });
    expect(labels[2]).toMatchObject({
      rightKey: false,
      oneRightAnswer: false,
      options: ['1848', '1849'],
    });
  });

  test.each([
    ['nothing on a card', '1\tok\n2\tok', ['not judged: 3']],
    ['a card twice', '1\tok\n1\tF\tx\n2\tok\n3\tok', ['judged twice: 1']],
    ['a card that is not there', '1\tok\n2\tok\n3\tok\n4\tok', ['no card 4']],
    [
      'letters of no point',
      '1\tok\n2\tX\n3\tok',
      ['neither ok nor letters of FSKOW: 2\tX', 'not judged: 2'],
    ],
    ['no number', 'one\tok\n1\tok\n2\tok\n3\tok', ['no number: one\tok']],
  ])('%s is told', (_, lines, faults) => {
    expect(readVerdicts(pool, lines, 2).faults).toEqual(faults);
  });
});

test('a card is the same with other wrong options, and another with another cue', () => {
  const [, , choice] = pool.cards;
  if (!choice) throw new Error('no card');
  expect(identityOf({ ...choice, options: ['1848', '1900'] })).toBe(identityOf(choice));
  expect(identityOf({ ...choice, cue: 'A cue.' })).not.toBe(identityOf(choice));
});
