// Brings the second copy up to the log, after each change and without anybody waiting for it.
import type { LogEvent } from '#lib/log/event.ts';
import type { Connection, Database, EventKey } from '../connection.ts';
import type { Copy } from './copy.ts';

export interface Following {
  /** Something was kept: copy it when there is time. */
  soon(): void;
  /** Forgets the copy and makes it anew. */
  anew(): Promise<void>;
  /** Settles when nothing is left to copy, or copying failed. */
  readonly caughtUp: () => Promise<void>;
  stop(): void;
}

const batch = 500;

/** Nobody waits for it, so the disk need not be hurried: what is done twice does no harm. */
const relaxed = { durability: 'relaxed' } as const;

export function followLog(connection: Connection, copy: Copy): Following {
  let stopped = false;
  let running = start();

  /** A copy that is gone, as when somebody cleared the files only, is made anew. */
  async function start(): Promise<void> {
    try {
      if (!(await copy.isThere()))
        await connection.use((database) => database.delete('device', 'copied'));
      await catchUp();
    } catch (error) {
      warn(error);
    }
  }

  async function catchUp(): Promise<void> {
    while (!stopped) {
      const found = (await connection.use(uncopied)) ?? (await connection.use(older));
      if (!found || stopped) return;
      if (found.events.length > 0) await copy.add(found.events);
      await connection.use(found.settle);
    }
  }

  const next = (work: () => Promise<void>) => (running = running.then(work).catch(warn));

  return {
    soon: () => void next(catchUp),
    anew: () =>
      next(async () => {
        await copy.clear();
        await catchUp();
      }),
    caughtUp: () => running,
    stop() {
      stopped = true;
      copy.close();
    },
  };
}

/** It is tried again with the next thing that is kept. */
const warn = (error: unknown) => console.warn('The second copy could not be written.', error);

interface Found {
  readonly events: readonly LogEvent[];
  /** Notes that they are copied. */
  readonly settle: (database: Database) => Promise<unknown>;
}

/** Events kept since the last look. */
async function uncopied(database: Database): Promise<Found | null> {
  const transaction = database.transaction(['uncopied', 'events']);
  const places = await transaction.objectStore('uncopied').getAllKeys(null, batch);
  const last = places.at(-1);
  if (last === undefined) return null;
  const keys = await transaction.objectStore('uncopied').getAll(null, batch);
  const store = transaction.objectStore('events');
  const events = await Promise.all(keys.map((key) => store.get(key)));
  return {
    events: events.filter((event) => event !== undefined),
    async settle(writable) {
      const settling = writable.transaction('uncopied', 'readwrite', relaxed);
      await settling.store.delete(IDBKeyRange.upperBound(last));
      await settling.done;
    },
  };
}

/** Events from before there was a copy. */
async function older(database: Database): Promise<Found | null> {
  const copied = (await database.get('device', 'copied')) as EventKey | 'all' | undefined;
  if (copied === 'all') return null;
  const from = copied && IDBKeyRange.lowerBound(copied, true);
  const events = await database.getAll('events', from, batch);
  const last = events.at(-1);
  const reached: EventKey | 'all' = last ? [last.device, last.seq] : 'all';
  return { events, settle: (writable) => writable.put('device', reached, 'copied') };
}
