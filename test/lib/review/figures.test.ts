import { describe, expect, test } from 'vitest';
import { foldAll } from '../../../src/lib/log/fold.ts';
import { dayOf } from '../../../src/lib/log/moment.ts';
import {
  answersADay,
  memoryOf,
  standingOf,
  trueRetention,
} from '../../../src/lib/review/figures.ts';
import { after, answered, deckIn, device, factId, later, noon, questionId } from '../sample.ts';

describe('figures', () => {
  test('answers of each day, days without any included', () => {
    const library = after([0, 0, true], [1, 0, false], [2, 2, true]);
    const figures = answersADay(library, later(noon, 2), 4);
    expect(figures.map(({ right, wrong }) => [right, wrong])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(figures.at(-1)?.day).toBe(dayOf(later(noon, 2)));
  });

  test('true retention counts the first answer of a later day only, with its uncertainty', () => {
    const library = after(
      [0, 0, false],
      [0, 0, true],
      [1, 0, true],
      [0, 3, true],
      [0, 3, true],
      [1, 3, false],
    );
    const { right, of, between } = trueRetention(library, later(noon, 3), 30);
    expect([right, of]).toEqual([1, 2]);
    expect(between?.[0]).toBeCloseTo(0.0945, 3);
    expect(between?.[1]).toBeCloseTo(0.9055, 3);
    expect(trueRetention(library, later(noon, 90), 30).between).toBeNull();
  });

  test('a fact is known after an answer from memory, not by choosing', () => {
    const stamp = device('b');
    const chosen = stamp(
      answered({ turn: 50, means: 'recognition', question: questionId('c3'), fact: factId('f3') }),
    );
    const library = foldAll(after([0, 0, true], [1, 0, false]), [chosen]);
    const standing = ['f0', 'f1', 'f2', 'f3'].map((name) =>
      standingOf(deckIn(library), factId(name)),
    );
    expect(standing).toEqual(['known', 'missed', 'unseen', 'learning']);
    expect(memoryOf(deckIn(library))).toEqual({ known: 1, missed: 1, unseen: 1, learning: 1 });
  });
});
