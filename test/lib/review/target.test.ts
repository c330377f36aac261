import { describe, expect, test } from 'vitest';
import { emptyLibrary, foldAll, type Library } from '../../../src/lib/log/fold.ts';
import { dayOf, type Day } from '../../../src/lib/log/moment.ts';
import { dueFacts, forecast } from '../../../src/lib/review/due.ts';
import { aheadOf } from '../../../src/lib/review/target.ts';
import {
  answered,
  deckId,
  deckIn,
  device,
  factId,
  later,
  made,
  noon,
  questionId,
} from '../sample.ts';

const deck = deckId('d');
const today = dayOf(noon);
const facts = 14;

/** All but the last two facts of the deck answered on these days; it is to be known `by` so many days. */
function library(days: readonly number[], by: number | null, set = 0): Library {
  const stamp = device('a');
  return foldAll(emptyLibrary, [
    stamp(made(deck, facts)),
    ...days.flatMap((day, round) =>
      Array.from({ length: facts - 2 }, (_, fact) =>
        stamp(
          answered({
            turn: round * facts + fact,
            fact: factId(`f${fact}`),
            question: questionId(`b${fact}`),
          }),
          later(noon, day),
        ),
      ),
    ),
    stamp({ kind: 'deck-dated', deck, knowBy: (today + 60) as Day }, later(noon, set)),
    stamp(
      { kind: 'deck-dated', deck, knowBy: by === null ? null : ((today + by) as Day) },
      later(noon, set),
    ),
  ]);
}

/** Answered until every fact comes back in more than a month. */
const learned = [-90, -87, -70, 0];

describe('a day to know a deck by', () => {
  test('brings everything once more in the week before it, some each day', () => {
    const known = library(learned, 30);
    const days = forecast(known, noon, 40);
    expect(days.slice(0, 23).every(({ due }) => due === 0)).toBe(true);
    expect(days.slice(23, 30).reduce((sum, { due }) => sum + due, 0)).toBe(facts - 2);
    expect(Math.max(...days.map(({ due }) => due))).toBeLessThanOrEqual(3);
    expect(dueFacts(known, later(noon, 29))).toHaveLength(facts - 2);
    expect(dueFacts(library(learned, null), later(noon, 29))).toEqual([]);
  });

  test('asks nothing again that was asked in that week', () => {
    const known = library([...learned, 24], 30);
    expect(dueFacts(known, later(noon, 29))).toEqual([]);
    expect(aheadOf(deckIn(known), (today + 25) as Day)).toEqual({ days: 5, unseen: 2, again: 0 });
  });

  test('set at short notice leaves the days there are', () => {
    const known = library(learned, 3, 1);
    expect(dueFacts(known, later(noon, 2))).toHaveLength(facts - 2);
    expect(forecast(known, later(noon, 1), 2).every(({ due }) => due > 0)).toBe(true);
  });

  test('says what is to be done, until it has come', () => {
    const state = deckIn(library(learned, 30));
    expect(aheadOf(state, today)).toEqual({ days: 30, unseen: 2, again: facts - 2 });
    expect(aheadOf(state, (today + 30) as Day)).toBeNull();
    expect(aheadOf(deckIn(library(learned, null)), today)).toBeNull();
  });

  test('never brings a fact back later than its memory asks', () => {
    const soon = library([0], 30);
    const without = library([0], null);
    expect(forecast(soon, noon, 20)).toEqual(forecast(without, noon, 20));
  });
});
