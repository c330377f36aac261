// What the database has lost, told by the mark outside it.
import type { DeviceId } from '#lib/log/event.ts';
import { hashOf } from '#lib/log/hash.ts';
import type { Mark } from './mark.ts';
import { reading, type Database } from './schema.ts';
import { lastOf } from './transactions.ts';

export type Loss =
  /** The log has lost its last `events`. */
  | { readonly kind: 'end'; readonly events: number }
  /** The database was made anew, or holds something else than it did. */
  | { readonly kind: 'all' };

/** Null when everything is there that the mark knows of. The mark must have been read before. */
export async function lossOf(
  database: Database,
  device: DeviceId,
  mark: Mark | null,
): Promise<Loss | null> {
  if (!mark) return null;
  if (mark.device !== device) return { kind: 'all' };
  const store = reading(database).objectStore('events');
  const marked = await store.get([device, mark.seq]);
  if (mark.seq > 0 && !marked) {
    const last = await lastOf(store, device);
    return { kind: 'end', events: mark.seq - (last?.seq ?? 0) };
  }
  return marked && mark.hash !== null && hashOf(marked) !== mark.hash ? { kind: 'all' } : null;
}
