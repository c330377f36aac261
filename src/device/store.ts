// The store: the log of events, kept by the browser, or in memory where it keeps nothing.
import type { Action, DeviceId, LogEvent } from '#lib/log/event.ts';

export type Appended =
  | { readonly saved: true; readonly events: readonly LogEvent[] }
  | {
      readonly saved: false;
      readonly why: 'full' | 'closed' | 'failed';
      /** A plain sentence: what is the matter and what to do. */
      readonly message: string;
    };

export interface Store {
  /** 'memory' when the browser keeps nothing: all is gone when the page closes. */
  readonly kind: 'kept' | 'memory';
  /** For 'memory': why nothing is kept, as a plain sentence; else null. */
  readonly trouble: string | null;
  readonly device: DeviceId;
  /** Every event kept so far, in no particular order. */
  events(): Promise<readonly LogEvent[]>;
  /** Keeps the actions, all or none; `saved` once they would survive a power cut. */
  append(actions: readonly Action[]): Promise<Appended>;
  /** Keeps events from elsewhere (a backup); those that are there already change nothing. */
  merge(events: readonly LogEvent[]): Promise<Appended>;
  /** Tells of events that another tab kept. Returns how to stop. */
  onOther(listener: (events: readonly LogEvent[]) => void): () => void;
  close(): void;
}

export declare function openStore(): Promise<Store>;
