// What the library shows, of what is looked for there.
import { askFinder } from '#device/finder.ts';
import { shelfDeck, type Ask, type Shelf, type ShelfOrder } from '#lib/review/shelf.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { latestRows, shelfInMemory } from '../state/lookups.ts';

const page = 30;

/** No more fit on a screen, and the worker has the rest when that is drawn. */
const atFirst = 10;

/** What somebody looks for, kept for when they come back. */
export interface Wanted {
  readonly query: string;
  readonly tag: string | null;
  readonly order: ShelfOrder;
  readonly most: number;
}

export const nothingWanted: Wanted = { query: '', tag: null, order: 'newest', most: page };

class Listing {
  wanted = $state.raw<Wanted>(nothingWanted);
  /** The last that was found, with what was asked for: it stays until there is another. */
  found = $state.raw<{ readonly ask: Ask; readonly shelf: Shelf } | null>(null);
  failed = $state(false);

  want(some: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, most: page, ...some };
  }

  showMore(): void {
    this.want({ most: this.wanted.most + 2 * page });
  }

  /** Looks again: what is wanted or what there is has changed. */
  look(): void {
    const ask: Ask = { ...this.wanted, today: factdeck.today };
    const inMemory = shelfInMemory(ask);
    if (inMemory) {
      void inMemory.then((shelf) => this.#show({ ask, shelf }));
      return;
    }
    askFinder(ask, (found) => this.#show(found));
    if (this.found === null) void this.#showLatest(ask);
  }

  #show(found: { readonly ask: Ask; readonly shelf: Shelf } | null): void {
    this.failed = found === null;
    if (found) this.found = found;
  }

  /** The first decks at once, while the worker that knows the rest is starting. */
  async #showLatest(ask: Ask): Promise<void> {
    const rows = await latestRows(atFirst);
    if (this.found !== null) return;
    const decks = rows.map((row) => shelfDeck(row, undefined, ask.today));
    const total = factdeck.overview.decks;
    const rest = { canAsk: false, tags: [], archived: [], deleted: [] };
    this.found = { ask: { ...ask, ...nothingWanted }, shelf: { decks, total, ...rest } };
  }
}

/** One for all visits: who comes back finds the list as it was, at once. */
export const listing = new Listing();
