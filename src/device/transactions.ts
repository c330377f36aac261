// The transactions on the log: each is kept whole or not at all, and flushed to disk before it counts.
import { clockAt, isAstray, type Clock } from '#lib/log/clock.ts';
import type { Action, DeviceId, LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import { clockOf } from '#lib/log/order.ts';
import { stamped } from '#lib/log/stamp.ts';
import { everything, type Database, type EventStore, type Writing } from './connection.ts';
import { topicsOf, type Deriver } from './derived.ts';
import { newDevice } from './device-name.ts';

const strict = { durability: 'strict' } as const;

const writingIn = (database: Database): Writing =>
  database.transaction(everything, 'readwrite', strict);

/** Who this device is, given a name when it has none. */
export async function deviceOf(database: Database): Promise<{ id: DeviceId; isNew: boolean }> {
  const transaction = database.transaction('device', 'readwrite', strict);
  const known = (await transaction.store.get('id')) as DeviceId | undefined;
  const id = known ?? newDevice();
  if (known === undefined) await transaction.store.put(id, 'id');
  await transaction.done;
  return { id, isNew: known === undefined };
}

export async function renamed(database: Database): Promise<DeviceId> {
  const device = newDevice();
  await database.put('device', device, 'id');
  return device;
}

/** The last event of a device. */
export async function lastOf(store: EventStore, device: DeviceId): Promise<LogEvent | null> {
  const mine = IDBKeyRange.bound([device, 0], [device, Infinity]);
  return (await store.openCursor(mine, 'prev'))?.value ?? null;
}

/**
 * Adds the actions as the device's next events. The last one is read in the same transaction, so
 * two tabs never take one number. When a try fails after its events were kept all the same, the
 * next finds them and keeps nothing twice.
 */
export function appending(
  actions: readonly Action[],
  device: DeviceId,
  moment: Moment,
  deriver: Deriver,
) {
  let tried: LogEvent[] = [];
  return async (database: Database): Promise<readonly LogEvent[]> => {
    const transaction = writingIn(database);
    const store = transaction.objectStore('events');
    const [first] = tried;
    if (first && isSame(await store.get([device, first.seq]), first)) return tried;
    const [last, seen] = await Promise.all([lastOf(store, device), seenBy(transaction)]);
    tried = stamped(actions, device, { last, seen }, moment);
    await allOrNone(transaction, deriver, async () => {
      const adding = Promise.all(kept(transaction, tried));
      await deriver.add(transaction, tried, moment);
      await adding;
    });
    return tried;
  };
}

const seenBy = async (transaction: Writing): Promise<Clock> =>
  ((await transaction.objectStore('device').get('seen')) as Clock | undefined) ?? clockAt(0);

const kept = (transaction: Writing, events: readonly LogEvent[]): Promise<unknown>[] =>
  events.flatMap((event) => [
    transaction.objectStore('events').add(event),
    transaction.objectStore('uncopied').add([event.device, event.seq]),
  ]);

const isSame = (known: LogEvent | undefined, tried: LogEvent) =>
  JSON.stringify(known) === JSON.stringify(tried);

/** Those of the events that are not there, each once. */
export async function missingIn(
  store: EventStore,
  events: readonly LogEvent[],
): Promise<readonly LogEvent[]> {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const known = await Promise.all(unique.map(({ device, seq }) => store.getKey([device, seq])));
  return unique.filter((_, index) => known[index] === undefined);
}

/** Adds what is not there yet; 'copied' when it comes from the second copy itself. */
export async function addMissing(
  database: Database,
  events: readonly LogEvent[],
  from: 'elsewhere' | 'copied',
  now: Moment,
  deriver: Deriver,
): Promise<readonly LogEvent[]> {
  const transaction = writingIn(database);
  const store = transaction.objectStore('events');
  const added = await missingIn(store, events);
  const seen = added
    .map(clockOf)
    .filter((clock) => !isAstray(clock, now.at))
    .reduce((a, b) => (a < b ? b : a), await seenBy(transaction));
  await allOrNone(transaction, deriver, async () => {
    const adding = Promise.all([
      ...(from === 'copied' ? added.map((event) => store.add(event)) : kept(transaction, added)),
      transaction.objectStore('device').put(seen, 'seen'),
    ]);
    await deriver.add(transaction, added, now);
    await adding;
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
    const removing = Promise.all([
      ...events.map(({ device, seq }) => store.delete([device, seq])),
      transaction.objectStore('uncopied').clear(),
      transaction.objectStore('device').delete('copied'),
    ]);
    await deriver.again(transaction, topicsOf(events), -events.length, now);
    await removing;
  });
}

/** What was queued before an error would be kept without the rest, if it were not called off. */
async function allOrNone(
  transaction: Writing,
  deriver: Deriver,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await Promise.all([work(), transaction.done]);
  } catch (error) {
    deriver.forget();
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    transaction.done.catch(() => undefined); // the error at hand says more
    throw error;
  }
}
