import { expect, test } from 'vitest';
import { emptyLibrary, foldAll, type Library } from '#lib/log/fold.ts';
import type { Action } from '#lib/log/event.ts';
import { offerOf, type Limits } from '#screen/deck/offer.ts';
import {
  after,
  deckId,
  deckIn,
  device,
  factId,
  later,
  made,
  noon,
  questionId,
  sessionId,
} from '../../lib/sample.ts';

const limits: Limits = { again: 10, newLeft: 20, beyond: 5 };
const offer = (library: Library, days: number, some: Partial<Limits> = {}) =>
  offerOf(deckIn(library), library, later(noon, days), { ...limits, ...some });

const four = foldAll(emptyLibrary, [device('a')(made(deckId('d'), 4))]);
/** The same and what is done to it after all else. */
const then = (library: Library, action: Action) =>
  foldAll(library, [device('b')(action, later(noon, 50))]);

test('new facts are asked up to what the day leaves, then only beyond it', () => {
  expect(offer(four, 0)).toEqual({ kind: 'quiz', size: 4, fresh: 4 });
  expect(offer(four, 0, { newLeft: 3 })).toEqual({ kind: 'quiz', size: 3, fresh: 3 });
  expect(offer(four, 0, { newLeft: 0, beyond: 2 })).toEqual({ kind: 'beyond', size: 2 });
});

test('what is due is reviewed without new facts', () => {
  const library = after([0, 0, true], [1, 0, true]);
  expect(offer(library, 0)).toEqual({ kind: 'quiz', size: 4, fresh: 2 });
  expect(offer(library, 40)).toEqual({ kind: 'review', size: 2, fresh: 0 });
});

test('a deck that rests can be quizzed, though nothing in it is due', () => {
  const rested = then(after([0, 0, true]), {
    kind: 'deck-rested',
    deck: deckId('d'),
    rested: true,
  });
  expect(offer(rested, 60)).toEqual({ kind: 'quiz', size: 4, fresh: 3 });
});

test('facts that are left out are not offered', () => {
  const left = (fact: string, library: Library) =>
    then(library, {
      kind: 'fact-suspended',
      deck: deckId('d'),
      fact: factId(fact),
      suspended: true,
    });
  expect(offer(left('f0', four), 0)).toEqual({ kind: 'quiz', size: 3, fresh: 3 });
});

test('a quiz of the deck that was begun is gone on with', () => {
  const begun = then(four, {
    kind: 'session-started',
    session: sessionId('s'),
    scope: { kind: 'deck', deck: deckId('d') },
    queue: [
      {
        ...{ deck: deckId('d'), fact: factId('f0') },
        ...{ question: questionId('b0'), again: { question: questionId('b0') } },
      },
    ],
  });
  expect(offer(begun, 60)).toEqual({ kind: 'go-on', session: sessionId('s'), at: 1, of: 1 });
});
