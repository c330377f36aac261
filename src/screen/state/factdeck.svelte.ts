// What the whole app shares: the opened store, the library folded from it, and the one way to add.
import { resolve } from '$app/paths';
import type { Appended } from '#device/appended.ts';
import { beginErasing, forgetEntries, onErasing } from '#device/erasing.ts';
import type { Look, Store } from '#device/store.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { Action, LogEvent } from '#lib/log/event.ts';
import type { Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import type { Overview } from '#lib/review/overview.ts';
import type { Study } from '#lib/review/study.ts';
import { shell as words } from '../words/en/shell.ts';
import { loadedFrom } from './loaded.svelte.ts';
import type { Need } from './need.ts';
import { openedStore } from './opening.ts';
import { seeding } from './seeds.ts';
import { studying } from './studying.svelte.ts';

/** Actions that could not be kept yet; they are shown, and tried again when asked. */
interface Unsaved {
  readonly message: string;
  readonly actions: readonly Action[];
}

const clockEvery = 60_000;

class Factdeck {
  readonly #loaded = loadedFrom(
    () => this.#store,
    studying.clock,
    (settings) => this.#takeSettings(settings),
  );
  #opening = $state<'opening' | 'open' | 'closed'>('opening');
  /** Raised while what is to be shown is being loaded. */
  #loading = $state(0);
  readonly phase = $derived(
    this.#opening === 'open' && this.#loading > 0 ? 'opening' : this.#opening,
  );
  now = $state.raw<Moment>(studying.clock());
  readonly today = $derived(dayOf(this.now));
  /** Why nothing will be kept, or nothing can be shown, where that is so. */
  trouble = $state<string | null>(null);
  /** How much is done, 0 to 1, of what keeps a long log from being opened at once; else null. */
  readied = $state<number | null>(null);
  unsaved = $state.raw<Unsaved | null>(null);
  /** What the first screen says. */
  readonly overview: Overview = $derived(this.#loaded.overview(this.now));

  #store: Store | null = null;
  #need: Need = { kind: 'today' };

  /** What is known of the decks and sessions loaded so far: what the screen at hand needs, or all. */
  get library(): Library {
    return this.#loaded.library;
  }

  get study(): Study {
    return studying.study;
  }

  /** Finds parts of a log without loading it; null where all of it is in memory. Throws until `open`. */
  get look(): Look | null {
    return this.#opened.look;
  }

  /** Opens the store and follows it; returns how to stop. */
  start(): () => void {
    studying.start();
    const tick = () => {
      this.now = studying.clock();
      void this.#loaded.count();
    };
    const clock = setInterval(tick, clockEvery);
    document.addEventListener('visibilitychange', tick);
    const unfollow = [
      onErasing(() => {
        forgetEntries(sessionStorage); // each tab has its own
        this.#leave();
      }),
    ];
    let stopped = false;
    void this.#open().then((store) => {
      if (stopped) store?.close();
      else if (store) unfollow.push(...this.#follow(store));
    });
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
    this.now = studying.clock();
    if (!appended.saved) {
      this.unsaved = { message: appended.message, actions: all };
      return false;
    }
    this.unsaved = null;
    this.#loaded.fold(appended.events);
    void this.#loaded.count();
    return true;
  }

  retry = () => this.append();

  /** Tells what the screen at hand shows: until that is loaded, `phase` is 'opening'. */
  need(need: Need): void {
    this.#need = need;
    if (this.#opening === 'open') this.#meet(need).catch(this.#unread);
  }

  /** Loads the decks of so many facts that are due, to plan a session. */
  readDue(facts: number): Promise<void> {
    return this.#loaded.due(facts);
  }

  /** Those of the decks that are known, deleted ones among them. */
  async known(decks: ReadonlySet<DeckId>): Promise<ReadonlySet<DeckId>> {
    await this.#loaded.decks(decks);
    const { library } = this;
    return new Set([...decks].filter((id) => library.decks.has(id) || library.deleted.has(id)));
  }

  /** The whole log. */
  events(): Promise<readonly LogEvent[]> {
    return this.#opened.events();
  }

  /** Adds events from elsewhere to what is there. */
  async merge(events: readonly LogEvent[]): Promise<Appended> {
    const merged = await this.#opened.merge(events);
    if (merged.saved) this.#loaded.fold(merged.events);
    void this.#loaded.count();
    return merged;
  }

  /** Those of the events that are not there. */
  missing(events: readonly LogEvent[]): Promise<readonly LogEvent[]> {
    return this.#opened.missing(events);
  }

  /** Takes away what `merge` added. */
  async remove(events: readonly LogEvent[]): Promise<Appended> {
    const removed = await this.#opened.remove(events);
    if (removed.saved) await this.#anew();
    return removed;
  }

  /** Deletes all there is; the app starts as on the first day. */
  eraseEverything(): void {
    beginErasing();
    this.#leave();
  }

  get #opened(): Store {
    if (!this.#store) throw new Error('The store is not open yet');
    return this.#store;
  }

  async #open(): Promise<Store | null> {
    try {
      const say = (trouble: string | null) => {
        this.trouble = trouble;
        this.#opening = trouble === null ? 'opening' : 'closed';
      };
      const store = await openedStore(studying.clock, say, (share) => (this.readied = share));
      this.readied = null;
      if (!store) return null;
      this.#store = store;
      this.trouble = store.trouble;
      this.now = studying.clock();
      if (await this.#loaded.begin()) await this.append(...(await seeding()));
      let met: Need | null = null;
      while (met !== this.#need) {
        met = this.#need; // another screen may be opened meanwhile
        await this.#meet(met);
      }
      this.#opening = 'open';
      return store;
    } catch (error) {
      this.#unread(error);
      this.#opening = 'closed';
      return null;
    }
  }

  /** What other tabs do. */
  #follow(store: Store): (() => void)[] {
    return [
      store.onOther((events) => {
        this.#loaded.fold(events);
        // What was begun there may be about decks that were not loaded here.
        this.#loaded.meet(this.#need).catch(this.#unread);
      }),
      store.onRemoved(() => void this.#anew().catch(this.#unread)),
    ];
  }

  #meet(need: Need): Promise<void> {
    const met = () => this.#loaded.meet(need);
    return this.#loaded.isMet(need) ? met() : this.#while(met);
  }

  /** After events were taken away. */
  #anew(): Promise<void> {
    return this.#while(() => this.#loaded.anew(this.#need));
  }

  async #while(load: () => Promise<void>): Promise<void> {
    this.#loading += 1;
    try {
      await load();
    } finally {
      this.#loading -= 1;
    }
  }

  #takeSettings(settings: Library['settings']) {
    if (studying.take(settings)) {
      this.#store
        ?.reckonAnew()
        .then(() => this.#loaded.count())
        .catch(this.#unread);
    }
    this.now = studying.clock();
  }

  /** Nothing here is to be kept any more: the app starts anew. */
  #leave() {
    this.#store?.close();
    location.replace(resolve('/'));
  }

  #unread = (error: unknown) => {
    console.error(error);
    this.trouble = words.broken.text;
  };
}

export const factdeck = new Factdeck();
