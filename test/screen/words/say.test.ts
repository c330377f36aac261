import { expect, test } from 'vitest';
import { counted, date, inDays, percent } from '../../../src/screen/words/en/say.ts';

test.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [-1, 'yesterday'],
  [3, 'in 3 days'],
  [-3, '3 days ago'],
  [13, 'in 13 days'],
  [21, 'in 3 weeks'],
  [61, 'in 2 months'],
  [400, 'next year'],
  [800, 'in 2 years'],
])('%s days from now is %s', (days, expected) => {
  expect(inDays(days)).toBe(expected);
});

test('counts agree with their noun', () => {
  expect(counted(1, 'fact', 'facts')).toBe('1 fact');
  expect(counted(0, 'fact', 'facts')).toBe('0 facts');
  expect(counted(1200, 'fact', 'facts')).toBe('1,200 facts');
});

test('a day is said the same in every time zone', () => {
  expect(date('2016-08-15')).toBe('15 August 2016');
});

test('shares are whole per cent', () => {
  expect(percent(0.345)).toBe('35%');
});
