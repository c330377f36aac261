import { expect, test } from 'vitest';
import { emptyLibrary, foldAll, type Library } from '../../../src/lib/log/fold.ts';
import type { Moment } from '../../../src/lib/log/moment.ts';
import type { Question } from '../../../src/lib/questions/question.ts';
import { dueByDay } from '../../../src/lib/review/due.ts';
import { overviewOf } from '../../../src/lib/review/overview.ts';
import { spread } from '../../../src/lib/review/pause.ts';
import { usualStudy, type Sitting } from '../../../src/lib/review/study.ts';
import * as today from '../../../src/screen/today/lead.ts';
import { Play, playing } from '../../lib/play.ts';
import {
  after,
  answered,
  deckId,
  device,
  factId,
  later,
  made,
  noon,
  sessionId,
} from '../../lib/sample.ts';

const leadOf = (library: Library, now: Moment, sitting: Sitting = usualStudy.sitting) =>
  today.leadOf(library, now, overviewOf(library, now), sitting);
const freshDeck = (library: Library, now = noon, newLeft = 20) =>
  today.freshDeck(library, overviewOf(library, now), now, newLeft);

test('before any answer it is the first run, with a deck or without', () => {
  expect(leadOf(emptyLibrary, noon)).toEqual({ kind: 'first' });
  expect(leadOf(new Play().do(made(deckId('d'))).library, noon)).toEqual({ kind: 'first' });
});

test('a quiz that was begun comes before everything else', () => {
  const play = playing(4).reply(true);
  expect(leadOf(play.library, later(noon, 30))).toMatchObject({
    kind: 'open',
    session: { id: 's' },
    at: { number: 2, total: 4 },
  });
});

test('what is due is asked in one go, with its minutes and the topmost prompt', () => {
  const library = after([0, 0, true], [1, 0, true]);
  expect(leadOf(library, later(noon, 40))).toMatchObject({
    kind: 'due',
    due: 2,
    sitting: 2,
    minutes: 1,
    afterBreak: false,
    peek: expect.stringMatching(/city [01]|______/) as string,
  });
});

test('when nothing is due it tells of today and of what comes next', () => {
  const library = after([0, 0, false], [0, 0.01, true], [1, 0.02, true]);
  const lead = leadOf(library, later(noon, 0.03));
  expect(lead).toMatchObject({ kind: 'rest', right: 2, answered: 3, next: { count: 1, days: 1 } });
});

/** Fifty facts answered on one day, of a deck that has ten more. */
function fiftyAnswered() {
  const stamp = device('a');
  return foldAll(emptyLibrary, [
    stamp(made(deckId('d'), 60)),
    stamp({ kind: 'session-started', session: sessionId('s'), scope: { kind: 'due' }, queue: [] }),
    ...Array.from({ length: 50 }, (_, turn) =>
      stamp(answered({ turn, fact: factId(`f${turn}`), tookMs: 6_000 })),
    ),
  ]);
}

test('after a break ten facts are enough to begin with, the rest waits, and nothing new is asked', () => {
  const library = fiftyAnswered();
  const now = later(noon, 90);
  expect(leadOf(library, now)).toMatchObject({
    kind: 'due',
    due: 50,
    sitting: 10,
    afterBreak: true,
  });
  expect(freshDeck(library, now)).toBeNull();
  const stamp = device('b');
  const put = foldAll(
    library,
    spread(library, now, dueByDay(library)).map((one) => stamp(one, now)),
  );
  expect(leadOf(put, now)).toMatchObject({ kind: 'due', due: 10, afterBreak: false });
  expect(freshDeck(put, now)).toBeNull();
  const one = stamp(answered({ turn: 70, fact: factId('f50') }), now);
  expect(freshDeck(foldAll(put, [one]), later(now, 2))?.id).toBe('d');
});

test('much that is due without a break is no break', () => {
  const library = fiftyAnswered();
  const lead = leadOf(library, later(noon, 2));
  expect(lead.kind === 'due' && lead.afterBreak).toBe(false);
});

test('a sitting is as long as wanted, in questions or minutes', () => {
  const stamp = device('b');
  const recent = stamp(answered({ turn: 60, fact: factId('f50'), tookMs: 6_000 }), later(noon, 89));
  const library = foldAll(fiftyAnswered(), [recent]);
  const now = later(noon, 90);
  const sitting = (unit: Sitting['unit'], count: number) => {
    const lead = leadOf(library, now, { unit, count });
    return lead.kind === 'due' ? lead.sitting : null;
  };
  expect(sitting('questions', 15)).toBe(15);
  expect(sitting('minutes', 2)).toBe(20);
  expect(sitting('questions', 100)).toBe(50);
});

test('the latest deck with new facts is offered, one that is all asked is not', () => {
  const [older, newer] = [deckId('older'), deckId('newer')];
  const two = new Play().do(made(older));
  two.now = later(noon, 1);
  two.do(made(newer));
  expect(freshDeck(two.library)?.id).toBe(newer);
  const asked = after([0, 0, true], [1, 0, true], [2, 0, true], [3, 0, true]);
  expect(freshDeck(asked)).toBeNull();
  expect(freshDeck(two.library, noon, 0)).toBeNull();
});

test('what is due first is shown, unless it is a statement that may be false', () => {
  const peekAt = (question: Partial<Question>) => {
    const action = made(deckId('d'), 1);
    if (action.kind !== 'deck-made') throw new Error('not a making');
    const [first] = action.made.questions;
    const questions = [{ ...first, ...question } as Question];
    const play = new Play()
      .do({ ...action, made: { ...action.made, questions } })
      .do(answered({ fact: factId('f0') }));
    return leadOf(play.library, later(noon, 30));
  };
  expect(peekAt({})).toMatchObject({ kind: 'due', peek: 'What of city 0?' });
  expect(peekAt({ kind: 'truefalse', answer: 'false' })).toMatchObject({ kind: 'due', peek: null });
});
