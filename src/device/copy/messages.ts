// What the page and the worker that keeps the second copy say to each other. `job` numbers requests.
import type { LogEvent } from '#lib/log/event.ts';

export type ToCopier =
  | { readonly job: number; readonly kind: 'add'; readonly events: readonly LogEvent[] }
  | { readonly job: number; readonly kind: 'read' }
  | { readonly job: number; readonly kind: 'look' }
  | { readonly job: number; readonly kind: 'clear' };

export type FromCopier =
  /** Comes as often as there are files, before 'done'. */
  | { readonly job: number; readonly kind: 'events'; readonly events: readonly LogEvent[] }
  /** `files`: how many there are. */
  | { readonly job: number; readonly kind: 'done'; readonly files: number }
  | { readonly job: number; readonly kind: 'failed'; readonly message: string };
