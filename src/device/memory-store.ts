// The store where the database cannot be had: the log lives as long as the page, or in the second copy.
import type { LogEvent } from '#lib/log/event.ts';
import { inNamesOf, writesAs, type Log } from '#lib/log/exchange/branches.ts';
import { clockAt, isAstray, type Clock } from '#lib/log/clock.ts';
import type { Moment } from '#lib/log/moment.ts';
import { clockOf } from '#lib/log/order.ts';
import { stamped } from '#lib/log/stamp.ts';
import { closed, type Appended } from './appended.ts';
import type { Copy } from './copy/copy.ts';
import { markOf, setMark } from './mark.ts';
import { newDevice } from './device-name.ts';
import type { Store } from './store.ts';

/** `trouble`: why nothing is kept. */
export function openMemoryStore(trouble: string, clock: () => Moment): Store {
  return openStoreOf([], 'memory', trouble, clock, () => Promise.resolve());
}

/** The store in the second copy alone, which holds `events`. */
export function openCopyStore(
  copy: Copy,
  events: readonly LogEvent[],
  trouble: string,
  clock: () => Moment,
): Store {
  const store = openStoreOf(events, 'kept', trouble, clock, async (fresh) => {
    await copy.add(fresh, 'strict');
    const mine = fresh.findLast(({ device }) => device === store.device);
    if (mine) setMark(markOf(mine)); // so that a database that opens again learns of it
  });
  const close = store.close.bind(store);
  store.close = () => {
    close();
    copy.close();
  };
  return store;
}

function openStoreOf(
  before: readonly LogEvent[],
  kind: Store['kind'],
  trouble: string,
  clock: () => Moment,
  write: (events: readonly LogEvent[]) => Promise<void>,
): Store {
  let device = newDevice();
  const kept = new Map(before.map((event) => [event.id as string, event]));
  let last: LogEvent | null = null;
  let seen = clockAt(0);
  let open = true;
  let queue: Promise<unknown> = Promise.resolve();

  const all = () => [...kept.values()];
  const log: Log = {
    event: (id) => Promise.resolve(kept.get(id)),
    last: (of) => {
      const seqs = all().flatMap((event) => (event.device === of ? event.seq : []));
      return Promise.resolve(seqs.reduce((a, b) => Math.max(a, b), 0));
    },
    family: (of) => Promise.resolve(all().filter((event) => writesAs(event.device, of))),
  };

  async function missing(events: readonly LogEvent[]): Promise<readonly LogEvent[]> {
    const named = await inNamesOf(log, events);
    return named.filter(({ id }) => !kept.has(id));
  }

  async function add(
    make: () => Promise<readonly LogEvent[]>,
    then: (events: readonly LogEvent[]) => void,
  ): Promise<Appended> {
    if (!open) return closed;
    try {
      // A copy, as a database would keep: what the caller does to its own later changes nothing.
      const fresh = structuredClone(await make());
      if (fresh.length > 0) await write(fresh);
      for (const event of fresh) kept.set(event.id, event);
      then(fresh);
      return { saved: true, events: fresh };
    } catch {
      return {
        saved: false,
        why: 'failed',
        message: 'This cannot be kept. Reload the page and try again.',
      };
    }
  }

  /** One after the other, since each is counted on from the one before. */
  function inTurn(...work: Parameters<typeof add>): Promise<Appended> {
    const adding = queue.then(() => add(...work));
    queue = adding;
    return adding;
  }

  return {
    kind,
    trouble,
    get device() {
      return device;
    },
    look: null,
    reckonAnew: () => Promise.resolve(),
    events: () => Promise.resolve(all()),
    async append(actions) {
      const moment = clock();
      const make = () => Promise.resolve(stamped(actions, device, { last, seen }, moment));
      return inTurn(make, (events) => (last = events.at(-1) ?? last));
    },
    merge: (events) =>
      inTurn(
        () => missing(events),
        (merged) => {
          for (const event of merged) seen = later(seen, clockOf(event), clock().at);
          if (!merged.some((event) => writesAs(event.device, device))) return;
          // Somebody else writes as this device.
          device = newDevice();
          last = null;
        },
      ),
    missing,
    remove(events) {
      for (const { id } of events) kept.delete(id);
      return Promise.resolve({ saved: true, events });
    },
    onOther: () => () => undefined,
    onRemoved: () => () => undefined,
    copied: () => Promise.resolve(kind === 'kept'),
    close: () => void (open = false),
  };
}

const later = (seen: Clock, clock: Clock, at: number): Clock =>
  clock > seen && !isAstray(clock, at) ? clock : seen;
