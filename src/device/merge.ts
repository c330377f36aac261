// The transactions that bring in a log from elsewhere, or take that back: rare, so fetched when asked for.
import { isAstray } from '#lib/log/clock.ts';
import type { EventId, LogEvent } from '#lib/log/event.ts';
import { inNamesOf, placeOf, type Log } from '#lib/log/exchange/branches.ts';
import type { Moment } from '#lib/log/moment.ts';
import { clockOf } from '#lib/log/order.ts';
import type { Deriver } from './derived/deriver.ts';
import { topicsOf } from './derived/topics.ts';
import { unwaited } from './derived/unwaited.ts';
import type { Database, EventKey, EventStore } from './schema.ts';
import { add, allOrNone, lastOf, writingIn } from './transactions.ts';

/** Those of the events that are not there, each once, under the names they have in this log. */
export async function missingIn(
  store: EventStore,
  events: readonly LogEvent[],
): Promise<readonly LogEvent[]> {
  const log: Log = {
    event: async (id) => store.get(keyOf(id)),
    last: async (device) => (await lastOf(store, device))?.seq ?? 0,
    async family(device) {
      const ranges = [
        IDBKeyRange.bound([device], [device, Infinity]),
        IDBKeyRange.bound([`${device}.`], [`${device}/`]), // the sign after the dot
      ];
      return (await Promise.all(ranges.map((range) => store.getAll(range)))).flat();
    },
  };
  const named = await inNamesOf(log, events);
  const unique = [...new Map(named.map((event) => [event.id, event])).values()];
  const known = await Promise.all(unique.map(({ device, seq }) => store.getKey([device, seq])));
  return unique.filter((_, index) => known[index] === undefined);
}

const keyOf = (id: EventId): EventKey => {
  const { device, seq } = placeOf(id);
  return [device, seq];
};

/** 'copy': the second copy itself; 'whole copy': all of it, and what is beside the log is made after that. */
type From = 'elsewhere' | 'copy' | 'whole copy';

/** Adds what is not there yet. */
export async function addMissing(
  database: Database,
  events: readonly LogEvent[],
  from: From,
  now: Moment,
  deriver: Deriver,
): Promise<readonly LogEvent[]> {
  const transaction = writingIn(database);
  const store = transaction.objectStore('events');
  const added = await missingIn(store, events);
  const known = await deriver.known(transaction);
  const seen = added
    .map(clockOf)
    .filter((clock) => !isAstray(clock, now.at))
    .reduce((a, b) => (a < b ? b : a), known.seen);
  await allOrNone(transaction, deriver, async () => {
    add(transaction, added, from === 'elsewhere' ? 'new' : 'copied');
    unwaited(transaction.objectStore('device').put(seen, 'seen'));
    if (from !== 'whole copy') await deriver.add(transaction, known, added, now);
    known.seen = seen;
    known.last = null; // among them may be later ones of this device
  });
  return added;
}

/** Takes away events that were added from elsewhere. All others are copied anew. */
export async function remove(
  database: Database,
  events: readonly LogEvent[],
  now: Moment,
  deriver: Deriver,
): Promise<void> {
  const transaction = writingIn(database);
  const store = transaction.objectStore('events');
  await allOrNone(transaction, deriver, async () => {
    for (const { device, seq } of events) unwaited(store.delete([device, seq]));
    unwaited(transaction.objectStore('uncopied').clear());
    unwaited(transaction.objectStore('device').put('stale', 'copied'));
    await deriver.again(transaction, topicsOf(events), -events.length, now);
  });
}
