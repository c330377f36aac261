// Brings the second copy up to the log, after each change and without anybody waiting for it.
import type { EventId, LogEvent } from '#lib/log/event.ts';
import type { Connection } from '../connection.ts';
import type { Database, EventKey } from '../schema.ts';
import type { Copy } from './copy.ts';

export interface Following {
  /** These were kept: they are handed to the copy at once, and noted as copied when there is time. */
  soon(events: readonly LogEvent[]): void;
  /** Forgets the copy and makes it anew. */
  anew(): Promise<void>;
  /** Copies without waiting for a quiet moment; settles when nothing is left, or copying failed. */
  caughtUp(): Promise<void>;
  stop(): void;
}

const batch = 500;

/** By then what came of an answer is shown, and nobody has given the next one. */
const pause = 300;

/** More are copied with a pause between batches, as what was found in the log. */
const mostAtOnce = 50;

/** Nobody waits for it, so the disk need not be hurried: what is done twice does no harm. */
const relaxed = { durability: 'relaxed' } as const;

export function followLog(connection: Connection, copy: Copy): Following {
  let stopped = false;
  /** Copied, but not noted as such. */
  const handed = new Set<EventId>();
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
      const rest = found.events.filter(({ id }) => !handed.has(id));
      if (rest.length > 0) await copy.add(rest);
      await connection.use(found.settle);
      for (const { id } of found.events) handed.delete(id);
    }
  }

  const next = (work: () => Promise<void>) => (running = running.then(work).catch(warn));

  let waiting: ReturnType<typeof setTimeout> | null = null;

  /** What waits is done now. */
  function hurry(): void {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    void next(catchUp);
  }

  document.addEventListener('visibilitychange', hurry); // a page that is put away may be ended
  return {
    soon(events) {
      // A database that is destroyed with the browser takes all with it that is not copied.
      if (events.length <= mostAtOnce) {
        copy.add(events).then(() => {
          for (const { id } of events) handed.add(id);
        }, warn);
      }
      waiting ??= setTimeout(hurry, pause);
    },
    anew: () =>
      next(async () => {
        await copy.clear();
        handed.clear();
        await catchUp();
      }),
    caughtUp() {
      hurry();
      return running;
    },
    stop() {
      stopped = true;
      document.removeEventListener('visibilitychange', hurry);
      if (waiting !== null) clearTimeout(waiting);
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
