import { expect, test } from 'vitest';
import { recallOf } from '../../../src/screen/article/recall.ts';
import { after, deckIn, factId, later, noon } from '../../lib/sample.ts';

/** How the first fact's sentence is shaded on a day after these answers to it. */
const shadedOn = (day: number, ...answers: readonly [days: number, right: boolean][]) =>
  recallOf(
    deckIn(after(...answers.map(([days, right]) => [0, days, right] as [number, number, boolean]))),
    factId('f0'),
    later(noon, day),
  );

test('a sentence is fresh right after its fact was recalled, and fades', () => {
  expect(shadedOn(0)).toBe('new');
  expect(shadedOn(0, [0, true])).toBe('strong');
  expect(shadedOn(400, [0, true])).not.toBe('strong');
});

test('a sentence just missed is not fresh, and is again once it was recalled on two days', () => {
  expect(shadedOn(0, [0, false])).toBe('weak');
  expect(shadedOn(0, [0, true], [0.01, false])).toBe('weak');
  expect(shadedOn(0, [0, false], [0.01, true])).toBe('fair');
  expect(shadedOn(1, [0, false], [0.01, true], [1, true])).toBe('strong');
});
