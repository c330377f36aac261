// What is asked of all decks at once: the store looks it up in a long log, a short one is in memory.
import type { Day } from '#lib/log/moment.ts';
import { dueByDay, type DueByDay } from '#lib/review/due.ts';
import type { Figures } from '#lib/review/figures.ts';
import type { DeckRow } from '#lib/review/rows.ts';
import type { Ask, Shelf, ShelfIn } from '#lib/review/shelf.ts';
import { factdeck } from './factdeck.svelte.ts';

/** Figures about studying; `decks`: of how many of the latest decks. */
export async function figures(decks: number): Promise<Figures> {
  const { look, now } = factdeck;
  if (look) return look.figures(now, decks);
  const { figuresOf } = await import('#lib/review/figures.ts');
  return figuresOf(factdeck.library, now, decks);
}

/** One for all that is typed: it remembers what it has indexed. */
let shelfIn: ShelfIn | null = null;

/** What the library shows; null where a worker may read the decks itself. */
export function shelfInMemory(ask: Ask): Promise<Shelf> | null {
  if (factdeck.look) return null;
  return import('#lib/review/shelf.ts').then(({ makeShelf }) =>
    (shelfIn ??= makeShelf())(factdeck.library, factdeck.now, ask),
  );
}

/** The rows of the latest decks, latest first, so many at most. */
export async function latestRows(most: number): Promise<readonly DeckRow[]> {
  return (await factdeck.look?.latestRows(most)) ?? [];
}

/** How many facts of all decks fall due on each of the days from one to another. */
export async function dueBetween(from: Day, to: Day): Promise<DueByDay> {
  try {
    return (await factdeck.look?.dueBetween(from, to)) ?? dueByDay(factdeck.library);
  } catch (error) {
    console.warn('How full the days are could not be looked up just now.', error);
    return new Map(); // uneven days are no reason not to keep an answer
  }
}
