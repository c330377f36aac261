import { describe, expect, test } from 'vitest';
import { foldAll } from '../../../src/lib/log/fold.ts';
import { dayOf } from '../../../src/lib/log/moment.ts';
import {
  answersADay,
  calibration,
  memoryOf,
  newToday,
  standingOf,
  trueRetention,
} from '../../../src/lib/review/figures.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { remember, retrievability } from '../../../src/lib/review/schedule.ts';
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

  describe('a fact about which nothing can be typed', () => {
    const [deck, fact, question] = [deckId('d'), factId('f0'), questionId('c0')];
    /** Chosen right (or not) on these days; `typed` keeps the other forms. */
    const standing = (days: readonly [number, boolean][], typed = false) => {
      const play = new Play().do(made(deck, 1));
      for (const one of typed ? [] : ['b0', 's0']) {
        play.do({ kind: 'question-dropped', deck, question: questionId(one) });
      }
      days.forEach(([day, isRight], turn) => {
        play.now = later(noon, day);
        play.do(answered({ turn, fact, question, means: 'recognition', grade: isRight ? 3 : 1 }));
      });
      return standingOf(deckIn(play.library), fact);
    };

    test.each<[string, [number, boolean][], string]>([
      ['right once', [[0, true]], 'learning'],
      [
        'right twice on one day',
        [
          [0, true],
          [0, true],
        ],
        'learning',
      ],
      [
        'right on two days',
        [
          [0, true],
          [3, true],
        ],
        'known',
      ],
      [
        'missed later',
        [
          [0, true],
          [3, true],
          [9, false],
        ],
        'missed',
      ],
      [
        'right on one day since',
        [
          [0, true],
          [3, true],
          [9, false],
          [9, true],
        ],
        'missed',
      ],
      [
        'right on two days since',
        [
          [0, false],
          [0, true],
          [4, true],
        ],
        'known',
      ],
    ])('%s', (_, days, expected) => {
      expect(standing(days)).toBe(expected);
    });

    test('is no way to know what could be typed', () => {
      expect(
        standing(
          [
            [0, true],
            [3, true],
            [9, true],
          ],
          true,
        ),
      ).toBe('learning');
    });
  });

  test('a fact that is left out counts nowhere', () => {
    const stamp = device('b');
    const left = { kind: 'fact-suspended', deck: deckId('d'), fact: factId('f1') } as const;
    const library = foldAll(after([0, 0, true], [1, 0, false]), [
      stamp({ ...left, suspended: true }),
    ]);
    expect(memoryOf(deckIn(library))).toEqual({ known: 1, missed: 0, unseen: 2, learning: 0 });
    const back = foldAll(library, [stamp({ ...left, suspended: false })]);
    expect(memoryOf(deckIn(back))).toEqual({ known: 1, missed: 1, unseen: 2, learning: 0 });
  });

  test('new facts of today', () => {
    const library = after([0, -1, true], [0, 0, true], [1, 0, false], [1, 0, true], [2, 1, true]);
    expect(newToday(library, noon)).toBe(1);
    expect(newToday(library, later(noon, 1))).toBe(1);
  });

  test('calibration sets what was reckoned with beside what came', () => {
    const asked = after([0, 0, true], [0, 3, true], [0, 3, false], [1, 0, true], [1, 40, false]);
    const groups = calibration(asked);
    expect(groups.map(({ right, of }) => [right, of])).toEqual([
      [0, 1], // after forty days
      [1, 1], // after three
    ]);
    expect(groups[0]?.reckoned).toBeLessThan(0.8);
    expect(groups[1]?.reckoned).toBeGreaterThan(0.8);
    expect(calibration(after([0, 0, true]))).toEqual([]);
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
    for (const { reckoned, between } of calibration(play.library)) {
      expect(reckoned).toBeGreaterThan(between[0]);
      expect(reckoned).toBeLessThan(between[1]);
    }
  });
});
