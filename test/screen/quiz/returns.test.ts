import { expect, test } from 'vitest';
import type { Day } from '../../../src/lib/log/moment.ts';
import { returns } from '../../../src/screen/quiz/returns.ts';
import { inDays } from '../../../src/screen/words/en/say.ts';

const today = 20_000 as Day;
const due = (inDays: number, of: string) => ({ due: (today + inDays) as Day, of });

test('facts are told by when they come back, soonest first; overdue is today, and weeks are one', () => {
  const outcomes = [
    due(3, 'a'),
    due(1, 'b'),
    due(1, 'c'),
    due(-2, 'd'),
    due(0, 'e'),
    due(15, 'f'),
    due(16, 'g'),
  ];
  const told = returns(outcomes, today, inDays).map(({ when, outcomes }) => [
    when,
    outcomes.map(({ of }) => of).join(''),
  ]);
  expect(told).toEqual([
    ['today', 'de'],
    ['tomorrow', 'bc'],
    ['in 3 days', 'a'],
    ['in 2 weeks', 'fg'],
  ]);
});
