// What the browser says of the room Factdeck takes, where it says so.

interface StorageUse {
  readonly persisted: boolean;
  /** Bytes; null where the browser does not say. */
  readonly used: number | null;
}

export async function storageUse(): Promise<StorageUse> {
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
  try {
    return {
      persisted: (await storage?.persisted?.()) ?? false,
      used: (await storage?.estimate?.())?.usage ?? null,
    };
  } catch {
    return { persisted: false, used: null };
  }
}
