// What the whole app shares: the opened store, the library folded from it, and the one way to add.
import { asset } from '$app/paths';
import type { Appended } from '#device/appended.ts';
import { now as wallClock } from '#device/clock.ts';
import { openStore, type Store } from '#device/store.ts';
import type { Deck, DeckId } from '#lib/deck/deck.ts';
import type { Action, LogEvent, SessionId } from '#lib/log/event.ts';
import { emptyLibrary, foldAll, type Library } from '#lib/log/fold.ts';
import { dayOf, type Day, type Moment } from '#lib/log/moment.ts';
import type { Session } from '#lib/log/session-state.ts';
import { dueByDay, type DueByDay } from '#lib/review/due.ts';
import type { Figures } from '#lib/review/figures.ts';
import { overviewOf, type Overview } from '#lib/review/overview.ts';
import type { DeckRow } from '#lib/review/rows.ts';
import { reckonBy, usualParameters } from '#lib/review/schedule.ts';
import type { Ask, Shelf } from '#lib/review/shelf.ts';
import { studyOf, usualStudy } from '#lib/review/study.ts';
import { shell as words } from '../words/en/shell.ts';
import { keepSettings, settingsKept, type Settings } from './settings-kept.ts';

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

/** What a screen shows: of a long log no more is read than that. */
export type Need =
  | { readonly kind: 'today' }
  | { readonly kind: 'deck'; readonly deck: DeckId }
  | { readonly kind: 'session'; readonly session: SessionId }
  /** So many decks with missed facts. */
  | { readonly kind: 'missed'; readonly decks: number }
  /** Nothing of the log: what is shown was counted before. */
  | { readonly kind: 'figures' }
  | { readonly kind: 'all' };

/** A log so short is read whole, so that every screen opens at once. */
const shortLog = 5_000;

/** What a session lasts is told from the last few. */
const sessionsToTellBy = 5;

class Factdeck {
  #opening = $state<'opening' | 'open' | 'closed'>('opening');
  /** Raised while what is to be shown is being read. */
  #reading = $state(0);
  readonly phase = $derived(
    this.#opening === 'open' && this.#reading > 0 ? 'opening' : this.#opening,
  );
  /** What is known of the decks and sessions read so far: what the screen at hand needs, or all. */
  library = $state.raw<Library>(emptyLibrary);
  now = $state.raw<Moment>(wallClock());
  /** Why nothing will be kept, or nothing can be shown, where that is so. */
  trouble = $state<string | null>(null);
  unsaved = $state.raw<Unsaved | null>(null);
  readonly today = $derived(dayOf(this.now));

  #settings = $state.raw<Settings>(new Map());
  /** How the person wants to study. */
  readonly study = $derived(studyOf(this.#settings));

  #kept = $state.raw<Overview | null>(null);
  #isWhole = $state(false);
  /** What the first screen says. */
  readonly overview = $derived(
    this.#isWhole || !this.#kept ? overviewOf(this.library, this.now) : this.#kept,
  );

  #store: Store | null = null;
  #need: Need = { kind: 'today' };
  readonly #read = new Set<DeckId | SessionId>();
  /** What was read once and is kept up to date since. */
  readonly #provided = new Set<Need['kind']>();

  /** Opens the store and follows it; returns how to stop. */
  start(): () => void {
    this.#settings = settingsKept();
    this.#reckon();
    const tick = () => {
      this.now = this.#clock();
      void this.#look();
    };
    const clock = setInterval(tick, clockEvery);
    document.addEventListener('visibilitychange', tick);
    let unfollow: (() => void)[] = [];
    let stopped = false;
    const opening = this.#open().then((store) => {
      if (stopped) store?.close();
      else if (store) {
        unfollow = [
          store.onOther((events) => {
            this.#fold(events);
            // What was begun there may be about decks that were not read here.
            this.#readFor(this.#need).catch(this.#unread);
          }),
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
    this.now = this.#clock();
    if (!appended.saved) {
      this.unsaved = { message: appended.message, actions: all };
      return false;
    }
    this.unsaved = null;
    this.#fold(appended.events);
    void this.#look();
    return true;
  }

  /** Tells what the screen at hand shows: until that is read, `phase` is 'opening'. */
  need(need: Need): void {
    this.#need = need;
    if (this.#opening === 'open') this.#provide(need).catch(this.#unread);
  }

  /** Reads the decks of so many facts that are due, to plan a session. */
  async readDue(facts: number): Promise<void> {
    const look = this.#store?.look;
    if (!look || this.#isWhole) return;
    await this.#readAbout(await look.decksDue(this.today, facts), new Set());
  }

  /** Figures about studying; `decks`: of how many of the latest decks. */
  async figures(decks: number): Promise<Figures> {
    const { look } = this.#opened;
    if (look) return look.figures(this.now, decks);
    const { figuresOf } = await import('#lib/review/figures.ts');
    return figuresOf(this.library, this.now, decks);
  }

  /** What the library shows; null where a worker may read the decks itself. */
  shelf(ask: Ask): Promise<Shelf> | null {
    if (this.#opened.look) return null;
    return import('#lib/review/shelf.ts').then(({ shelfIn }) =>
      shelfIn(this.library, this.now, ask),
    );
  }

  /** The rows of the latest decks, latest first, so many at most. */
  async latestRows(most: number): Promise<readonly DeckRow[]> {
    return (await this.#opened.look?.latestRows(most)) ?? [];
  }

  /** How many facts of all decks fall due on each of the days from one to another. */
  async dueBetween(from: Day, to: Day): Promise<DueByDay> {
    try {
      return (await this.#opened.look?.dueBetween(from, to)) ?? dueByDay(this.library);
    } catch (error) {
      console.warn('How full the days are could not be looked up just now.', error);
      return new Map(); // uneven days are no reason not to keep an answer
    }
  }

  #unread = (error: unknown) => {
    console.error(error);
    this.trouble = words.broken.text;
  };

  retry = () => this.append();

  /** Those of the decks that are known, deleted ones among them. */
  async known(decks: ReadonlySet<DeckId>): Promise<ReadonlySet<DeckId>> {
    if (!this.#isWhole) await this.#readAbout(decks, new Set());
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
    if (merged.saved) this.#fold(merged.events);
    void this.#look();
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
      const store = await this.#available();
      if (!store) return null;
      this.#store = store;
      this.trouble = store.trouble;
      this.now = this.#clock();
      const totals = await store.look?.totals();
      if (!totals || totals.events <= shortLog) await this.#readAll();
      if (totals ? totals.events === 0 : this.library === emptyLibrary) await this.#plantSeeds();
      let provided: Need | null = null;
      while (provided !== this.#need) {
        provided = this.#need; // another screen may be opened meanwhile
        await this.#provide(provided);
      }
      this.#opening = 'open';
      return store;
    } catch (error) {
      console.error(error);
      this.trouble = words.broken.text;
      this.#opening = 'closed';
      return null;
    }
  }

  /** Where another tab keeps the store from being had, that is said until it can be; else null. */
  async #available(): Promise<Store | null> {
    const store = await openStore(this.#clock);
    if (store.kind !== 'unavailable') return store;
    this.trouble = store.message;
    this.#opening = 'closed';
    if (!store.freed) return null;
    await store.freed;
    this.#opening = 'opening';
    return this.#available();
  }

  async #provide(need: Need): Promise<void> {
    const isNews = !this.#isAtHand(need);
    if (isNews) this.#reading += 1;
    try {
      await this.#readFor(need);
      this.#provided.add(need.kind);
    } finally {
      if (isNews) this.#reading -= 1;
    }
  }

  /** Whether the screen can be shown as it was, so that who comes back finds their place. */
  #isAtHand(need: Need): boolean {
    switch (need.kind) {
      case 'deck':
        return this.#isWhole || this.#read.has(need.deck);
      case 'session':
        return this.#isWhole || this.#read.has(need.session);
      case 'today':
      case 'figures':
        return this.#isWhole || this.#provided.has(need.kind);
      case 'missed':
      case 'all':
        return this.#isWhole;
    }
  }

  async #readFor(need: Need): Promise<void> {
    const look = this.#store?.look;
    if (!look || this.#isWhole) return;
    if (need.kind === 'all') return await this.#readAll();
    await this.#look();
    await this.#readAbout(new Set(), await look.sessionsToLoad(sessionsToTellBy));
    switch (need.kind) {
      case 'today': {
        const { latest = [], dated = [], fresh } = this.#kept ?? {};
        const due = await look.decksDue(this.today, 1);
        const open = [...this.library.sessions.values()].filter(
          ({ endings }) => endings.length === 0,
        );
        const decks = [...latest, ...due, ...dated, ...(fresh ? [fresh] : []), ...decksOf(open)];
        await this.#readAbout(new Set(decks), new Set());
        break;
      }
      case 'missed':
        await this.#readAbout(await look.decksMissed(need.decks), new Set());
        break;
      case 'figures':
        break;
      case 'deck':
        await this.#readAbout(new Set([need.deck]), new Set());
        break;
      case 'session': {
        await this.#readAbout(new Set(), new Set([need.session]));
        const session = this.library.sessions.get(need.session);
        await this.#readAbout(new Set(decksOf(session ? [session] : [])), new Set());
      }
    }
  }

  async #readAbout(decks: ReadonlySet<DeckId>, sessions: ReadonlySet<SessionId>): Promise<void> {
    const isNew = (id: DeckId | SessionId) => !this.#read.has(id);
    const topics = {
      decks: new Set([...decks].filter(isNew)),
      sessions: new Set([...sessions].filter(isNew)),
    };
    if (topics.decks.size + topics.sessions.size === 0) return;
    this.#fold((await this.#store?.look?.eventsAbout(topics)) ?? []);
    for (const id of [...topics.decks, ...topics.sessions]) this.#read.add(id);
  }

  async #readAll(): Promise<void> {
    this.#fold(await this.#opened.events());
    this.#isWhole = true;
  }

  /** Looks up what the first screen says, where that cannot be told from what was read. */
  async #look(): Promise<void> {
    const look = this.#store?.look;
    if (!look || this.#isWhole) return;
    try {
      this.#kept = await look.overview(this.now);
    } catch (error) {
      console.warn('What there is could not be counted just now.', error);
    }
  }

  async #foldAnew() {
    this.library = emptyLibrary;
    this.#read.clear();
    this.#provided.clear();
    if (this.#isWhole) await this.#readAll();
    else await this.#provide(this.#need);
  }

  #fold(events: readonly LogEvent[]) {
    const { settings } = this.library;
    this.library = foldAll(this.library, events);
    if (this.library.settings === settings) return;
    this.#settings = new Map([...this.#settings, ...this.library.settings]);
    keepSettings(this.#settings);
    if (this.#reckon()) {
      this.#store
        ?.reckonAnew()
        .then(() => this.#look())
        .catch(this.#unread);
    }
    this.now = this.#clock();
  }

  /** By how this person forgets, and how much is to be known; true when that is other than before. */
  #reckon = () =>
    reckonBy(this.study.fitted?.parameters ?? usualParameters, this.study.retention / 100);

  /** The wall clock, with the hour at which the person's days start. */
  #clock = (): Moment => {
    const { dayStart } = this.study;
    return dayStart === usualStudy.dayStart ? wallClock() : { ...wallClock(), dayStart };
  };

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

const decksOf = (sessions: readonly Session[]): DeckId[] =>
  sessions.flatMap(({ queue }) => queue.map(({ deck }) => deck));

export const factdeck = new Factdeck();
