import { expect, test } from 'vitest';
import { isLeech } from '../../../src/lib/review/leech.ts';
import { nextForm } from '../../../src/lib/review/rungs.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { after, deckIn, factId } from '../sample.ts';

const fact = factId('f0');
/** Right on the day before each of so many misses. */
const lapses = (count: number) =>
  Array.from({ length: count }, (_, index): [number, number, boolean][] => [
    [0, index * 20, true],
    [0, index * 20 + 10, false],
  ]).flat();
const leech = (...given: [number, number, boolean][]) => isLeech(deckIn(after(...given)), fact);

test('a fact that was forgotten four times does not stick, until it is right on two days', () => {
  expect(leech(...lapses(3))).toBe(false);
  expect(leech(...lapses(4))).toBe(true);
  expect(leech(...lapses(4), [0, 72, true])).toBe(true);
  expect(leech(...lapses(4), [0, 72, true], [0, 73, true])).toBe(false);
});

test('misses of one day are one', () => {
  expect(leech([0, 0, false], [0, 0, false], [0, 0, false], [0, 0, false])).toBe(false);
});

test('it is asked in a form that it was not missed in', () => {
  const state = deckIn(after(...lapses(4)));
  const form = nextForm(state, fact, state.answers.get(fact) ?? [], chance(1));
  expect(form?.question).not.toBe('b0');
});
