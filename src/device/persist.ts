// Asking the browser not to clear what Factdeck keeps when space runs short.

/** 'granted', 'refused' (the browser may clear it), or 'unknown' where it cannot be asked. */
export type Persistence = 'granted' | 'refused' | 'unknown';

/** Asks once the first deck is finished: browsers grant it more readily to what is in use. */
export async function askToPersist(): Promise<Persistence> {
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
  if (!storage?.persist) return 'unknown';
  try {
    return (await storage.persist()) ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}
