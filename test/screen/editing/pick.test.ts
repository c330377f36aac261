import { expect, test } from 'vitest';
import {
  pick,
  picking,
  spanPicked,
  wordsIn,
  type Picked,
} from '../../../src/screen/editing/pick.ts';

const text = 'Then it rained — in “Old Town”, for 3 days.';
const words = wordsIn(text, { start: 5, end: text.length });

test('the words of a sentence are what stands between spaces; a dash is none', () => {
  expect(words.map((word) => word.text)).toEqual([
    ...['it', 'rained', 'in', '“Old', 'Town”,', 'for', '3', 'days.'],
  ]);
  for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test.each<[string, readonly number[], Picked]>([
  ['one tap takes one', [3], [3, 3]],
  ['a second one takes all between', [3, 5], [3, 5]],
  ['also backwards', [3, 1], [1, 3]],
  ['a tap among them starts anew', [1, 5, 3], [3, 3]],
  ['a tap on the only one takes it back', [3, 3], null],
])('%s', (_, taps, picked) => {
  expect(taps.reduce<Picked>(pick, null)).toEqual(picked);
});

test('selected words are those that the selection touches', () => {
  const span = { start: text.indexOf('ld'), end: text.indexOf('wn”') };
  expect(picking(words, span)).toEqual([3, 4]);
  expect(picking(words, { start: 0, end: 4 })).toBeNull();
});

test('what is chosen reaches from the first word to the last', () => {
  const span = spanPicked(words, [3, 4]);
  expect(span && text.slice(span.start, span.end)).toBe('“Old Town”,');
  expect(spanPicked(words, null)).toBeNull();
});
