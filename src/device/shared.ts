// What another app handed over, as a phone's share menu does: in the address, or by way of the worker.

const cacheName = `factdeck-shared ${import.meta.env.BASE_URL}`;
const key = `${import.meta.env.BASE_URL}shared`;

export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly File[];
}

/**
 * What was handed over to the page at this address; null when nothing was, 'lost' when it did not
 * get through. `taken` is to be called once it is safe: until then it comes again.
 */
export async function sharedAt(
  address: URL,
): Promise<{ readonly shared: Shared; readonly taken: () => Promise<void> } | 'lost' | null> {
  const by = address.searchParams;
  const state = by.get('shared');
  if (state === null) {
    const named = ['title', 'text', 'url'].some((name) => by.has(name));
    return named ? { shared: asShared(by), taken: () => Promise.resolve() } : null;
  }
  try {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(key);
    // After it was taken, a reload or a way back finds nothing.
    if (!kept) return state === 'kept' ? null : 'lost';
    const shared = asShared(await kept.formData());
    return { shared, taken: async () => void (await cache.delete(key)) };
  } catch {
    return 'lost';
  }
}

/** Where something was handed over and never taken. */
export async function forgetShared(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(cacheName).catch(() => false);
}

function asShared(form: FormData | URLSearchParams): Shared {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const files = form.getAll('files').filter((value) => value instanceof File);
  return { title: text('title'), text: text('text'), url: text('url'), files };
}
