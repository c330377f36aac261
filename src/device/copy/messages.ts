// What the page and the worker that keeps the second copy say to each other. `job` numbers requests.
import type { LogEvent } from '#lib/log/event.ts';

/** 'relaxed': settled once written, which outlives the browser; 'strict': once flushed, which outlives a power cut. */
export type Durability = 'relaxed' | 'strict';

export type ToCopier =
  | {
      readonly job: number;
      readonly kind: 'add';
      readonly events: readonly LogEvent[];
      readonly durability: Durability;
    }
  | { readonly job: number; readonly kind: 'read' }
  | { readonly job: number; readonly kind: 'look' }
  | { readonly job: number; readonly kind: 'clear' }
  | { readonly job: number; readonly kind: 'release' };

export type FromCopier =
  /** Comes as often as there are files, before 'done'. */
  | { readonly job: number; readonly kind: 'events'; readonly events: readonly LogEvent[] }
  /** `files`: how many there are, where that was asked for. */
  | { readonly job: number; readonly kind: 'done'; readonly files: number }
  | { readonly job: number; readonly kind: 'failed'; readonly message: string };
