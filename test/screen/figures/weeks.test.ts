import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/lib/log/moment.ts';
import { levelOf, weeksOf } from '../../../src/screen/figures/weeks.ts';

/** 2026-11-24, a Tuesday. */
const today = 20_781;
const days = Array.from({ length: 30 }, (_, index) => ({
  day: (today - 29 + index) as Day,
  right: index,
  wrong: 1,
}));

describe('a calendar of answers', () => {
  test('begins weeks on Mondays and leaves out the days to come', () => {
    const weeks = weeksOf(days, 3);
    expect(weeks.map(({ first }) => first)).toEqual([today - 15, today - 8, today - 1]);
    expect(weeks[1]?.answers).toEqual([22, 23, 24, 25, 26, 27, 28]);
    expect(weeks[2]?.answers).toEqual([29, 30, null, null, null, null, null]);
  });

  test('has days without answers before the first', () => {
    const weeks = weeksOf(days, 6);
    expect(weeks[0]?.answers).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(weeks).toHaveLength(6);
    expect(weeksOf([], 1)[0]?.answers[0]).toBe(0);
  });

  test('is darker the more there were', () => {
    expect([0, 1, 10, 11, 20, 30, 40].map((count) => levelOf(count, 40))).toEqual([
      0, 1, 1, 2, 2, 3, 4,
    ]);
    expect(levelOf(1, 1)).toBe(4);
  });
});
