import { expect, test } from 'vitest';
import { orderAsText, orderOf, pairsAsText, pairsOf } from '../../../src/lib/review/given.ts';

test('an order and pairs come back as they were given', () => {
  const items = ['“Peace”, 1856', 'zur Zürcher Oper', ''];
  expect(orderOf(orderAsText(items))).toEqual(items);
  const pairs = [
    ['Ünal', 'a "b"'],
    ['x', 'y'],
  ] as const;
  expect(pairsOf(pairsAsText(pairs))).toEqual(pairs);
});

test.each(['Byron', '1824', 'true', '{"0":"a"}', '[1,2]', '["a",null]', '[["a"]]', '['])(
  '%s is no pairs, and no order but of texts',
  (given) => {
    expect(orderOf(given)).toBeNull();
    expect(pairsOf(given)).toBeNull();
  },
);

test('pairs are no order', () => {
  expect(orderOf('[["a","b"]]')).toBeNull();
  expect(pairsOf('["a","b"]')).toBeNull();
});
