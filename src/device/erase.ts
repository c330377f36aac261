// Deletes everything that Factdeck keeps in this browser, but Factdeck itself and its language file.
import { deleteDB } from 'idb';
import { databaseName } from './connection.ts';
import { removeCopy } from './copy/remove.ts';
import { forgetEntries, isErasing } from './erasing.ts';
import { forgetShared } from './shared.ts';

/** 'held': another tab does not let go of something; it is gone on with at the next start. */
export type Erased = 'erased' | 'held';

/** How long another tab may hold the database before that is said. */
const patience = 5_000;

/** One tab at a time: who comes second must find nothing to do, and not delete what is new. */
export async function erase(): Promise<Erased> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request('factdeck-erasing', eraseNoted) : eraseNoted();
}

async function eraseNoted(): Promise<Erased> {
  if (!isErasing()) return 'erased';
  try {
    await clearCopy();
    await deleteDatabase();
  } catch (error) {
    console.warn('Not everything could be deleted.', error);
    return 'held';
  }
  await forgetShared();
  forgetEntries(sessionStorage);
  forgetEntries(localStorage);
  return 'erased';
}

async function clearCopy(): Promise<void> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  // Where a browser refuses a site its private files, as in some private windows, there are none.
  const root = await storage?.getDirectory?.().catch(() => null);
  if (root) await removeCopy(root);
}

async function deleteDatabase(): Promise<void> {
  if (!('indexedDB' in globalThis)) return;
  const held = new Promise<never>((_, failed) =>
    setTimeout(() => failed(new Error('The database is held elsewhere')), patience),
  );
  await Promise.race([deleteDB(databaseName), held]);
}
