// What the page and the deck worker say to each other. `job` numbers the decks being made.
import type { Refusal } from '#lib/article/article.ts';
import type { Made, Progress, Source } from '#lib/deck/make.ts';

export type ToMaker =
  | {
      readonly kind: 'make';
      readonly job: number;
      readonly source: Source;
      /** The packed model, where the worker cannot read it from the cache. */
      readonly model: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly kind: 'cancel'; readonly job: number };

export type FromMaker = { readonly job: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly outcome: Outcome }
);

export type Outcome =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-model'; readonly why: 'absent' | 'damaged' }
  | { readonly kind: 'failed'; readonly message: string };
