// The store in IndexedDB: one transaction for each append, flushed to disk before it counts.
import type { Action, DeviceId, LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import { closed, type Appended, type NotSaved } from './appended.ts';
import {
  Blocked,
  connect,
  nameOf,
  type Connection,
  type Database,
  type EventStore,
} from './connection.ts';
import { lossSince, setMark } from './mark.ts';
import { newDevice, stamped } from './stamp.ts';
import type { Store, Unavailable } from './store.ts';
import { joinTabs } from './tabs.ts';

/** The browser can keep nothing; `message` says why. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly message: string;
}

const strict = { durability: 'strict' } as const;

export async function openKeptStore(clock: () => Moment): Promise<Store | Unavailable | Nothing> {
  if (!('indexedDB' in globalThis)) return { kind: 'nothing', message: keepsNothing };
  const connection = connect();
  try {
    return await openedStore(connection, clock);
  } catch (error) {
    connection.close();
    return unopened(error);
  }
}

const keepsNothing =
  'This browser keeps nothing, perhaps because the window is private. You can make decks and answer, but all of it is gone when you close the page.';

function unopened(error: unknown): Unavailable | Nothing {
  const name = nameOf(error);
  if (error instanceof Blocked) {
    const message = 'An older Factdeck is open in another tab. Close that tab, then try again.';
    return { kind: 'unavailable', why: 'blocked', message };
  }
  if (name === 'VersionError') {
    const message =
      'A newer Factdeck has been used in this browser. Reload the page to get it; nothing is lost.';
    return { kind: 'unavailable', why: 'newer', message };
  }
  // What browsers say where storage is switched off, in private windows above all.
  const isSwitchedOff = ['SecurityError', 'InvalidStateError', 'NotSupportedError'].includes(name);
  const message = isSwitchedOff
    ? keepsNothing
    : `What Factdeck kept in this browser cannot be opened just now (${name}), so nothing new will be kept. Close the browser and open it again before you go on.`;
  return { kind: 'nothing', message };
}

/** Who this device is, given a name when it has none. */
async function deviceOf(database: Database): Promise<DeviceId> {
  const transaction = database.transaction('device', 'readwrite', strict);
  const device = (await transaction.store.get('id')) ?? newDevice();
  await transaction.store.put(device, 'id');
  await transaction.done;
  return device;
}

async function renamed(database: Database): Promise<DeviceId> {
  const device = newDevice();
  await database.put('device', device, 'id');
  return device;
}

/** How many events the device has kept. */
async function lastOf(store: EventStore, device: DeviceId): Promise<number> {
  const mine = IDBKeyRange.bound([device, 0], [device, Infinity]);
  return (await store.openKeyCursor(mine, 'prev'))?.key[1] ?? 0;
}

async function openedStore(connection: Connection, clock: () => Moment): Promise<Store> {
  const known = await connection.use(deviceOf);
  const seq = await connection.use((database) =>
    lastOf(database.transaction('events').store, known),
  );
  const loss = lossSince({ device: known, seq });
  // What is lost may be in a backup: no new event may take the id of one of those.
  const device = loss === null ? known : await connection.use(renamed);
  if (loss !== null) setMark({ device, seq: 0 });
  const tabs = joinTabs();
  let open = true;

  async function keep(
    work: (database: Database) => Promise<readonly LogEvent[]>,
  ): Promise<Appended> {
    if (!open) return closed;
    try {
      const events = await tabs.alone(async () => {
        const kept = await connection.use(work);
        const mine = kept.findLast((event) => event.device === device);
        if (mine) setMark(mine);
        return kept;
      });
      if (events.length > 0) tabs.tell(events);
      return { saved: true, events };
    } catch (error) {
      return unsaved(error);
    }
  }

  return {
    kind: 'kept',
    trouble: loss,
    device,
    events: () => connection.use((database) => database.getAll('events')),
    append(actions) {
      const adding = appending(actions, device, clock());
      return keep(adding);
    },
    merge: (events) => keep((database) => addMissing(database, events)),
    onOther: (listener) => tabs.onOther(listener),
    close() {
      open = false;
      tabs.leave();
      connection.close();
    },
  };
}

/**
 * Adds the actions as the device's next events. The count is read in the same transaction, so two
 * tabs never take one number. When a try fails after its events were kept all the same, the next
 * finds them and keeps nothing twice.
 */
function appending(actions: readonly Action[], device: DeviceId, moment: Moment) {
  let tried: LogEvent[] = [];
  return async (database: Database): Promise<readonly LogEvent[]> => {
    const transaction = database.transaction('events', 'readwrite', strict);
    const { store } = transaction;
    const [first] = tried;
    if (first && isSame(await store.get([device, first.seq]), first)) return tried;
    tried = stamped(actions, device, await lastOf(store, device), moment);
    await allOrNone(transaction, () => tried.map((event) => store.add(event)));
    return tried;
  };
}

async function addMissing(database: Database, events: readonly LogEvent[]) {
  const transaction = database.transaction('events', 'readwrite', strict);
  const { store } = transaction;
  const known = await Promise.all(events.map(({ device, seq }) => store.getKey([device, seq])));
  const added = events.filter((_, index) => known[index] === undefined);
  await allOrNone(transaction, () => added.map((event) => store.add(event)));
  return added;
}

/** What was queued before an error would be kept without the rest, if it were not called off. */
async function allOrNone(
  transaction: { abort(): void; readonly done: Promise<void> },
  queue: () => Promise<unknown>[],
): Promise<void> {
  try {
    await Promise.all([...queue(), transaction.done]);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    transaction.done.catch(() => undefined); // the error at hand says more
    throw error;
  }
}

const isSame = (kept: LogEvent | undefined, tried: LogEvent) =>
  JSON.stringify(kept) === JSON.stringify(tried);

function unsaved(error: unknown): NotSaved {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') {
    const message = 'The device is full, so this is not saved. Free some space, then try again.';
    return { saved: false, why: 'full', message };
  }
  if (error instanceof Blocked || name === 'VersionError') {
    const message = 'Factdeck was updated in another tab, so this is not saved. Reload this page.';
    return { saved: false, why: 'closed', message };
  }
  const message = `The browser could not save this (${name}). Try again; if it goes on, close the browser and open it again.`;
  return { saved: false, why: 'failed', message };
}
