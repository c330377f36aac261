import { describe, expect, test } from 'vitest';
import { foldAll } from '../../../src/lib/log/fold.ts';
import { dayOf, type Day } from '../../../src/lib/log/moment.ts';
import { restoreDeck } from '../../../src/lib/log/undo.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { forecast, nextDue } from '../../../src/lib/review/due.ts';
import { daysAhead, figuresOf } from '../../../src/lib/review/figures.ts';
import { remember, retrievability } from '../../../src/lib/review/schedule.ts';
import { memoryOf } from '../../../src/lib/review/standing.ts';
import { Play } from '../play.ts';
import {
  after,
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

describe('figures', () => {
  test('answers of each day, days without any included', () => {
    const library = after([0, 0, true], [1, 0, false], [2, 2, true]);
    const { days } = figuresOf(library, later(noon, 2), 5);
    expect(days.slice(-4).map(({ right, wrong }) => [right, wrong])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(days.at(-1)?.day).toBe(dayOf(later(noon, 2)));
    expect(days).toHaveLength(365);
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
    const { right, of, between } = figuresOf(library, later(noon, 3), 5).retention;
    expect([right, of]).toEqual([1, 2]);
    expect(between?.[0]).toBeCloseTo(0.0945, 3);
    expect(between?.[1]).toBeCloseTo(0.9055, 3);
    expect(figuresOf(library, later(noon, 33), 5).retention.between).toBeNull();
  });

  test('what is ahead, and the next day on which something is due', () => {
    const library = after(
      [0, 0, true],
      [1, 0, false],
      [2, -30, true],
      [2, -20, true],
      [2, -1, true],
    );
    for (const days of [0, 3, 40]) {
      const now = later(noon, days);
      const { ahead, next } = figuresOf(library, now, 5);
      expect(ahead).toEqual(forecast(library, now, daysAhead));
      expect(next).toBe(nextDue(library, now));
    }
    const far = after([0, 0, true], [0, 2, true], [0, 16, true], [0, 74, true]);
    const { ahead, next } = figuresOf(far, later(noon, 75), 5);
    expect(ahead.every(({ due }) => due === 0)).toBe(true);
    expect(next).toBe(nextDue(far, later(noon, 75)));
    expect(figuresOf(after(), noon, 5).next).toBeNull();
  });

  test('how many facts are known, of all decks and of the latest', () => {
    const stamp = device('b');
    const library = foldAll(after([0, 0, true], [1, 0, false]), [
      stamp(made(deckId('e'), 2), later(noon, 1)),
      stamp(made(deckId('f'), 1), later(noon, 2)),
    ]);
    const { memory, decks, latest } = figuresOf(library, noon, 2);
    expect(memory).toEqual({ known: 1, missed: 1, unseen: 5, learning: 0 });
    expect(decks).toBe(3);
    expect(latest.map(({ deck, memory }) => [deck, memory.unseen])).toEqual([
      ['f', 1],
      ['e', 2],
    ]);
    expect(figuresOf(library, noon, 9).latest.at(-1)).toEqual({
      deck: 'd',
      title: 'Cities',
      memory: memoryOf(deckIn(library)),
    });
  });

  test('a deleted deck leaves what was answered, and nothing that is to come', () => {
    const stamp = device('b');
    const library = after([0, 0, true], [0, 3, true]);
    const now = later(noon, 3);
    const deleted = foldAll(library, [stamp({ kind: 'deck-deleted', deck: deckId('d') })]);
    const [before, without] = [figuresOf(library, now, 5), figuresOf(deleted, now, 5)];
    expect(without).toMatchObject({
      days: before.days,
      retention: before.retention,
      calibration: before.calibration,
      memory: { known: 0, unseen: 0 },
      decks: 0,
      next: null,
    });
    const back = foldAll(deleted, [stamp(restoreDeck(deleted, deckId('d')))]);
    expect(figuresOf(back, now, 5)).toEqual(before);
  });

  test('calibration sets what was reckoned with beside what came', () => {
    const asked = after([0, 0, true], [0, 3, true], [0, 3, false], [1, 0, true], [1, 40, false]);
    const groups = figuresOf(asked, noon, 5).calibration;
    expect(groups.map(({ right, of }) => [right, of])).toEqual([
      [0, 1], // after forty days
      [1, 1], // after three
    ]);
    expect(groups[0]?.reckoned).toBeLessThan(0.8);
    expect(groups[1]?.reckoned).toBeGreaterThan(0.8);
    expect(figuresOf(after([0, 0, true]), noon, 5).calibration).toEqual([]);
  });

  test('calibration is right about somebody who forgets as FSRS reckons', () => {
    const random = chance(5);
    const play = new Play().do(made(deckId('d'), 400));
    for (let index = 0; index < 400; index++) {
      const [fact, question] = [factId(`f${index}`), questionId(`b${index}`)];
      play.now = noon;
      play.do(answered({ turn: index * 2, fact, question }));
      const memory = remember(deckIn(play.library).answers.get(fact) ?? []);
      play.now = later(noon, 1 + (index % 30));
      const isRight = memory !== null && random() < retrievability(memory, play.now);
      play.do(answered({ turn: index * 2 + 1, fact, question, grade: isRight ? 3 : 1 }));
    }
    for (const { reckoned, between } of figuresOf(play.library, noon, 5).calibration) {
      expect(reckoned).toBeGreaterThan(between[0]);
      expect(reckoned).toBeLessThan(between[1]);
    }
  });

  test('facts put off after a break wait until their day, unless they are answered', () => {
    const stamp = device('b');
    const now = later(noon, 30);
    const until = (dayOf(now) + 4) as Day;
    const facts = [factId('f0'), factId('f1')];
    const put = foldAll(after([0, 0, true], [1, 0, true]), [
      stamp({ kind: 'facts-postponed', deck: deckId('d'), facts, until, why: 'spread' }, now),
    ]);
    expect(
      figuresOf(put, now, 5)
        .ahead.map(({ due }) => due)
        .slice(0, 6),
    ).toEqual([0, 0, 0, 0, 2, 0]);
  });
});
