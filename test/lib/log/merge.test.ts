import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAt, mostDrift, nextClock, type Clock } from '../../../src/lib/log/clock.ts';
import type { LogEvent } from '../../../src/lib/log/event.ts';
import { readLines, writeLines } from '../../../src/lib/log/exchange/lines.ts';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { clockOf } from '../../../src/lib/log/order.ts';
import { dueFacts, forecast, nextDue } from '../../../src/lib/review/due.ts';
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
import { converge, histories } from './devices.ts';

const deck = deckId('d');

test('3 to 5 devices come to the same, whatever was heard when, and no answer is lost', () => {
  fc.assert(fc.property(histories, converge), { numRuns: 300 });
}, 60_000);

describe('the clock', () => {
  const moments = fc.integer({ min: 0, max: 4e12 });

  test('never goes back while the wall is right, and never runs a day ahead of it', () => {
    fc.assert(
      fc.property(moments, fc.array(moments), (at, others) => {
        const seen = others.map(clockAt);
        const clock = nextClock(seen, at);
        expect(clock).toBeGreaterThanOrEqual(clockAt(at));
        expect(clock).toBeLessThanOrEqual(clockAt(at + mostDrift));
        for (const one of seen)
          if (one < clockAt(at + mostDrift)) expect(clock).toBeGreaterThan(one);
      }),
    );
  });

  test('set back by a day goes on counting; ten years ahead is not followed', () => {
    const by = device('a');
    const clocks = [0, 1 / 24, 3_652, 2 / 24, 2 / 24 - 0.9].map((days) =>
      clockOf(by(answered(), later(noon, days))),
    );
    const [first, second, astray, back, earlier] = clocks as [Clock, Clock, Clock, Clock, Clock];
    expect(second).toBeGreaterThan(first);
    expect(back).toBe(clockAt(later(noon, 2 / 24).at));
    expect(back).toBeLessThan(astray);
    expect(earlier).toBe(back + 1);
  });
});

describe('a clock that was ten years ahead', () => {
  test('puts no fact off for years once it is right again', () => {
    const by = device('a');
    const ahead = later(noon, 3_652);
    const library = foldAll(emptyLibrary, [
      by(made(deck, 2)),
      by(answered(), ahead),
      by(answered({ turn: 1, fact: factId('f1'), question: questionId('b1') }), noon),
      by(answered({ turn: 2, fact: factId('f1'), question: questionId('b1') }), ahead),
    ]);
    const soon = later(noon, 30);
    expect(dueFacts(library, soon).map(({ fact }) => fact.id)).toEqual(['f0', 'f1']);
    expect(forecast(library, soon, 1)[0]?.due).toBe(2);
    expect(nextDue(library, noon)).toBeLessThan(21_000);
    expect(dueFacts(library, later(ahead, 1))).toEqual([]);
  });
});

describe('edits', () => {
  const question = questionId('b0');

  test('the latest of each field holds', () => {
    const [a, b] = [device('a'), device('b')];
    const events = [
      a(made(deck)),
      a({ kind: 'question-edited', deck, question, prompt: 'Old', answer: 'A' }, later(noon, 1)),
      b({ kind: 'question-edited', deck, question, prompt: 'New' }, later(noon, 2)),
    ];
    const state = deckIn(foldAll(emptyLibrary, events.toReversed()));
    expect(state.questions.get(question)).toMatchObject({ prompt: 'New', answer: 'A' });
    expect(state.deck.questions.find(({ id }) => id === question)).toMatchObject({ prompt: 'New' });
  });

  test('do not bring back what was dropped or deleted, whatever their clocks say', () => {
    const [a, b] = [device('a'), device('b')];
    const events = [
      a(made(deck)),
      a({ kind: 'question-dropped', deck, question }),
      b({ kind: 'question-edited', deck, question, prompt: 'New' }, later(noon, 9)),
    ];
    expect(deckIn(foldAll(emptyLibrary, events)).questions.has(question)).toBe(false);
    const gone = foldAll(emptyLibrary, [
      ...events,
      a({ kind: 'deck-deleted', deck }),
      b({ kind: 'deck-archived', deck, archived: false }, later(noon, 9)),
    ]);
    expect(gone.decks.size).toBe(0);
  });

  test('a choice whose answer is edited offers it', () => {
    const by = device('a');
    const edited = by({
      kind: 'question-edited',
      deck,
      question: questionId('c0'),
      answer: 'Rhine',
    });
    const state = deckIn(foldAll(emptyLibrary, [by(made(deck)), edited]));
    expect(state.questions.get(questionId('c0'))).toMatchObject({
      answer: 'Rhine',
      options: ['Rhine', 'Other 0', 'Third 0'],
    });
  });

  test('suspended facts and archived decks are not due; tags and settings hold their latest', () => {
    const by = device('a');
    const library = foldAll(emptyLibrary, [
      by(made(deck, 2)),
      by(answered({ grade: 1 })),
      by(answered({ turn: 1, grade: 1, fact: factId('f1') })),
      by({ kind: 'deck-tagged', deck, tag: 'x', on: true }),
      by({ kind: 'deck-tagged', deck, tag: 'w', on: true }),
      by({ kind: 'deck-tagged', deck, tag: 'x', on: false }),
      by({ kind: 'settings-changed', settings: { perDay: 10, sound: true } }),
      by({ kind: 'settings-changed', settings: { perDay: 20 } }),
    ]);
    expect(deckIn(library).tags).toEqual(['w']);
    expect([...library.settings]).toEqual([
      ['perDay', 20],
      ['sound', true],
    ]);
    const one = foldAll(library, [
      by({ kind: 'fact-suspended', deck, fact: factId('f0'), suspended: true }),
    ]);
    expect(dueFacts(one, noon).map(({ fact }) => fact.id)).toEqual(['f1']);
    const none = foldAll(one, [by({ kind: 'deck-archived', deck, archived: true })]);
    expect(dueFacts(none, noon)).toEqual([]);
  });
});

describe('events as lines', () => {
  const stamp = device('a');
  const events: LogEvent[] = [0, 1, 2].map((turn) => stamp(answered({ turn, given: 'Zürich 🏔' })));
  const written = writeLines(events);

  test('come back; what is torn costs its own line only', () => {
    expect(readLines(written)).toEqual({ events, damaged: 0 });
    expect(readLines(written.slice(0, -10) + writeLines(events))).toEqual({
      events: [...events.slice(0, 2), ...events],
      damaged: 1,
    });
  });

  test('changed anywhere are not taken for whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: written.length - 2 }), fc.nat(6), (at, bit) => {
        const changed = String.fromCharCode(written.charCodeAt(at) ^ (1 << bit));
        const read = readLines(written.slice(0, at) + changed + written.slice(at + 1));
        expect(read.damaged).toBeGreaterThan(0);
        for (const event of read.events) expect(events).toContainEqual(event);
      }),
      { numRuns: 300 },
    );
  });
});
