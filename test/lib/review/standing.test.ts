import { describe, expect, test } from 'vitest';
import { foldAll } from '../../../src/lib/log/fold.ts';
import { memoryOf, standingOf } from '../../../src/lib/review/standing.ts';
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

describe('what is known of a fact', () => {
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
});
