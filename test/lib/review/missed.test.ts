import { describe, expect, test } from 'vitest';
import type { Answered } from '../../../src/lib/log/event.ts';
import { foldAll } from '../../../src/lib/log/fold.ts';
import { dayOf } from '../../../src/lib/log/moment.ts';
import { missedFacts } from '../../../src/lib/review/missed.ts';
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
  sessionId,
} from '../sample.ts';

const [deck, session] = [deckId('d'), sessionId('s')];

describe('missed facts', () => {
  test('come latest first, with what was answered, how often, and when they come back', () => {
    const library = after([0, 0, false], [1, 1, false], [0, 2, false], [2, 2, true]);
    const missed = missedFacts(library);
    expect(factsOf(missed)).toEqual(['f0', 'f1']);
    expect(missed[0]).toMatchObject({
      times: 2,
      day: dayOf(later(noon, 2)),
      due: dayOf(later(noon, 2)),
      last: { given: 'Nonsense' },
      question: { id: 'b0', answer: 'Answer 0' },
    });
    const { text } = deckIn(library).deck.article;
    const source = missed[0]?.question.source;
    expect(source && text.slice(source.start, source.end)).toBe('City 0 lies on river 0.');
  });

  test.each([
    ['one success', [[0, 0, true]], 1],
    [
      'two successes on one day',
      [
        [0, 1, true],
        [0, 1, true],
      ],
      1,
    ],
    [
      'two successes on different days',
      [
        [0, 1, true],
        [0, 2, true],
      ],
      0,
    ],
    [
      'a miss between two successes',
      [
        [0, 1, true],
        [0, 2, false],
        [0, 3, true],
      ],
      1,
    ],
  ] as const)('%s leave %#', (_, successes, left) => {
    expect(
      missedFacts(
        after([0, 0, false], ...successes.map((one) => [...one] as [number, number, boolean])),
      ),
    ).toHaveLength(left);
  });

  test('a question that the deck has no more gives way to one that it has', () => {
    const stamp = device('b');
    const miss = answered({ fact: factId('f0'), question: questionId('gone'), grade: 1 });
    const library = foldAll(after(), [stamp(miss)]);
    expect(missedFacts(library)).toMatchObject([{ isGone: true, question: { fact: 'f0' } }]);
    expect(missedFacts(after([0, 0, false]))).toMatchObject([{ isGone: false }]);
  });

  test('a miss that was taken back, or counted as right after all, is none', () => {
    const stamp = device('b');
    const library = after([0, 0, false]);
    const [miss] = deckIn(library).answers.get(factId('f0')) as [Answered];
    const about = { session, deck, fact: miss.fact, event: miss.id };
    const undone = stamp({ kind: 'undone', ...about, reopens: [] });
    const regraded = stamp({ kind: 'regraded', ...about, verdict: 'right', grade: 3 });
    expect(missedFacts(foldAll(library, [undone]))).toEqual([]);
    expect(missedFacts(foldAll(library, [regraded]))).toEqual([]);
  });
});
