// What comes of keeping events: they are saved, or a sentence says why not.
import type { LogEvent } from '#lib/log/event.ts';

export type Appended = { readonly saved: true; readonly events: readonly LogEvent[] } | NotSaved;

export interface NotSaved {
  readonly saved: false;
  readonly why: 'full' | 'closed' | 'failed';
  /** A plain sentence: what is the matter and what to do. */
  readonly message: string;
}

export const closed: NotSaved = {
  saved: false,
  why: 'closed',
  message: 'Factdeck was closed. Open it again to go on.',
};
