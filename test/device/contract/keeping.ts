// What is kept: all of it or nothing, in its order, each event chained to the one before.
import { clockAt } from '../../../src/lib/log/clock.ts';
import type { Action, LogEvent } from '../../../src/lib/log/event.ts';
import { hashOf } from '../../../src/lib/log/hash.ts';
import { clockOf } from '../../../src/lib/log/order.ts';
import { answered, byId, equal, opened, saved, type Contract } from './acts.ts';

export const keeping: Contract = {
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

  async 'a closed store says so'(open) {
    const store = await opened(open);
    store.close();
    const appended = await store.append([answered(0)]);
    equal(!appended.saved && appended.why, 'closed');
  },
};
