import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLibrary, foldAll, type Library } from '../../../src/lib/log/fold.ts';
import { textHash } from '../../../src/lib/log/hash.ts';
import { dayOf, type Day } from '../../../src/lib/log/moment.ts';
import { isBuried } from '../../../src/lib/review/due.ts';
import { planDeck } from '../../../src/lib/review/plan.ts';
import {
  answer,
  current,
  finish,
  openSessions,
  start,
  summary,
  undoLast,
  type Current,
} from '../../../src/lib/review/session.ts';
import { playing, type Play } from '../play.ts';
import { deckId, factId, later, noon, questionId, sessionId } from '../sample.ts';

const deck = deckId('d');
const session = sessionId('s');

/** Of what is known of decks and sessions, whatever events it is made of. */
const hash = ({ decks, sessions }: Library) =>
  textHash(
    JSON.stringify([decks, sessions], (_, part: unknown) =>
      part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part,
    ).replace(/[^ -~]/g, '?'),
  );

/** Plays to the end; `isRight` decides by the answers given so far. Facts in the order asked. */
function playOut(play: Play, isRight: (turn: number) => boolean): string[] {
  const asked: string[] = [];
  for (let now; (now = play.current);) {
    asked.push(now.fact.id);
    play.reply(isRight(asked.length - 1));
    if (asked.length > 1_000) throw new Error('it does not end');
  }
  return asked;
}

describe('a session', () => {
  test('asks every fact once when all is right, counting up', () => {
    const play = playing(5);
    const seen: string[] = [];
    for (let now; (now = play.current); play.reply(true))
      seen.push(`${now.number} of ${now.total}`);
    expect(seen).toEqual(['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5']);
  });

  test('brings a miss back after three others, in a form that is no harder', () => {
    const play = playing(6);
    const missed = play.current;
    play.reply(false).reply(true).reply(true).reply(true);
    expect(play.current).toMatchObject({ again: true, fact: { id: missed?.fact.id } });
    expect(missed?.options).toBeDefined();
    expect(play.current?.options).toBeDefined();
  });

  test('brings a miss at the end back after what is left', () => {
    const play = playing(2);
    const asked = playOut(play, (turn) => turn > 0);
    expect(asked).toEqual(['f0', 'f1', 'f0']);
  });

  test('brings back again what is missed again', () => {
    const asked = playOut(playing(1), (turn) => turn === 3);
    expect(asked).toEqual(['f0', 'f0', 'f0', 'f0']);
  });

  test('loses and doubles no fact: each is answered right exactly once, misses three apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        (facts, luck) => {
          const play = playing(facts);
          const asked = playOut(play, (turn) => luck[turn] ?? true);
          const right = asked.filter((_, turn) => luck[turn] ?? true);
          expect(right.toSorted()).toEqual(
            Array.from({ length: facts }, (_, index) => `f${index}`).toSorted(),
          );
          asked.forEach((fact, turn) => {
            const before = asked.lastIndexOf(fact, turn - 1);
            if (turn === 0 || before < 0) return;
            const done = new Set(asked.slice(0, before).filter((_, one) => luck[one] ?? true));
            expect(turn - before - 1).toBe(Math.min(3, facts - done.size - 1));
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('loses and doubles none either while facts are left out, put off and taken in again', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('right', 'wrong') },
      fc.tuple(fc.constantFrom('out', 'in', 'off', 'on'), fc.nat(5)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const play = playing(6);
        play.now = later(noon, 0, 1);
        const aside = new Set<string>();
        const right: string[] = [];
        const reply = (isRight: boolean) => {
          const fact = play.current?.fact.id;
          if (fact === undefined) return;
          expect(aside.has(fact)).toBe(false);
          play.reply(isRight);
          if (isRight) right.push(fact);
        };
        for (const one of steps) {
          if (typeof one === 'string') {
            reply(one === 'right');
            continue;
          }
          const fact = factId(`f${one[1]}`);
          if (one[0] === 'out' || one[0] === 'in') {
            const suspended = one[0] === 'out';
            play.do({ kind: 'fact-suspended', deck, fact, suspended });
          } else {
            const until = one[0] === 'off' ? ((dayOf(noon) + 1) as Day) : null;
            play.do({ kind: 'facts-postponed', deck, facts: [fact], until, why: 'buried' });
          }
          const state = play.library.decks.get(deck);
          aside.clear();
          for (const id of state?.facts.keys() ?? []) {
            const isOff = state && isBuried(state, id, dayOf(noon));
            if (state?.suspended.has(id) || isOff) aside.add(id);
          }
        }
        while (play.current) reply(true);
        expect(new Set(right).size).toBe(right.length);
        const all = Array.from({ length: 6 }, (_, index) => `f${index}`);
        expect(all.filter((fact) => !right.includes(fact) && !aside.has(fact))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('goes on at the same question, with the same options, after a kill at any turn', () => {
    const play = playing(5);
    for (let turn = 0; play.current; turn++) {
      const reopened = foldAll(emptyLibrary, play.events.toReversed());
      const open = reopened.session;
      expect(open && current(reopened, open)).toEqual(play.current);
      play.reply(turn % 3 !== 1);
    }
  });

  test('goes on where it was although the clock went back', () => {
    const play = playing(3);
    play.reply(true);
    play.now = later(noon, -2);
    play.reply(true);
    expect(play.current?.number).toBe(3);
  });

  test('counts a double tap, or the same question in two tabs, once', () => {
    const play = playing(3);
    const now = play.current as Current;
    const reply = answer(play.session, now, { given: 'x', verdict: 'right', tookMs: 9 });
    play.do(reply, reply, { ...reply, given: 'y' });
    expect(play.current?.number).toBe(2);
    expect(play.library.decks.get(deck)?.answers.get(now.fact.id)).toHaveLength(1);
  });

  test('keeps how likely a choice was guessed, and nothing of it where the answer was typed', () => {
    const play = playing(1);
    const chosen = play.current as Current;
    const reply = { given: 'x', verdict: 'right', tookMs: 9 } as const;
    expect(answer(play.session, chosen, reply).guess).toBeCloseTo(1 / 3);
    play.do({ kind: 'question-dropped', deck, question: chosen.question });
    expect(answer(play.session, play.current as Current, reply)).not.toHaveProperty('guess');
  });

  test('goes past questions that were dropped and decks that were deleted meanwhile', () => {
    const play = playing(3);
    const { fact } = play.current as Current;
    for (const kind of ['c', 'b', 's']) {
      play.do({
        kind: 'question-dropped',
        deck,
        question: questionId(`${kind}${fact.id.slice(1)}`),
      });
    }
    expect(play.current?.fact.id).not.toBe(fact.id);
    expect(play.current?.total).toBe(2);
    play.do({ kind: 'deck-deleted', deck });
    expect(play.current).toBeNull();
  });

  test('keeps to the other form when only one question is dropped', () => {
    const play = playing(1);
    const now = play.current as Current;
    play.do({ kind: 'question-dropped', deck, question: now.question });
    expect(play.current?.fact.id).toBe(now.fact.id);
  });

  test('goes past a fact that is left out or put off meanwhile, and comes back to it on undo', () => {
    const play = playing(3);
    const { fact } = play.current as Current;
    play.now = later(noon, 0, 1);
    const left = { kind: 'fact-suspended', deck, fact: fact.id } as const;
    play.do({ ...left, suspended: true });
    expect([play.current?.fact.id === fact.id, play.current?.total]).toEqual([false, 2]);
    play.do({ ...left, suspended: false });
    expect([play.current?.fact.id, play.current?.total]).toEqual([fact.id, 3]);
    const off = { kind: 'facts-postponed', deck, facts: [fact.id], why: 'buried' } as const;
    play.do({ ...off, until: (dayOf(noon) + 1) as Day });
    expect([play.current?.fact.id === fact.id, play.current?.total]).toEqual([false, 2]);
    play.do({ ...off, until: null });
    expect([play.current?.fact.id, play.current?.total]).toEqual([fact.id, 3]);
  });

  test('goes on with what is left when everything is left out', () => {
    const play = playing(2);
    for (const name of ['f0', 'f1']) {
      play.do({ kind: 'fact-suspended', deck, fact: factId(name), suspended: true });
    }
    expect(play.current).toBeNull();
    expect(planDeck(play.library, deck, noon, 1, 5)).toEqual([]);
  });

  test('asks by typing where only the options were at fault', () => {
    const play = playing(1);
    for (const name of ['c0', 's0']) {
      play.do({ kind: 'question-dropped', deck, question: questionId(name) });
    }
    const edited = { kind: 'question-dropped', deck, question: questionId('b0') } as const;
    play.do({ ...edited, reason: 'options', means: 'recognition' });
    expect(play.current).toMatchObject({ question: 'b0' });
    expect(play.current?.options).toBeUndefined();
  });

  test('gives way to another one of the same scope', () => {
    const play = playing(3);
    play.start(planDeck(play.library, deck, noon, 2, 3), sessionId('t'));
    expect(play.session.endings).toHaveLength(1);
    expect(play.library.session?.id).toBe('t');
  });

  test('keeps its place while one of another scope is open', () => {
    const play = playing(3).reply(true);
    const queue = planDeck(play.library, deck, noon, 2, 3);
    play.do(...start(play.library, sessionId('t'), { kind: 'due' }, queue));
    expect(openSessions(play.library).map(({ session: { id }, at }) => [id, at.number])).toEqual([
      ['t', 1],
      ['s', 2],
    ]);
  });

  test('counts every question as another one, and never less of the way behind', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (luck) => {
        const play = playing(4);
        const shares: number[] = [];
        luck.forEach((isRight, turn) => {
          if (!play.current) return;
          expect(play.current.number).toBe(turn + 1);
          shares.push((play.current.number - 1) / play.current.total);
          play.reply(isRight);
        });
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('undo', () => {
  const states = ({ decks }: Library) => [...decks.values()].map(({ answers }) => [...answers]);

  test('takes back any number of answers, to the very state before them', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (luck) => {
        const play = playing(12);
        const before: [unknown, number | undefined][] = [];
        for (const isRight of luck) {
          if (!play.current) break;
          before.push([states(play.library), play.current.number]);
          play.reply(isRight);
        }
        for (const [state, number] of before.toReversed()) {
          play.do(undoLast(play.session));
          expect(states(play.library)).toEqual(state);
          expect(play.current?.number).toBe(number);
        }
        expect(undoLast(play.session)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test('takes back forty answers over the end of the session, each to the same state', () => {
    const play = playing(20);
    const hashes = [hash(play.library)];
    for (let turn = 0; play.current; turn++) {
      play.reply(turn % 3 !== 0);
      hashes.push(hash(play.library));
    }
    expect(hashes.length).toBeGreaterThan(30);
    play.do(finish(play.session));
    hashes.pop();
    while (hashes.length > 0) {
      play.do(undoLast(play.session));
      expect(hash(play.library)).toBe(hashes.pop());
    }
    expect(undoLast(play.session)).toBeNull();
  });

  test('reaches back over the end of the session', () => {
    const play = playing(2).reply(true).reply(true);
    play.do(finish(play.session));
    expect(play.library.session).toBeNull();
    play.do(undoLast(play.session));
    expect(play.library.session?.id).toBe(session);
    expect(play.current?.number).toBe(2);
  });
});

describe('the summary', () => {
  test('has what was right at once, what was missed, and when each comes back', () => {
    const play = playing(3).reply(false).reply(true).reply(true).reply(true);
    expect(play.current).toBeNull();
    const { right, missed } = summary(play.library, play.session);
    expect([right.length, missed.length]).toEqual([2, 1]);
    expect(missed[0]?.answer).toMatchObject({ given: 'x', grade: 1 });
    for (const { due } of [...right, ...missed]) expect(due).toBeGreaterThan(dayOf(noon));
  });

  test('tells of the last miss of a fact that was missed twice', () => {
    const play = playing(1).reply(false).reply(false).reply(true);
    expect(summary(play.library, play.session).missed[0]?.answer.turn).toBe(1);
  });

  test('counts what it does not tell of: facts left out, and those of a deleted article', () => {
    const play = playing(3).reply(true);
    const { fact } = play.current as Current;
    play.do({ kind: 'fact-suspended', deck, fact: fact.id, suspended: true });
    play.reply(true);
    const done = summary(play.library, play.session);
    expect([done.right.length, done.aside, done.deleted]).toEqual([2, 1, 0]);
    play.do({ kind: 'deck-deleted', deck });
    const gone = summary(play.library, play.session);
    expect([gone.right.length, gone.aside, gone.deleted]).toEqual([0, 0, 3]);
  });

  test('says today for a miss that was left unanswered', () => {
    const play = playing(3).reply(false);
    expect(summary(play.library, play.session).missed[0]?.due).toBe(dayOf(noon));
  });
});
