import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAll, type Library } from '../../../src/lib/log/fold.ts';
import { dayOf, type Day } from '../../../src/lib/log/moment.ts';
import { dueFacts, forecast, isBuried, minutesFor, nextDue } from '../../../src/lib/review/due.ts';
import { remember } from '../../../src/lib/review/schedule.ts';
import {
  after,
  answered,
  deckId,
  deckIn,
  device,
  factId,
  factsOf,
  later,
  noon,
  questionId,
} from '../sample.ts';

const deck = deckId('d');

describe('what is due', () => {
  test('nothing in a deck that was never asked', () => {
    expect(dueFacts(after(), noon)).toEqual([]);
    expect(nextDue(after(), noon)).toBeNull();
  });

  test('a miss at once, a right answer on its day, from four in the morning on', () => {
    const library = after([0, 0, false], [1, 0, true]);
    expect(factsOf(dueFacts(library, noon))).toEqual(['f0']);
    const memory = remember(deckIn(library).answers.get(factId('f1')) ?? []);
    const days = (memory?.due ?? 0) - dayOf(noon);
    expect(days).toBeGreaterThan(0);
    const morning = later(noon, days, -8); // 4:00
    expect(factsOf(dueFacts(library, { ...morning, at: morning.at - 1 }))).toEqual(['f0']);
    expect(factsOf(dueFacts(library, morning)).toSorted()).toEqual(['f0', 'f1']);
  });

  test('the most likely recalled first', () => {
    const library = after([0, 0, true], [1, 0, true], [1, 3, true], [2, 0, false]);
    const due = dueFacts(library, later(noon, 60));
    expect(due).toHaveLength(3);
    const chances = due.map(({ retrievability }) => retrievability);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  });

  test('not what was dropped or deleted', () => {
    const stamp = device('b');
    const library = after([0, 0, false]);
    const drops = ['c0', 'b0', 's0'].map((name) =>
      stamp({ kind: 'question-dropped', deck, question: questionId(name) }),
    );
    expect(dueFacts(foldAll(library, drops), noon)).toEqual([]);
    expect(dueFacts(foldAll(library, [stamp({ kind: 'deck-deleted', deck })]), noon)).toEqual([]);
  });

  test('the forecast is what the days then bring, when nothing is answered meanwhile', () => {
    const library = after([0, 0, true], [1, 0, false], [2, 0, true], [2, 4, true], [3, -30, true]);
    const now = later(noon, 5);
    const ahead = forecast(library, now, 60);
    expect(ahead[0]?.day).toBe(dayOf(now));
    ahead.reduce((sofar, { day, due }, index) => {
      expect(day).toBe(dayOf(later(now, index)));
      expect(dueFacts(library, later(now, index))).toHaveLength(sofar + due);
      return sofar + due;
    }, 0);
    expect(ahead.reduce((sum, { due }) => sum + due, 0)).toBe(4);
  });

  test('the forecast is so after any answers, with facts put off and left out', () => {
    const answer = fc.tuple(fc.nat(3), fc.nat(60), fc.boolean());
    const aside = fc.tuple(fc.nat(3), fc.integer({ min: -3, max: 20 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 12 }),
        fc.array(aside, { maxLength: 4 }),
        (given, put) => {
          const now = later(noon, 60);
          const stamp = device('b');
          const library = foldAll(
            after(...given.toSorted((a, b) => a[1] - b[1])),
            put.map(([index, days, isOut]) => {
              const fact = factId(`f${index}`);
              const until = (dayOf(now) + days) as Day;
              return stamp(
                isOut
                  ? { kind: 'fact-suspended', deck, fact, suspended: true }
                  : { kind: 'facts-postponed', deck, facts: [fact], until, why: 'spread' },
                now,
              );
            }),
          );
          forecast(library, now, 40).reduce((sofar, { due }, index) => {
            expect(dueFacts(library, later(now, index))).toHaveLength(sofar + due);
            return sofar + due;
          }, 0);
        },
      ),
      { numRuns: 100 },
    );
  });

  describe('a fact that is put off', () => {
    const until = (days: number) => (dayOf(noon) + days) as Day;
    const play = (...days: (number | null)[]) => {
      const stamp = device('b');
      return foldAll(
        after([0, -9, true], [1, -9, true]),
        days.map((one) =>
          stamp(
            {
              kind: 'facts-postponed',
              deck,
              facts: [factId('f0')],
              until: one === null ? null : until(one),
              why: 'buried',
            },
            noon,
          ),
        ),
      );
    };
    const due = (library: Library, days = 0) => factsOf(dueFacts(library, later(noon, days)));

    test('is not due before its day, and nobody else is put off', () => {
      expect(due(play(1))).toEqual(['f1']);
      expect(due(play(1), 1).toSorted()).toEqual(['f0', 'f1']);
      expect(forecast(play(1), noon, 2).map((day) => day.due)).toEqual([1, 1]);
      expect(isBuried(deckIn(play(1)), factId('f0'), until(0))).toBe(true);
      expect(isBuried(deckIn(play(1)), factId('f0'), until(1))).toBe(false);
    });

    test('is due again when that is taken back, and the latest holds', () => {
      expect(due(play(1, null)).toSorted()).toEqual(['f0', 'f1']);
      expect(due(play(1, null, 1))).toEqual(['f1']);
    });

    test('comes back by its memory once it is answered meanwhile', () => {
      const stamp = device('c');
      const missed = stamp(answered({ turn: 9, grade: 1 }), later(noon, 0, 1));
      expect(due(foldAll(play(30), [missed])).toSorted()).toEqual(['f0', 'f1']);
    });
  });

  test('the next day on which something is due is today when something is overdue', () => {
    expect(nextDue(after([0, 0, false]), later(noon, 3))).toBe(dayOf(later(noon, 3)));
    expect(nextDue(after([0, 0, true]), noon)).toBeGreaterThan(dayOf(noon));
  });

  test('minutes go by how long answers took', () => {
    expect(minutesFor(after(), 12)).toBe(2);
    const answers = Array.from({ length: 10 }, (_, turn): [number, number, boolean] => [
      turn % 4,
      0,
      true,
    ]);
    expect(minutesFor(after(...answers), 90)).toBe(3); // two seconds each
    expect(minutesFor(after(), 0)).toBe(1);
  });
});
