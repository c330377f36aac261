// What the page and the worker that finds decks say to each other.
import type { Ask, Shelf } from '#lib/review/shelf.ts';

export type ToFinder = Ask;

export type FromFinder =
  | { readonly kind: 'shelf'; readonly ask: Ask; readonly shelf: Shelf }
  /** The database cannot be read just now. */
  | { readonly kind: 'failed' };
