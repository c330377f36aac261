import { inWords, valueOfWords } from '#lib/questions/numerals.ts';
import { expect, test } from 'vitest';

test.each([
  ['twelve', 12],
  ['Forty', 40],
  ['twenty-one', 21],
  ['four thousand', 4_000],
  ['two million', 2_000_000],
])('%s is %d', (words, value) => {
  expect(valueOfWords(words)).toBe(value);
});

test.each(['several', 'four thousand men', 'twenty-eleven', ''])('%s is no number', (words) => {
  expect(valueOfWords(words)).toBeNull();
});

test('numbers below a hundred have words, and the words their number', () => {
  for (let value = 0; value < 100; value++) {
    expect(valueOfWords(inWords(value) ?? '')).toBe(value);
  }
  expect(inWords(100)).toBeNull();
  expect(inWords(1.5)).toBeNull();
});
