// What the page and the deck worker say to each other. `job` numbers what is asked of it.
import type { Article, Refusal, Span } from '#lib/article/article.ts';
import type { Made, Progress } from '#lib/deck/make.ts';
import type { Source } from '#lib/deck/source.ts';
import type { Point } from '#lib/questions/checks/points.ts';
import type { NotAsked, OwnQuestion } from '#lib/questions/own.ts';

/** What the worker does with a text: tell what it is made of, make its deck, or ask for words of it. */
export type Task =
  | { readonly kind: 'recognise'; readonly source: Source }
  | { readonly kind: 'make'; readonly source: Source }
  | { readonly kind: 'ask'; readonly source: Source; readonly span: Span };

export type ToMaker =
  | {
      readonly kind: 'do';
      readonly job: number;
      readonly task: Task;
      /** The packed model, where the worker cannot read it from the cache. */
      readonly model: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly kind: 'cancel'; readonly job: number };

/** What makes decks failed to load and stays so in that worker: no job of it will be done. */
export interface Absent {
  readonly kind: 'absent';
}

export type FromMaker = { readonly job: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly outcome: Outcome }
);

export type Outcome =
  | { readonly kind: 'recognised'; readonly article: Article }
  | { readonly kind: 'made'; readonly made: Made }
  /** With the point of a good question that each of its doubts is about. */
  | {
      readonly kind: 'asked';
      readonly own: OwnQuestion;
      readonly points: readonly (Point | null)[];
    }
  | { readonly kind: 'not-asked'; readonly why: NotAsked }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-model'; readonly why: 'absent' | 'damaged' }
  | { readonly kind: 'failed'; readonly message: string };
