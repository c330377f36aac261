// The other tabs of Factdeck: told what was kept, and kept from writing at the same time.
import type { LogEvent } from '#lib/log/event.ts';

const name = 'factdeck';

/** A tab that was frozen may hold the lock; the database itself keeps writers apart too. */
const patience = 2_000;

type Listener = (events: readonly LogEvent[]) => void;

/** What is said on the channel, which others may use for messages of other kinds. */
interface Kept {
  readonly kind: 'events-kept';
  readonly events: readonly LogEvent[];
}

interface Removed {
  readonly kind: 'events-removed';
}

export interface Tabs {
  /** Does the work while no other tab does any. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  tell(events: readonly LogEvent[]): void;
  tellRemoved(): void;
  onRemoved(listener: () => void): () => void;
  /** The first listener hears what was said before there was one, too. */
  onOther(listener: Listener): () => void;
  leave(): void;
}

export function joinTabs(): Tabs {
  let channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
  const listeners = new Set<Listener>();
  const removedListeners = new Set<() => void>();
  let unheard: LogEvent[] = [];
  channel?.addEventListener(
    'message',
    ({ data }: MessageEvent<Kept | { kind?: unknown } | null>) => {
      if (data?.kind === 'events-removed') {
        for (const listener of removedListeners) listener();
      }
      if (data?.kind !== 'events-kept') return;
      const { events } = data as Kept;
      if (listeners.size === 0) unheard.push(...events);
      for (const listener of listeners) listener(events);
    },
  );
  return {
    alone,
    tell: (events) => channel?.postMessage({ kind: 'events-kept', events } satisfies Kept),
    tellRemoved: () => channel?.postMessage({ kind: 'events-removed' } satisfies Removed),
    onRemoved(listener) {
      removedListeners.add(listener);
      return () => removedListeners.delete(listener);
    },
    onOther(listener) {
      listeners.add(listener);
      if (unheard.length > 0) listener(unheard);
      unheard = [];
      return () => listeners.delete(listener);
    },
    leave() {
      channel?.close();
      channel = null; // what was being kept may still want to tell of it
    },
  };
}

async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  // Missing in old browsers and where the page is not served by https.
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return work();
  let working: Promise<Result> | null = null;
  try {
    const signal = AbortSignal.timeout(patience);
    return await locks.request(`${name}-log`, { signal }, () => (working = work()));
  } catch (error) {
    if (working) throw error;
    return work();
  }
}
