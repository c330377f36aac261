import { expect, test } from 'vitest';
import type { Day } from '../../../src/lib/log/moment.ts';
import { returns } from '../../../src/screen/quiz/returns.ts';

const today = 20_000 as Day;
const due = (inDays: number) => ({ due: (today + inDays) as Day });

test('facts are counted by the day they come back, soonest first; overdue is today', () => {
  expect(returns([due(3), due(1), due(1), due(-2), due(0)], today)).toEqual([
    { day: 0, count: 2 },
    { day: 1, count: 2 },
    { day: 3, count: 1 },
  ]);
});
