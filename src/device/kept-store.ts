// The store in IndexedDB, with a second copy beside it.
import type { LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import { closed, type Appended, type NotSaved } from './appended.ts';
import { Blocked, connect, nameOf, type Connection } from './connection.ts';
import type { Copy } from './copy/copy.ts';
import { followLog } from './copy/follow.ts';
import { readAhead } from './derived/ahead.ts';
import { makeDeriver } from './derived/deriver.ts';
import {
  decksDue,
  decksMissed,
  dueBetween,
  dueCount,
  latestRows,
  overviewIn,
  sessionsToLoad,
  totalsIn,
} from './derived/look.ts';
import { eventsAbout } from './derived/topics.ts';
import { lossOf, type Loss } from './loss.ts';
import { markOf, raiseMark, readMark, setMark } from './mark.ts';
import { reading, type Database } from './schema.ts';
import type { OnShare, Store, Unavailable } from './store.ts';
import { joinTabs } from './tabs.ts';
import { appending, deviceOf, renamed } from './transactions.ts';

/** The browser's database cannot be had; `message` says why. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly message: string;
}

export async function openKeptStore(
  clock: () => Moment,
  copy: Copy | null,
  onProgress: OnShare,
): Promise<Store | Unavailable | Nothing> {
  if (!('indexedDB' in globalThis)) return { kind: 'nothing', message: keepsNothing };
  const connection = connect();
  try {
    return await openedStore(connection, clock, copy, onProgress);
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
    const message =
      'An older Factdeck is open in another tab. Close that tab, and this one goes on.';
    return { kind: 'unavailable', why: 'blocked', message, freed: error.freed };
  }
  if (name === 'VersionError') {
    const message =
      'A newer Factdeck has been used in this browser. Reload the page to get it; nothing is lost.';
    return { kind: 'unavailable', why: 'newer', message, freed: null };
  }
  // What browsers say where storage is switched off, in private windows above all.
  const isSwitchedOff = ['SecurityError', 'InvalidStateError', 'NotSupportedError'].includes(name);
  const message = isSwitchedOff
    ? keepsNothing
    : `What Factdeck kept in this browser cannot be opened just now (${name}), so nothing new will be kept. Close the browser and open it again before you go on.`;
  return { kind: 'nothing', message };
}

async function openedStore(
  connection: Connection,
  clock: () => Moment,
  copy: Copy | null,
  onProgress: OnShare,
): Promise<Store> {
  const mark = readMark(); // before the log is read, which another tab may be adding to
  const wasUsed = mark !== null || ((await copy?.files().catch(() => 0)) ?? 0) > 0;
  const known = await connection.use((database) => deviceOf(database, wasUsed));
  const loss = await connection.use((database) => lossOf(database, known, mark));
  const deriver = makeDeriver();
  const recovered = loss && (await recovering(loss));
  let device = recovered?.device ?? known.id;
  const following = copy && followLog(connection, copy);
  const lookAhead = readAhead(connection, deriver, clock);
  const tabs = joinTabs();
  tabs.onRemoved(() => following?.release()); // the other tab makes the copy anew
  let open = true;
  const complete = (onShare: OnShare) =>
    tabs.alone(() => connection.use((database) => deriver.complete(database, clock(), onShare)));
  await complete((share) => onProgress(recovered ? (1 + share) / 2 : share));

  async function recovering(loss: Loss) {
    const { recover } = await import('./recover.ts');
    const half: OnShare = (share) => onProgress(share / 2);
    return recover(connection, copy, loss, mark, clock(), deriver, half);
  }

  async function keep(
    work: (database: Database) => Promise<readonly LogEvent[]>,
  ): Promise<Appended> {
    if (!open) return closed;
    try {
      const events = await connection.use(work);
      const mine = events.findLast((event) => event.device === device);
      if (mine) raiseMark(markOf(mine));
      if (events.length > 0) tabs.tell(events);
      lookAhead(events);
      // Chromium may destroy a database whose browser was killed: LevelDB goes on writing after a
      // record that the kill has torn (google/leveldb#1287). The answer counts once it is in both.
      await following?.add(events);
      return { saved: true, events };
    } catch (error) {
      return unsaved(error);
    }
  }

  /** Where somebody else writes as this device, it takes a new name. */
  async function partFrom(merged: readonly LogEvent[]): Promise<void> {
    const { writesAs } = await import('#lib/log/exchange/branches.ts');
    if (!merged.some((event) => writesAs(event.device, device))) return;
    device = await connection.use(renamed);
    setMark({ device, seq: 0, hash: null });
  }

  return {
    kind: 'kept',
    trouble: recovered?.message ?? null,
    get device() {
      return device;
    },
    events: () => connection.use((database) => database.getAll('events')),
    look: {
      overview: (now) => connection.use((database) => overviewIn(database, now)),
      figures: async (now, decks) => {
        const { figuresIn } = await import('./derived/figures.ts');
        return connection.use((database) => figuresIn(database, now, decks));
      },
      due: (today) => connection.use((database) => dueCount(database, today)),
      dueBetween: (from, to) => connection.use((database) => dueBetween(database, from, to)),
      decksMissed: (most) => connection.use((database) => decksMissed(database, most)),
      latestRows: (most) => connection.use((database) => latestRows(database, most)),
      totals: () => connection.use(totalsIn),
      decksDue: (today, facts) => connection.use((database) => decksDue(database, today, facts)),
      sessionsToLoad: (last) => connection.use((database) => sessionsToLoad(database, last)),
      eventsAbout: (topics) => connection.use((database) => eventsAbout(reading(database), topics)),
    },
    reckonAnew: () => complete(() => undefined),
    append: (actions) => keep(appending(actions, device, clock(), deriver)),
    merge: (events) =>
      tabs.alone(async () => {
        const merged = await keep(async (database) => {
          const { addMissing } = await import('./merge.ts');
          return addMissing(database, events, 'elsewhere', clock(), deriver);
        });
        if (merged.saved) await partFrom(merged.events);
        return merged;
      }),
    missing: (events) =>
      connection.use(async (database) => {
        const { missingIn } = await import('./merge.ts');
        return missingIn(reading(database).objectStore('events'), events);
      }),
    async remove(events) {
      if (!open) return closed;
      try {
        const { remove } = await import('./merge.ts');
        await tabs.alone(() =>
          connection.use((database) => remove(database, events, clock(), deriver)),
        );
        tabs.tellRemoved();
        await following?.anew();
        return { saved: true, events };
      } catch (error) {
        return unsaved(error);
      }
    },
    onOther: (listener) => tabs.onOther(listener),
    onRemoved: (listener) => tabs.onRemoved(listener),
    copied: async () => {
      await following?.caughtUp();
      return following !== null;
    },
    close() {
      open = false;
      following?.stop();
      tabs.leave();
      connection.close();
    },
  };
}

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
