import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, LogEvent } from '../../../src/lib/log/event.ts';
import { emptyLibrary, fold, foldAll, type Library } from '../../../src/lib/log/fold.ts';
import { regrade, restoreDeck, restoreQuestion } from '../../../src/lib/log/undo.ts';
import { undoLast } from '../../../src/lib/review/session.ts';
import {
  answered,
  deckId,
  device,
  factId,
  later,
  made,
  noon,
  questionId,
  sessionId,
} from '../sample.ts';

const [deck, session, question] = [deckId('d'), sessionId('s'), questionId('b0')];
const started: Action = { kind: 'session-started', session, scope: { kind: 'due' }, queue: [] };

function only<T>(values: Iterable<T>): T {
  const [value] = values;
  if (value === undefined) throw new Error('nothing there');
  return value;
}

const answersIn = (library: Library) => library.decks.get(deck)?.answers.get(factId('f0')) ?? [];

/** Everything in it in its order, for equality to the last byte; the log under it in any order. */
function bytes({ log, ...library }: Library): string {
  const facts = [...log.decks.values()].map((deck) => deck.facts);
  const arrived = new Set<unknown>([log.decks, log.sessions, ...facts]);
  return JSON.stringify([library, log], (_, value: unknown) => {
    if (!(value instanceof Map)) return value;
    const entries = [...(value as Map<string, unknown>)];
    return arrived.has(value) ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : entries;
  });
}

describe('any order of delivery gives the same library', () => {
  const ids = {
    deck: fc.constantFrom('d', 'e').map(deckId),
    session: fc.constantFrom('s', 't').map(sessionId),
  };
  const fact = fc.constantFrom('f0', 'f1').map(factId);
  const asked = fc.constantFrom('b0', 'c1').map(questionId);
  const moment = fc
    .integer({ min: -24 * 400, max: 24 * 400 })
    .map((hours) => later(noon, 0, hours));

  /** What a device does next; takes back only what it has seen. */
  const actions = fc.oneof(
    fc.record({ deck: ids.deck, dropped: fc.subarray(['b0', 'c1'].map(questionId)) }).map(
      ({ deck, dropped }) =>
        () =>
          made(deck, 2, dropped),
    ),
    ids.deck.map((deck) => (): Action => ({ kind: 'deck-deleted', deck })),
    ids.deck.map(
      (deck) => (seen: Library) => (seen.deleted.has(deck) ? restoreDeck(seen, deck) : null),
    ),
    fc
      .tuple(ids.deck, asked)
      .map(([deck, question]) => (): Action => ({ kind: 'question-dropped', deck, question })),
    fc.tuple(ids.deck, asked).map(
      ([deck, question]) =>
        (seen: Library) =>
          seen.decks.has(deck) ? restoreQuestion(seen, deck, question) : null,
    ),
    ids.session.map((session) => (): Action => ({ ...started, session })),
    ids.session.map((session) => (): Action => ({ kind: 'session-ended', session })),
    fc
      .tuple(
        ids.deck,
        ids.session,
        fact,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(1 as const, 3 as const),
      )
      .map(
        ([deck, session, fact, turn, grade]) =>
          () =>
            answered({ deck, session, fact, turn, grade }),
      ),
    ids.session.map((session) => (seen: Library) => {
      const state = seen.sessions.get(session);
      return state ? undoLast(state) : null;
    }),
    fc
      .tuple(ids.session, fc.constantFrom('right' as const, 'wrong' as const))
      .map(([session, verdict]) => (seen: Library) => {
        const answer = seen.sessions.get(session)?.answers[0];
        return answer ? regrade(answer, verdict) : null;
      }),
  );

  const histories = fc.array(
    fc.record({ by: fc.constantFrom('a', 'b', 'c'), act: actions, at: moment, sync: fc.boolean() }),
    { maxLength: 40 },
  );

  /** Three devices with clocks of their own, which sometimes hear of everything so far. */
  function play(
    history: readonly {
      by: string;
      act: (seen: Library) => Action | null;
      at: typeof noon;
      sync: boolean;
    }[],
  ) {
    const stamps = new Map(['a', 'b', 'c'].map((name) => [name, device(name)]));
    const seen = new Map<string, Library>();
    const all: LogEvent[] = [];
    for (const { by, act, at, sync } of history) {
      const library = foldAll(seen.get(by) ?? emptyLibrary, sync ? all : []);
      const action = act(library);
      const event = action && stamps.get(by)?.(action, at);
      if (event) all.push(event);
      seen.set(by, event ? fold(library, event) : library);
    }
    return all;
  }

  test('shuffled, repeated and in pieces', () => {
    fc.assert(
      fc.property(
        histories,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (history, chances) => {
          const events = play(history);
          const expected = bytes(foldAll(emptyLibrary, events));
          const order = [...events, ...events.slice(0, 10)]
            .map((event) => ({ event, key: chances.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ event }) => event);
          expect(bytes(order.reduce(fold, emptyLibrary))).toBe(expected);
          const cut = Math.floor(order.length / 3);
          const halves = foldAll(foldAll(emptyLibrary, order.slice(cut)), order.slice(0, cut));
          expect(bytes(halves)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is known already', () => {
  test('changes nothing, not even the object', () => {
    const by = device('a');
    const events = [by(made(deck)), by(started), by(answered())];
    const library = foldAll(emptyLibrary, events);
    expect(foldAll(library, events)).toBe(library);
  });

  test('is shared: an answer touches its own deck only', () => {
    const by = device('a');
    const before = foldAll(emptyLibrary, [by(made(deck)), by(made(deckId('e')))]);
    const after = fold(before, by(answered()));
    expect(after.decks.get(deckId('e'))).toBe(before.decks.get(deckId('e')));
    expect(after.decks.get(deck)?.questions).toBe(before.decks.get(deck)?.questions);
    expect(after.decks.get(deck)).not.toBe(before.decks.get(deck));
    expect(answersIn(before)).toEqual([]);
  });
});

describe('what a later Factdeck writes', () => {
  test.each([
    { kind: 'dreamt', v: 1 },
    { kind: 'answered', v: 3 },
  ])('is looked past: %o', (some) => {
    const by = device('a');
    const library = fold(emptyLibrary, by(made(deck)));
    expect(fold(library, { ...by(answered()), ...some } as unknown as LogEvent)).toBe(library);
  });
});

describe('decks', () => {
  test('a deletion wins over what others did to the deck meanwhile, whatever their clocks say', () => {
    const [a, b] = [device('a'), device('b')];
    const library = foldAll(emptyLibrary, [
      a(made(deck)),
      a({ kind: 'deck-deleted', deck }),
      b(answered(), later(noon, 3650)),
      b({ kind: 'question-dropped', deck, question }, later(noon, 3650)),
    ]);
    expect(library.decks.size).toBe(0);
    expect(only(library.deleted.values()).answers.size).toBe(1);
  });

  test('a deck comes back although the clock went back in between', () => {
    const by = device('a');
    const gone = foldAll(emptyLibrary, [
      by(made(deck)),
      by({ kind: 'deck-deleted', deck }, later(noon, 3)),
    ]);
    const back = fold(gone, by(restoreDeck(gone, deck), later(noon, -1)));
    expect([...back.decks.keys()]).toEqual([deck]);
    expect(back.deleted.size).toBe(0);
  });

  test('a restoring does not undo a deletion it did not know of', () => {
    const [a, b] = [device('a'), device('b')];
    const gone = foldAll(emptyLibrary, [a(made(deck)), a({ kind: 'deck-deleted', deck })]);
    const restored = fold(gone, a(restoreDeck(gone, deck), later(noon, 2)));
    expect(restored.decks.size).toBe(1);
    expect(fold(restored, b({ kind: 'deck-deleted', deck }, later(noon, 1))).decks.size).toBe(0);
  });

  test('answers and edits that arrive before their deck wait for it', () => {
    const by = device('a');
    const [making, answer] = [by(made(deck)), by(answered())];
    const waiting = fold(emptyLibrary, answer);
    expect(waiting.decks.size).toBe(0);
    expect(answersIn(fold(waiting, making))).toEqual([answer]);
  });

  test('a deck made twice under one id, as seed decks are, is one deck', () => {
    const [a, b] = [device('a'), device('b')];
    const library = foldAll(emptyLibrary, [b(made(deck, 3), later(noon, 1)), a(made(deck, 2))]);
    expect(only(library.decks.values()).facts.size).toBe(2);
  });

  test('come oldest first', () => {
    const by = device('a');
    const events = ['x', 'y', 'z'].map((name, index) =>
      by(made(deckId(name)), later(noon, -index)),
    );
    expect([...foldAll(emptyLibrary, events).decks.keys()]).toEqual(['z', 'y', 'x']);
  });
});

describe('questions', () => {
  test('dropped in the preview or later are out, with the reason, and come back', () => {
    const by = device('a');
    const reason = 'the answer is wrong';
    const library = foldAll(emptyLibrary, [
      by(made(deck, 2, [questionId('c1')])),
      by({ kind: 'question-dropped', deck, question, reason }),
    ]);
    const state = only(library.decks.values());
    expect([...state.dropped]).toEqual([
      ['c1', null],
      ['b0', reason],
    ]);
    expect([...state.questions.keys()]).toEqual(['c0', 's0', 'b1', 's1']);
    const back = ['b0', 'c1'].reduce(
      (before, name) => fold(before, by(restoreQuestion(before, deck, questionId(name)))),
      library,
    );
    expect(only(back.decks.values()).dropped.size).toBe(0);
  });

  test('restoring one of those dropped in the preview leaves the others out', () => {
    const by = device('a');
    const library = fold(emptyLibrary, by(made(deck, 2, [questionId('c0'), questionId('c1')])));
    const back = fold(library, by(restoreQuestion(library, deck, questionId('c1'))));
    expect([...only(back.decks.values()).dropped.keys()]).toEqual(['c0']);
  });
});

describe('answers', () => {
  test('a second tap counts once', () => {
    const by = device('a');
    const [first, second] = [by(answered()), by(answered({ given: 'twice' }))];
    expect(answersIn(foldAll(emptyLibrary, [by(made(deck)), second, first]))).toEqual([first]);
  });

  test('an answer taken back is gone, and its session open again', () => {
    const by = device('a');
    const ended = foldAll(emptyLibrary, [
      by(made(deck)),
      by(started),
      by(answered()),
      by({ kind: 'session-ended', session }),
    ]);
    expect(ended.session).toBeNull();
    const undo = undoLast(only(ended.sessions.values()));
    const undone = fold(ended, by(undo as Action, later(noon, -1)));
    expect(answersIn(undone)).toEqual([]);
    expect(undone.session?.id).toBe(session);
    const again = fold(undone, by(answered({ given: 'again' }), later(noon, -1)));
    expect(answersIn(again).map(({ given }) => given)).toEqual(['again']);
  });

  test('the latest regrade holds', () => {
    const by = device('a');
    const wrong = by(answered({ grade: 1, given: 'Ansr' })) as Parameters<typeof regrade>[0];
    const library = foldAll(emptyLibrary, [
      by(made(deck)),
      wrong,
      by(regrade(wrong, 'right'), later(noon, 1)),
    ]);
    expect(only(answersIn(library))).toMatchObject({ verdict: 'right', grade: 3, given: 'Ansr' });
    const back = fold(library, by(regrade(wrong, 'wrong'), later(noon, 2)));
    expect(only(answersIn(back))).toMatchObject({ verdict: 'wrong', grade: 1 });
  });
});
