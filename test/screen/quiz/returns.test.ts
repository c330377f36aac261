import { expect, test } from 'vitest';
import type { Day } from '../../../src/lib/log/moment.ts';
import { returns } from '../../../src/screen/quiz/returns.ts';

const today = 20_000 as Day;
const due = (inDays: number, of: string) => ({ due: (today + inDays) as Day, of });

test('facts are told by the day they come back, soonest first; overdue is today', () => {
  const outcomes = [due(3, 'a'), due(1, 'b'), due(1, 'c'), due(-2, 'd'), due(0, 'e')];
  const told = returns(outcomes, today).map(({ day, outcomes }) => [
    day,
    outcomes.map(({ of }) => of).join(''),
  ]);
  expect(told).toEqual([
    [0, 'de'],
    [1, 'bc'],
    [3, 'a'],
  ]);
});
