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
  /** `file`: which one, counted from 0 in the order of writing. */
  | { readonly job: number; readonly kind: 'read'; readonly file: number }
  | { readonly job: number; readonly kind: 'look' }
  | { readonly job: number; readonly kind: 'clear' }
  | { readonly job: number; readonly kind: 'release' };

export type FromCopier =
  /** What a file holds; comes before 'done'. */
  | { readonly job: number; readonly kind: 'events'; readonly events: readonly LogEvent[] }
  /** `files`: how many there are, where that was asked for. */
  | { readonly job: number; readonly kind: 'done'; readonly files: number }
  | { readonly job: number; readonly kind: 'failed'; readonly message: string };
