import { expect, test } from 'vitest';
import { streakOf } from '../../../src/lib/review/streak.ts';

/** `x` a day with answers, `.` one without; the last is today. */
test.each([
  ['', 0],
  ['.', 0],
  ['x', 1],
  ['xxx', 3],
  ['xxx.', 3], // today is not over
  ['xx.x', 3], // one day is free
  ['xx..x', 1], // two in a row are not
  ['xxx.xxxxx.xx', 7], // nor two within a week
  ['xxx.xxxxxx.xx', 11], // a week apart they are
  ['x......x', 1],
  ['..........', 0],
])('%s is a streak of %i', (days, length) => {
  expect(streakOf([...days].map((day) => day === 'x'))).toBe(length);
});
