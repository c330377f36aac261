// Brings the second copy up to the log, after each change and without anybody waiting for it.
import type { EventId, LogEvent } from '#lib/log/event.ts';
import type { Connection } from '../connection.ts';
import type { Copied, Database } from '../schema.ts';
import { whenIdle } from '../when-idle.ts';
import type { Copy } from './copy.ts';

export interface Following {
  /**
   * These were kept in the database. Settles once they are in the copy as well, or cannot be had
   * there soon: that they are is noted when there is time.
   */
  add(events: readonly LogEvent[]): Promise<void>;
  /** After something was taken away: forgets the copy and makes it anew. */
  anew(): Promise<void>;
  /** Copies without waiting for a quiet moment; settles when nothing is left, or copying failed. */
  caughtUp(): Promise<void>;
  /** Lets other tabs have the copy's file. */
  release(): void;
  stop(): void;
}

const batch = 500;

/** By then what came of an answer is shown, and nobody has given the next one. */
const pause = 300;

/** More are copied when there is time: they came from a file, which is a copy itself. */
const mostAtOnce = 50;

/** A copy that takes longer is not waited for: the database has what it is to hold. */
const mostPatience = 1_000;

/** Nobody waits for it, so the disk need not be hurried: what is done twice does no harm. */
const relaxed = { durability: 'relaxed' } as const;

export function followLog(connection: Connection, copy: Copy): Following {
  let stopped = false;
  /** Copied, but not noted as such. */
  const handed = new Set<EventId>();

  /** What could not be copied is tried again with the next thing that is kept. */
  function warn(error: unknown): void {
    if (!stopped) console.warn('The second copy could not be written.', error);
  }
  let running = begin().catch(warn);

  /** A copy that is gone, as when somebody cleared the files only, is made anew, as is a stale one. */
  async function begin(): Promise<void> {
    const isStale = (await connection.use(copiedIn)) === 'stale';
    if (isStale) await copy.clear();
    if (isStale || (await copy.files()) === 0)
      await connection.use((database) => database.delete('device', 'copied'));
    await catchUp();
  }

  async function catchUp(): Promise<void> {
    while (!stopped) {
      const found = (await connection.use(uncopied)) ?? (await connection.use(older));
      if (!found || stopped) return;
      const rest = found.events.filter(({ id }) => !handed.has(id));
      if (rest.length > 0) await copy.add(rest, 'relaxed');
      await connection.use(found.settle);
      for (const { id } of found.events) handed.delete(id);
      if (found.events.length === batch) await whenIdle(); // there is more, and somebody may be answering
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

  const release = () => void next(() => copy.release());

  /** A page that is put away may be frozen, or ended. */
  function putAway(): void {
    hurry();
    if (document.visibilityState === 'hidden') release();
  }

  async function hand(events: readonly LogEvent[]): Promise<void> {
    try {
      await copy.add(events, 'relaxed');
      for (const { id } of events) handed.add(id);
    } catch (error) {
      warn(error);
    }
  }

  document.addEventListener('visibilitychange', putAway);
  return {
    async add(events) {
      waiting ??= setTimeout(hurry, pause);
      if (events.length === 0 || events.length > mostAtOnce) return;
      const patience = new Promise<void>((done) => setTimeout(done, mostPatience));
      await Promise.race([hand(events), patience]);
    },
    anew: () =>
      next(() => {
        handed.clear();
        return begin();
      }),
    caughtUp() {
      hurry();
      return running;
    },
    release,
    stop() {
      stopped = true;
      document.removeEventListener('visibilitychange', putAway);
      if (waiting !== null) clearTimeout(waiting);
      copy.close();
    },
  };
}

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

const copiedIn = async (database: Database) =>
  (await database.get('device', 'copied')) as Copied | undefined;

/** Events from before there was a copy. */
async function older(database: Database): Promise<Found | null> {
  const copied = await copiedIn(database);
  if (copied === 'all' || copied === 'stale') return null;
  const from = copied && IDBKeyRange.lowerBound(copied, true);
  const events = await database.getAll('events', from, batch);
  const last = events.at(-1);
  const reached: Copied = last ? [last.device, last.seq] : 'all';
  return { events, settle: (writable) => writable.put('device', reached, 'copied') };
}
