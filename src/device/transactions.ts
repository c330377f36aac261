// The transactions on the log: each is kept whole or not at all, and flushed to disk before it counts.
import type { Action, DeviceId, LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import { stamped } from '#lib/log/stamp.ts';
import type { Deriver } from './derived/deriver.ts';
import { unwaited } from './derived/unwaited.ts';
import { newDevice } from './device-name.ts';
import { everything, type Database, type EventStore, type Writing } from './schema.ts';

const strict = { durability: 'strict' } as const;

export const writingIn = (database: Database): Writing =>
  database.transaction(everything, 'readwrite', strict);

export interface Device {
  readonly id: DeviceId;
  /** Whether there is still something to be brought back after a loss. */
  readonly isRestoring: boolean;
}

/** Who this device is, given a name where the database is new; `wasUsed` tells that one was there before. */
export async function deviceOf(database: Database, wasUsed: boolean): Promise<Device> {
  const transaction = database.transaction('device', 'readwrite', strict);
  const { store } = transaction;
  const [known, restoring] = await Promise.all([store.get('id'), store.get('restoring')]);
  const id = (known as DeviceId | undefined) ?? newDevice();
  const isLost = known === undefined && wasUsed;
  if (known === undefined) await store.put(id, 'id');
  if (isLost) await store.put(true, 'restoring');
  await transaction.done;
  return { id, isRestoring: isLost || restoring === true };
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
    const known = await deriver.known(transaction);
    const last = known.last?.device === device ? known.last : await lastOf(store, device);
    tried = stamped(actions, device, { last, seen: known.seen }, moment);
    await allOrNone(transaction, deriver, async () => {
      add(transaction, tried, 'new');
      await deriver.add(transaction, known, tried, moment);
      known.last = tried.at(-1) ?? last;
    });
    return tried;
  };
}

/** Nothing waits for the adding: where it fails, so does the transaction. */
export function add(writing: Writing, events: readonly LogEvent[], from: 'new' | 'copied'): void {
  for (const event of events) {
    unwaited(writing.objectStore('events').add(event));
    if (from === 'new') unwaited(writing.objectStore('uncopied').add([event.device, event.seq]));
  }
}

const isSame = (known: LogEvent | undefined, tried: LogEvent) =>
  JSON.stringify(known) === JSON.stringify(tried);

/** What was queued before an error would be kept without the rest, if it were not called off. */
export async function allOrNone(
  transaction: Writing,
  deriver: Deriver,
  work: () => Promise<void>,
): Promise<void> {
  unwaited(transaction.done); // it may fail before it is waited for
  try {
    await work();
    transaction.commit(); // at once, not only when every write has been heard of
    await transaction.done;
  } catch (error) {
    deriver.forget();
    const cause = transaction.error ?? error;
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw cause;
  }
}
