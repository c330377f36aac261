// What every store does, whatever it keeps events in. Runs in Node and, bundled, inside a browser.
import type { Unavailable, Store } from '../../src/device/store.ts';
import type { DeckId } from '../../src/lib/deck/deck.ts';
import type { FactId } from '../../src/lib/facts/fact.ts';
import { emptyLibrary, foldAll } from '../../src/lib/log/fold.ts';
import { dayMillis, dayOf, type Day, type Moment } from '../../src/lib/log/moment.ts';
import { restoreDeck } from '../../src/lib/log/undo.ts';
import { chance } from '../../src/lib/review/chance.ts';
import { dueByDay, dueFacts } from '../../src/lib/review/due.ts';
import { figuresOf } from '../../src/lib/review/figures.ts';
import { missedFacts } from '../../src/lib/review/missed.ts';
import { overviewOf } from '../../src/lib/review/overview.ts';
import { undoLast } from '../../src/lib/review/session.ts';
import { before, deed } from './deeds.ts';
import {
  answered as sampleAnswer,
  deckId,
  device as stampedBy,
  factId,
  made,
  questionId,
  sessionId,
} from '../lib/sample.ts';
import { clockAt } from '../../src/lib/log/clock.ts';
import type { Action, LogEvent, SessionId } from '../../src/lib/log/event.ts';
import { hashOf } from '../../src/lib/log/hash.ts';
import { clockOf } from '../../src/lib/log/order.ts';
import { stamped } from '../../src/lib/log/stamp.ts';
import type { QuestionId } from '../../src/lib/questions/question.ts';

export type OpenStore = () => Promise<Store | Unavailable>;

export const answered = (turn: number, given: string | null = 'Paris'): Action => ({
  kind: 'answered',
  session: 's1' as SessionId,
  turn,
  deck: 'd1' as DeckId,
  fact: `f${turn}` as FactId,
  question: `q${turn}` as QuestionId,
  means: 'recall',
  given,
  verdict: given === 'Paris' ? 'right' : 'wrong',
  grade: given === 'Paris' ? 3 : 1,
  tookMs: 1200,
});

export async function opened(open: OpenStore): Promise<Store> {
  const store = await open();
  if (store.kind === 'unavailable') throw new Error(store.message);
  return store;
}

export async function saved(store: Store, ...actions: Action[]): Promise<readonly LogEvent[]> {
  const appended = await store.append(actions);
  if (!appended.saved) throw new Error(appended.message);
  return appended.events;
}

const byId = (events: readonly LogEvent[]) => events.toSorted((a, b) => a.seq - b.seq);

function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} should be ${b}`);
}

/** Whether what is looked up beside the log is what the whole log comes to. */
export async function agrees(store: Store, now: Moment): Promise<void> {
  const { look } = store;
  if (!look) throw new Error('nothing to look things up in');
  const events = await store.events();
  const library = foldAll(emptyLibrary, events);
  const today = dayOf(now);
  equal(await look.overview(now), overviewOf(library, now));
  equal(await look.figures(now, 3), figuresOf(library, now, 3));
  equal((await look.totals()).events, events.length);
  const due = new Set(dueFacts(library, now).map((one) => one.deck.id));
  equal([...(await look.decksDue(today, 999))].sort(), [...due].sort());
  const missed = [...new Set(missedFacts(library).map((one) => one.deck.id))];
  equal([...(await look.decksMissed(999))].sort(), missed.sort());
  const [from, to] = [(today + 1) as Day, (today + 9) as Day];
  const load = [...dueByDay(library)].filter(([day]) => day >= from && day <= to);
  const looked = [...(await look.dueBetween(from, to))].filter(([, count]) => count > 0);
  equal(
    looked,
    load.sort(([a], [b]) => a - b),
  );
}

/** Each gets a store that holds nothing yet, and throws when the store does not do what it says. */
export const contract: Record<string, (open: OpenStore) => Promise<void>> = {
  async 'a new store is empty'(open) {
    equal(await (await opened(open)).events(), []);
  },

  async 'what is appended comes back, counted from 1'(open) {
    const store = await opened(open);
    const first = await saved(store, answered(0), answered(1, null));
    const second = await saved(store, answered(2));
    const { device } = store;
    equal(
      [...first, ...second].map(({ id, seq, v }) => [id, seq, v]),
      [1, 2, 3].map((seq) => [`${device}:${seq}`, seq, 2]),
    );
    equal(byId(await store.events()), [...first, ...second]);
  },

  async 'each event names the one before by its hash and has a later clock'(open) {
    const store = await opened(open);
    const foreign = { ...answered(7), v: 2, device: 'other', id: 'other:1', seq: 1, offset: 0 };
    const at = Date.now() + 3_600_000;
    const ahead = { ...foreign, at, clock: clockAt(at), previous: null } as unknown as LogEvent;
    const astray = { ...ahead, id: 'other:2', seq: 2, clock: clockAt(at * 2) } as LogEvent;
    const events = [...(await saved(store, answered(0), answered(1)))];
    await store.merge([ahead, astray]);
    events.push(...(await saved(store, answered(2))));
    const previous = events.map((event) => 'previous' in event && event.previous);
    equal(previous, [null, ...events.slice(0, 2).map(hashOf)]);
    const clocks = events.map(clockOf);
    equal(
      clocks.toSorted((a, b) => a - b),
      clocks,
    );
    const [, , last] = clocks;
    if (!last || last <= clockOf(ahead)) throw new Error('not after what was seen');
    if (last >= clockOf(astray)) throw new Error('dragged along by a clock that was wrong');
  },

  async 'what was merged can be taken away again'(open) {
    const store = await opened(open);
    const mine = await saved(store, answered(0));
    const other = {
      ...answered(1),
      v: 1,
      device: 'other',
      id: 'other:1',
      seq: 1,
      at: 5,
      offset: 0,
    };
    const merged = await store.merge([other as unknown as LogEvent]);
    await store.remove(merged.saved ? merged.events : []);
    equal(await store.events(), mine);
    equal((await saved(store, answered(1)))[0]?.seq, 2);
  },

  async 'what is worked out beside the log says what the log says'(open) {
    const store = await opened(open);
    const { look } = store;
    if (!look) return;
    const [deck, session] = [deckId('d'), sessionId('s')];
    const now: Moment = { at: Date.now(), offset: 0 };
    const check = () => agrees(store, now);
    const keep = async (...actions: Action[]) => {
      await saved(store, ...actions);
      await check();
    };
    await check();
    await keep(made(deck, 4), made(deckId('e'), 2));
    await keep({ kind: 'session-started', session, scope: { kind: 'due' }, queue: [] });
    await keep(sampleAnswer({ grade: 1 }));
    await keep(sampleAnswer({ turn: 1, fact: factId('f1'), question: questionId('b1') }));
    await keep(sampleAnswer({ turn: 1, fact: factId('f1'), question: questionId('c1') }));
    const other = stampedBy('other');
    const past = [3, 30, 30, 400].map((days, index) =>
      other(sampleAnswer({ session: sessionId('t'), turn: index, fact: factId(`f${index}`) }), {
        at: now.at - days * dayMillis,
        offset: 0,
      }),
    );
    const begun = { kind: 'session-started', scope: { kind: 'due' }, queue: [] } as const;
    const foreign = [
      other({ ...begun, session: sessionId('t') }, { at: now.at - 500 * dayMillis, offset: 0 }),
      ...past,
      other(made(deckId('x'), 3), { at: now.at - 500 * dayMillis, offset: 0 }),
    ];
    const merged = await store.merge(foreign);
    await check();
    await keep({ kind: 'session-ended', session });
    await keep({ kind: 'fact-suspended', deck, fact: factId('f0'), suspended: true });
    await keep({ kind: 'question-dropped', deck, question: questionId('b1') });
    await keep({ kind: 'deck-archived', deck, archived: true });
    await keep({ kind: 'deck-archived', deck, archived: false });
    await keep({ kind: 'deck-deleted', deck: deckId('e') });
    const library = foldAll(emptyLibrary, await store.events());
    await keep(restoreDeck(library, deckId('e')));
    const last = [...library.sessions.values()].at(-1);
    const undone = last && undoLast(last);
    if (undone) await keep(undone);
    await store.remove(merged.saved ? merged.events : []);
    await check();
    store.close();
  },

  async 'counts are what the whole log says, whatever is done, heard of and taken away again'(
    open,
  ) {
    const store = await opened(open);
    if (!store.look) return;
    for (let seed = 1; seed <= 4; seed++) {
      const random = chance(seed);
      const now: Moment = { at: Date.now(), offset: 0 };
      let merged: readonly LogEvent[] = [];
      for (let turn = 0; turn < 60; turn++) {
        const library = foldAll(emptyLibrary, await store.events());
        const action = turn % 20 === 19 ? null : deed(library, now, random);
        if (action) await saved(store, action);
        if (turn % 20 === 19) {
          await store.remove(merged);
          const appended = await store.merge(before(now, random, `other${seed}.${turn}`));
          merged = appended.saved ? appended.events : [];
        }
        if (turn % 4 === 3) await agrees(store, now);
      }
      for (const days of [1, 7, 40]) {
        await agrees(store, { at: now.at + days * dayMillis, offset: 0 });
      }
    }
    store.close();
  },

  async 'appends that are not waited for keep their order'(open) {
    const store = await opened(open);
    await Promise.all([0, 1, 2, 3, 4].map((turn) => saved(store, answered(turn))));
    const turns = byId(await store.events()).map((event) => 'turn' in event && event.turn);
    equal(turns, [0, 1, 2, 3, 4]);
  },

  async 'an append of nothing keeps nothing'(open) {
    const store = await opened(open);
    equal(await saved(store), []);
    equal(await store.events(), []);
  },

  async 'what cannot be kept is refused whole'(open) {
    const store = await opened(open);
    const bad = { ...answered(1), given: () => 'a function cannot be kept' } as unknown as Action;
    const refused = await store
      .append([answered(0), bad])
      .then((appended) => !appended.saved && appended.why);
    equal(refused, 'failed');
    equal(await store.events(), []);
    equal((await saved(store, answered(0)))[0]?.seq, 1);
  },

  async 'events from elsewhere are kept once, those of unknown kinds too'(open) {
    const store = await opened(open);
    const [mine] = await saved(store, answered(0));
    const stamp = { v: 1, device: 'other', at: 5, offset: 60 };
    const foreign = [
      { ...stamp, id: 'other:1', seq: 1, kind: 'answered', turn: 7 },
      { ...stamp, id: 'other:2', seq: 2, kind: 'dreamt', of: ['electric', { sheep: 1 }] },
    ] as unknown as LogEvent[];
    const merged = await store.merge([...foreign, ...(mine ? [mine] : [])]);
    equal(merged.saved && merged.events, foreign);
    const again = await store.merge(foreign);
    equal(again.saved && again.events, []);
    const ids = (await store.events()).map(({ id }) => id).toSorted();
    equal(ids, [`${store.device}:1`, 'other:1', 'other:2'].toSorted());
    equal(
      (await store.events()).find(({ id }) => (id as string) === 'other:2'),
      foreign[1],
    );
  },

  async 'who hears of itself takes a new name: somebody else may go on under the old one'(open) {
    const store = await opened(open);
    const { device } = store;
    const old = { ...answered(0), v: 1, device, seq: 9, id: `${device}:9`, at: 1, offset: 0 };
    await store.merge([old as LogEvent]);
    const [next] = await saved(store, answered(1));
    equal(next?.device === device, false);
    equal([next?.device, next?.seq], [store.device, 1]);
  },

  async 'what a copy of this browser did under the same name is kept beside'(open) {
    const store = await opened(open);
    const { device } = store;
    const mine = await saved(store, answered(0), answered(1), answered(2));
    const undone = { kind: 'undone', session: 's1', deck: 'd1', fact: 'f5', reopens: [] };
    const theirs = stamped(
      [answered(5), { ...undone, event: `${device}:2` } as unknown as Action],
      device,
      { last: mine[0] ?? null, seen: clockAt(0) },
      { at: Date.now() + 5, offset: 0 },
    );
    const file = [...mine.slice(0, 1), ...theirs];
    const missing = await store.missing(file);
    const merged = await store.merge(missing);
    equal(
      merged.saved && merged.events.map(({ seq, at }) => [seq, at]),
      theirs.map(({ at }, index) => [index + 1, at]),
    );
    const [answer, undoing] = merged.saved ? merged.events : [];
    equal(undoing?.kind === 'undone' && undoing.event, answer?.id);
    equal(await store.missing(file), []);
    const [next] = await saved(store, answered(6));
    equal(next?.device === device, false);
    equal([next?.device, next?.seq], [store.device, 1]);
    equal((await store.events()).length, 6);
    const kept = new Map((await store.events()).map((event) => [event.id, event]));
    equal(
      mine.map(({ id }) => kept.get(id)),
      mine,
    );
  },

  async 'a closed store says so'(open) {
    const store = await opened(open);
    store.close();
    const appended = await store.append([answered(0)]);
    equal(!appended.saved && appended.why, 'closed');
  },
};
