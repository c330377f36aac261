// What the whole app shares: the opened store, the library folded from it, and the one way to add.
import { asset } from '$app/paths';
import type { Appended } from '#device/appended.ts';
import { now } from '#device/clock.ts';
import { openStore, type Store } from '#device/store.ts';
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { Action, LogEvent } from '#lib/log/event.ts';
import { emptyLibrary, foldAll, type Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { shell as words } from '../words/en/shell.ts';

/** A deck made when Factdeck was built, of an article it ships with. */
interface SeedDeck {
  readonly id: DeckId;
  readonly deck: Deck;
}

/** Actions that could not be kept yet; they are shown, and tried again when asked. */
interface Unsaved {
  readonly message: string;
  readonly actions: readonly Action[];
}

const clockEvery = 60_000;

class Factdeck {
  phase = $state<'opening' | 'open' | 'closed'>('opening');
  library = $state.raw<Library>(emptyLibrary);
  now = $state.raw<Moment>(now());
  /** Why nothing will be kept, or nothing can be shown, where that is so. */
  trouble = $state<string | null>(null);
  unsaved = $state.raw<Unsaved | null>(null);
  readonly today = $derived(dayOf(this.now));

  #store: Store | null = null;

  /** Opens the store and follows it; returns how to stop. */
  start(): () => void {
    const tick = () => (this.now = now());
    const clock = setInterval(tick, clockEvery);
    document.addEventListener('visibilitychange', tick);
    let unfollow: (() => void)[] = [];
    let stopped = false;
    const opening = this.#open().then((store) => {
      if (stopped) store?.close();
      else if (store) {
        unfollow = [
          store.onOther((events) => this.#fold(events)),
          store.onRemoved(() => void this.#foldAnew()),
        ];
      }
    });
    void opening;
    return () => {
      stopped = true;
      clearInterval(clock);
      document.removeEventListener('visibilitychange', tick);
      for (const stop of unfollow) stop();
      this.#store?.close();
    };
  }

  /** Keeps the actions; true once they would survive. Where not, `unsaved` holds them. */
  async append(...actions: readonly Action[]): Promise<boolean> {
    const all = [...(this.unsaved?.actions ?? []), ...actions];
    const appended = await this.#opened.append(all);
    this.now = now();
    if (!appended.saved) {
      this.unsaved = { message: appended.message, actions: all };
      return false;
    }
    this.unsaved = null;
    this.#fold(appended.events);
    return true;
  }

  retry = () => this.append();

  /** The whole log. */
  events(): Promise<readonly LogEvent[]> {
    return this.#opened.events();
  }

  /** Adds events from elsewhere to what is there. */
  async merge(events: readonly LogEvent[]): Promise<Appended> {
    const merged = await this.#opened.merge(events);
    if (merged.saved) this.#fold(merged.events);
    return merged;
  }

  /** Those of the events that are not there. */
  missing(events: readonly LogEvent[]): Promise<readonly LogEvent[]> {
    return this.#opened.missing(events);
  }

  /** Takes away what `merge` added. */
  async remove(events: readonly LogEvent[]): Promise<Appended> {
    const removed = await this.#opened.remove(events);
    if (removed.saved) await this.#foldAnew();
    return removed;
  }

  get #opened(): Store {
    if (!this.#store) throw new Error('The store is not open yet');
    return this.#store;
  }

  async #open(): Promise<Store | null> {
    try {
      const store = await openStore();
      if (store.kind === 'unavailable') {
        this.trouble = store.message;
        this.phase = 'closed';
        return null;
      }
      this.#store = store;
      this.trouble = store.trouble;
      const events = await store.events();
      this.now = now();
      this.#fold(events);
      if (events.length === 0) await this.#plantSeeds();
      this.phase = 'open';
      return store;
    } catch (error) {
      console.error(error);
      this.trouble = words.broken.text;
      this.phase = 'closed';
      return null;
    }
  }

  async #foldAnew() {
    this.library = foldAll(emptyLibrary, await this.#opened.events());
  }

  #fold(events: readonly LogEvent[]) {
    this.library = foldAll(this.library, events);
  }

  /** The decks Factdeck ships with. Without them one can still make one's own: no word about it. */
  async #plantSeeds() {
    const response = await fetch(asset('/decks/seed.json')).catch(() => null);
    if (!response?.ok) return;
    const seeds = (await response.json()) as readonly SeedDeck[];
    await this.append(
      ...seeds.map(({ id, deck }) => ({
        kind: 'deck-made' as const,
        deck: id,
        made: deck,
        dropped: [],
      })),
    );
  }
}

export const factdeck = new Factdeck();
