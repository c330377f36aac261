// What comes from elsewhere: kept once, under names that nobody else has, and taken away again.
import { clockAt } from '../../../src/lib/log/clock.ts';
import type { Action, LogEvent } from '../../../src/lib/log/event.ts';
import { stamped } from '../../../src/lib/log/stamp.ts';
import { answered, equal, opened, saved, type Contract } from './acts.ts';

export const merging: Contract = {
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
};
