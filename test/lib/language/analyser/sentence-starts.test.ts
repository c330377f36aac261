import { expect, test } from 'vitest';
import { edgesOf, sentenceStarts } from '#lib/language/analyser/sentence-starts.ts';

test('each root begins a sentence at its left edge', () => {
  // "She left . He stayed ."
  expect([...sentenceStarts(Int32Array.of(1, 1, 1, 4, 4, 4))]).toEqual([1, 0, 0, 1, 0, 0]);
});

test('edges reach over arcs of arcs', () => {
  const { left, right } = edgesOf(Int32Array.of(1, 3, 1, 3, 3));
  expect([...left]).toEqual([0, 0, 2, 0, 4]);
  expect([...right]).toEqual([0, 2, 2, 4, 4]);
});

test('a crossing arc widens its head', () => {
  // Token 3 hangs on 0, over the root 1.
  const heads = Int32Array.of(1, 1, 1, 0);
  expect([...edgesOf(heads).right]).toEqual([3, 3, 2, 3]);
  expect([...sentenceStarts(heads)]).toEqual([1, 0, 0, 0]);
});
