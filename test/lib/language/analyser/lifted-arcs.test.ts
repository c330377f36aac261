import { expect, test } from 'vitest';
import { lowerArcs } from '#lib/language/analyser/lifted-arcs.ts';

const never = () => false;

test('a lifted arc goes to the child its label names', () => {
  // "A book appeared about whales": the parser hung "about" on the verb.
  const arcs = {
    heads: Int32Array.of(1, 2, 2, 2, 3),
    labels: ['det', 'nsubj', 'ROOT', 'prep||nsubj', 'pobj'],
  };
  lowerArcs(arcs, never);
  expect([...arcs.heads]).toEqual([1, 2, 2, 1, 3]);
  expect(arcs.labels).toEqual(['det', 'nsubj', 'ROOT', 'prep', 'pobj']);
});

test('the nearest level comes first, and on it the leftmost', () => {
  const arcs = {
    heads: Int32Array.of(2, 0, 2, 2, 2),
    labels: ['ccomp', 'dobj', 'ROOT', 'dobj', 'prep||dobj'],
  };
  lowerArcs(arcs, never);
  expect(arcs.heads[4]).toBe(3);
});

test('without such a child only the label changes', () => {
  const arcs = { heads: Int32Array.of(1, 1, 1), labels: ['nsubj', 'ROOT', 'prep||dobj'] };
  lowerArcs(arcs, never);
  expect([...arcs.heads]).toEqual([1, 1, 1]);
  expect(arcs.labels).toEqual(['nsubj', 'ROOT', 'prep']);
});

test('whitespace is no head', () => {
  const arcs = { heads: Int32Array.of(1, 1, 1), labels: ['nsubj', 'ROOT', 'prep||nsubj'] };
  lowerArcs(arcs, (i) => i === 0);
  expect(arcs.heads[2]).toBe(1);
});
