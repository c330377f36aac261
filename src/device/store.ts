// The store: the log of events, kept by the browser, or in memory where it keeps nothing.
import type { Action, DeviceId, LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import type { Appended } from './appended.ts';
import { now } from './clock.ts';
import { openKeptStore } from './kept-store.ts';
import { openMemoryStore } from './memory-store.ts';

export interface Store {
  /** 'memory' when the browser keeps nothing: all is gone when the page closes. */
  readonly kind: 'kept' | 'memory';
  /** Why nothing is kept, or that some of what was kept is lost, as a plain sentence; else null. */
  readonly trouble: string | null;
  readonly device: DeviceId;
  /** Every event kept so far, in no particular order. */
  events(): Promise<readonly LogEvent[]>;
  /** Keeps the actions, all or none; `saved` once they would survive a power cut. */
  append(actions: readonly Action[]): Promise<Appended>;
  /** Keeps events from elsewhere; `events` are those that were new. */
  merge(events: readonly LogEvent[]): Promise<Appended>;
  /** Tells of events that another tab kept. Returns how to stop. */
  onOther(listener: (events: readonly LogEvent[]) => void): () => void;
  close(): void;
}

/**
 * The store is there but cannot be had: another tab holds an older one open, or a newer Factdeck
 * has written it. What it holds is left as it is.
 */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: 'blocked' | 'newer';
  readonly message: string;
}

/** Never rejects. */
export async function openStore(clock: () => Moment = now): Promise<Store | Unavailable> {
  const kept = await openKeptStore(clock);
  return kept.kind === 'nothing' ? openMemoryStore(kept.message, clock) : kept;
}
