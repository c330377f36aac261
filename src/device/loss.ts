// What the database has lost, told by the mark outside it.
import { hashOf } from '#lib/log/hash.ts';
import type { Mark } from './mark.ts';
import { reading, type Database } from './schema.ts';
import { lastOf, type Device } from './transactions.ts';

export type Loss =
  /** The log has lost its last `events`. */
  | { readonly kind: 'end'; readonly events: number }
  /** The database was made anew, or holds something else than it did. */
  | { readonly kind: 'all' };

/**
 * Null when everything is there that the mark knows of. The mark must have been read before. It may
 * be one of an earlier name of this device: a browser that is killed forgets the last seconds of it.
 */
export async function lossOf(
  database: Database,
  device: Device,
  mark: Mark | null,
): Promise<Loss | null> {
  if (device.isRestoring) return { kind: 'all' };
  if (!mark || mark.seq === 0) return null;
  const store = reading(database).objectStore('events');
  const marked = await store.get([mark.device, mark.seq]);
  if (!marked) {
    const last = await lastOf(store, mark.device);
    return last ? { kind: 'end', events: mark.seq - last.seq } : { kind: 'all' };
  }
  return mark.hash !== null && hashOf(marked) !== mark.hash ? { kind: 'all' } : null;
}
