// Bringing back from the second copy what the database has lost: rare, so fetched when something is.
import type { DeviceId, LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import type { Connection } from './connection.ts';
import type { Copy } from './copy/copy.ts';
import type { Deriver } from './derived/deriver.ts';
import { newDevice } from './device-name.ts';
import type { Loss } from './loss.ts';
import { setMark, type Mark } from './mark.ts';
import { addMissing } from './merge.ts';
import type { Database } from './schema.ts';
import type { OnShare } from './store.ts';

export interface Recovered {
  readonly device: DeviceId;
  /** What was lost and what is back, in plain words. */
  readonly message: string;
}

/**
 * Brings back what the second copy holds. The device gets a new name: what is still missing may be
 * in a backup, and no new event may take the id of one of those. Killed on the way, it is done
 * again at the next start.
 */
export async function recover(
  connection: Connection,
  copy: Copy | null,
  loss: Loss,
  mark: Mark | null,
  now: Moment,
  deriver: Deriver,
  onShare: OnShare,
): Promise<Recovered> {
  await connection.use((database) => begun(database, loss));
  const from = loss.kind === 'all' ? 'whole copy' : 'copy';
  let copied = 0;
  let isWhole = mark === null || mark.seq === 0;
  for await (const some of eventsIn(copy, onShare)) {
    await connection.use((database) => addMissing(database, some, from, now, deriver));
    copied += some.length;
    isWhole ||= some.some(({ device, seq }) => device === mark?.device && seq === mark.seq);
  }
  const device = await connection.use(concluded);
  setMark({ device, seq: 0, hash: null });
  return { device, message: `${lost(loss)} ${back(copied, isWhole)}` };
}

/** Where all is to be brought back, what is kept beside the log is worked out once that is there. */
async function begun(database: Database, loss: Loss): Promise<void> {
  const transaction = database.transaction(['device', 'derived'], 'readwrite');
  await Promise.all([
    transaction.objectStore('device').put(true, 'restoring'),
    loss.kind === 'all' && transaction.objectStore('derived').delete('version'),
    transaction.done,
  ]);
}

/** A new name for this device, whose events need not go where they came from. */
async function concluded(database: Database): Promise<DeviceId> {
  const device = newDevice();
  const transaction = database.transaction('device', 'readwrite');
  const { store } = transaction;
  const copied = (await store.get('copied')) ?? 'all';
  await Promise.all([
    store.put(device, 'id'),
    store.put(copied, 'copied'),
    store.delete('restoring'),
    transaction.done,
  ]);
  return device;
}

/** Of a whole file the page would stand still for half a second. */
const batch = 250;

/** What the copy holds, read a file at a time, so that a phone need not hold all at once. */
export async function* eventsIn(
  copy: Copy | null,
  onShare: OnShare,
): AsyncGenerator<readonly LogEvent[]> {
  const files = (await copy?.files().catch(unread)) ?? 0;
  for (let file = 0; file < files; file++) {
    onShare(file / files);
    const events = (await copy?.read(file).catch(unread)) ?? [];
    for (let start = 0; start < events.length; start += batch)
      yield events.slice(start, start + batch);
  }
}

function unread(error: unknown): null {
  console.warn('The second copy could not be read.', error);
  return null;
}

function lost(loss: Loss): string {
  if (loss.kind === 'all') return 'The browser had lost what Factdeck kept here.';
  const things = loss.events === 1 ? 'thing' : `${loss.events} things`;
  return `The browser had lost the last ${things} you did here.`;
}

function back(copied: number, isWhole: boolean): string {
  if (copied === 0) return 'If you have a backup, restore it in Settings.';
  if (isWhole) return 'Everything is back: Factdeck keeps a second copy, and that was whole.';
  return 'What the second copy held is back, but the last things you did may be missing. If you have a backup, restore it in Settings.';
}
