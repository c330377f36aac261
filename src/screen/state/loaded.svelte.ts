// What is loaded of the log: all of a short one; of a long one what the screens so far have shown.
import type { Look, Store } from '#device/store.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent, SessionId } from '#lib/log/event.ts';
import { emptyLibrary, foldAll, type Library } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import type { Session } from '#lib/log/session-state.ts';
import { overviewOf, type Overview } from '#lib/review/overview.ts';
import type { Need } from './need.ts';

/** A log so short is loaded whole, so that every screen opens at once. */
const shortLog = 5_000;

/** What a session lasts is told from the last few. */
const sessionsToTellBy = 5;

class Loaded {
  /** What is known of the decks and sessions loaded so far. */
  library = $state.raw<Library>(emptyLibrary);
  #isWhole = $state(false);
  /** Counted in the store. */
  #counted = $state.raw<Overview | null>(null);

  readonly #from: () => Store | null;
  readonly #clock: () => Moment;
  readonly #onSettings: (settings: Library['settings']) => void;
  readonly #have = new Set<DeckId | SessionId>();
  /** What was loaded once and is kept up to date since. */
  readonly #met = new Set<Need['kind']>();

  /** `onSettings` is called with all that are known whenever some have come. */
  constructor(
    from: () => Store | null,
    clock: () => Moment,
    onSettings: (settings: Library['settings']) => void,
  ) {
    this.#from = from;
    this.#clock = clock;
    this.#onSettings = onSettings;
  }

  /** What the first screen says. */
  overview(now: Moment): Overview {
    return this.#isWhole || !this.#counted ? overviewOf(this.library, now) : this.#counted;
  }

  /** A short log is loaded; true when the log is empty. */
  async begin(): Promise<boolean> {
    const totals = await this.#from()?.look?.totals();
    if (!totals || totals.events <= shortLog) await this.#loadAll();
    return totals ? totals.events === 0 : this.library === emptyLibrary;
  }

  /** Whether the screen can be shown as it was, so that who comes back finds their place. */
  isMet(need: Need): boolean {
    if (this.#isWhole) return true;
    switch (need.kind) {
      case 'deck':
        return this.#have.has(need.deck);
      case 'session':
        return this.#have.has(need.session);
      case 'today':
      case 'missed':
        return this.#met.has(need.kind);
      case 'figures':
        return this.#counted !== null;
      case 'all':
        return false;
    }
  }

  async meet(need: Need): Promise<void> {
    const look = this.#look();
    if (look) await this.#load(look, need);
    this.#met.add(need.kind);
  }

  async decks(decks: ReadonlySet<DeckId>): Promise<void> {
    await this.#loadAbout(decks, new Set());
  }

  /** The decks of so many facts that are due. */
  async due(facts: number): Promise<void> {
    const look = this.#look();
    if (look) await this.decks(await look.decksDue(dayOf(this.#clock()), facts));
  }

  /** Counts anew what the first screen says, where that cannot be told from what is loaded. */
  async count(): Promise<void> {
    const look = this.#look();
    if (!look) return;
    try {
      this.#counted = await look.overview(this.#clock());
    } catch (error) {
      console.warn('What there is could not be counted just now.', error);
    }
  }

  /** Takes in events that were kept. */
  fold(events: readonly LogEvent[]): void {
    const before = this.library.settings;
    this.library = foldAll(this.library, events);
    if (this.library.settings !== before) this.#onSettings(this.library.settings);
  }

  /** After events were taken away. */
  async anew(need: Need): Promise<void> {
    this.library = emptyLibrary;
    this.#have.clear();
    this.#met.clear();
    if (this.#isWhole) await this.#loadAll();
    else await this.meet(need);
  }

  /** Null where all is loaded, or must be. */
  #look(): Look | null {
    return this.#isWhole ? null : (this.#from()?.look ?? null);
  }

  async #load(look: Look, need: Need): Promise<void> {
    if (need.kind === 'all') return await this.#loadAll();
    await this.count();
    if (need.kind === 'figures') return;
    await this.#loadAbout(new Set(), await look.sessionsToLoad(sessionsToTellBy));
    switch (need.kind) {
      case 'today': {
        const { latest = [], dated = [], fresh } = this.#counted ?? {};
        const due = await look.decksDue(dayOf(this.#clock()), 1);
        const open = [...this.library.sessions.values()].filter(
          ({ endings }) => endings.length === 0,
        );
        const decks = [...latest, ...due, ...dated, ...(fresh ? [fresh] : []), ...decksOf(open)];
        return this.decks(new Set(decks));
      }
      case 'missed':
        return this.decks(await look.decksMissed(need.decks));
      case 'deck':
        return this.decks(new Set([need.deck]));
      case 'session': {
        await this.#loadAbout(new Set(), new Set([need.session]));
        const session = this.library.sessions.get(need.session);
        return this.decks(new Set(decksOf(session ? [session] : [])));
      }
    }
  }

  async #loadAbout(decks: ReadonlySet<DeckId>, sessions: ReadonlySet<SessionId>): Promise<void> {
    const isNew = (id: DeckId | SessionId) => !this.#have.has(id);
    const topics = {
      decks: new Set([...decks].filter(isNew)),
      sessions: new Set([...sessions].filter(isNew)),
    };
    const look = this.#look();
    if (!look || topics.decks.size + topics.sessions.size === 0) return;
    this.fold(await look.eventsAbout(topics));
    for (const id of [...topics.decks, ...topics.sessions]) this.#have.add(id);
  }

  async #loadAll(): Promise<void> {
    this.fold((await this.#from()?.events()) ?? []);
    this.#isWhole = true;
  }
}

export const loadedFrom = (...given: ConstructorParameters<typeof Loaded>) => new Loaded(...given);

const decksOf = (sessions: readonly Session[]): DeckId[] =>
  sessions.flatMap(({ queue }) => queue.map(({ deck }) => deck));
