// The store inside a page, within reach of the tests. Bundled by store.test.ts.
import { now } from '../../src/device/clock.ts';
import { connect } from '../../src/device/connection.ts';
import { openStore, type Store } from '../../src/device/store.ts';
import type { FactId } from '../../src/lib/facts/fact.ts';
import type { Action, DeckMade, LogEvent, SessionId } from '../../src/lib/log/event.ts';
import type { DeckId } from '../../src/lib/deck/deck.ts';
import { emptyLibrary, foldAll } from '../../src/lib/log/fold.ts';
import { dayMillis, dayOf, type Moment } from '../../src/lib/log/moment.ts';
import { planDue } from '../../src/lib/review/plan.ts';
import { answer as answerTo, current } from '../../src/lib/review/session.ts';
import { answered, opened, saved } from '../device/contract/acts.ts';
import { agrees } from '../device/contract/agrees.ts';
import { contract } from '../device/contract/contract.ts';
import {
  answered as sampleAnswer,
  deckId,
  device as stampedBy,
  factId,
  made,
  questionId,
  sessionId,
} from '../lib/sample.ts';

let store: Store | null = null;
let deaf: Store | null = null;
const others: LogEvent[] = [];

async function theStore(): Promise<Store> {
  if (!store) {
    store = await opened(openStore);
    store.onOther((events) => others.push(...events));
  }
  return store;
}

function done(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

/** A deck with so many facts, about these sentences where there are any, each deck about others. */
function madeOf(id: DeckId, facts: number, sentences: readonly string[], from: number): DeckMade {
  const sample = made(id, facts) as DeckMade;
  if (sentences.length === 0) return sample;
  const { made: deck } = sample;
  const chosen = deck.facts.map((_, index) => sentences[(from + index) % sentences.length] ?? '');
  const wordsOf = (fact: FactId) => {
    const sentence = chosen[deck.facts.findIndex(({ id }) => id === fact)] ?? '';
    const answer = sentence.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
    return { prompt: sentence.replace(answer, '______'), answer };
  };
  const text = chosen.join(' ');
  return {
    ...sample,
    made: {
      ...deck,
      article: {
        ...deck.article,
        title: `${chosen[0]?.split(' ').slice(0, 8).join(' ') ?? ''} (${from})`,
        text,
        blocks: [{ kind: 'paragraph', text, map: [[0, 0]], start: 0, end: text.length }],
      },
      facts: deck.facts.map((fact, index) => ({ ...fact, text: chosen[index] ?? '' })),
      questions: deck.questions.map((question) =>
        question.kind === 'blank' || question.kind === 'short'
          ? { ...question, ...wordsOf(question.fact) }
          : question,
      ),
    },
  };
}

/** Everything about one deck of many, made up of what a person does in two years. */
function longHistory(
  deck: number,
  decks: number,
  now: number,
  sentences: readonly string[],
): LogEvent[] {
  const stamp = stampedBy(`long${deck}`);
  const id = deckId(`long${deck}`);
  const begun = now - dayMillis * (30 + (670 * deck) / decks);
  const at = (days: number): Moment => ({ at: Math.floor(begun + days * dayMillis), offset: 60 });
  const events = [stamp(madeOf(id, 20, sentences, deck * 7), at(0))];
  for (const [review, days] of [0, 0.1, 1, 3, 6, 10, 15, 21, 28].entries()) {
    const session = sessionId(`long${deck}.${review}`);
    events.push(
      stamp(
        { kind: 'session-started', session, scope: { kind: 'deck', deck: id }, queue: [] },
        at(days),
      ),
    );
    for (let fact = 0; fact < 20; fact++) {
      const grade = (fact * 7 + review * 3 + deck) % 8 === 0 ? 1 : 3;
      const about = { fact: factId(`f${fact}`), question: questionId(`b${fact}`) };
      const given = grade === 1 ? 'something else' : `Answer ${fact}`;
      events.push(
        stamp(
          sampleAnswer({ ...about, deck: id, session, turn: fact, grade, given }),
          at(days + fact / 5_000),
        ),
      );
    }
    events.push(stamp({ kind: 'session-ended', session }, at(days + 0.01)));
  }
  return events;
}

let held: IDBDatabase | null = null;

/** Nobody answers faster: half a second goes by between two answers, less than a person takes. */
const pause = 250;

async function bareDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('events', { autoIncrement: true });
  return (await done(opening)) as IDBDatabase;
}

function addBare(database: IDBDatabase, action: Action): Promise<unknown> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
  transaction.objectStore('events').add(action);
  return new Promise((resolve) => (transaction.oncomplete = resolve));
}

const page = {
  contract: Object.keys(contract),

  /** Runs one part of the contract on an empty database. */
  async holds(name: string): Promise<void> {
    await page.clearAll();
    const stores: Store[] = [];
    const open = async () => {
      const one = await openStore();
      if (one.kind !== 'kept') throw new Error(`the store is ${one.kind}`);
      stores.push(one);
      return one;
    };
    await contract[name]?.(open);
    for (const one of stores) one.close();
  },

  async clearAll(): Promise<void> {
    await done(indexedDB.deleteDatabase('factdeck'));
    localStorage.clear();
    await page.loseCopy();
  },

  /** Removes the second copy, once nobody holds its files. */
  async loseCopy(): Promise<void> {
    store?.close();
    store = null;
    const root = await navigator.storage.getDirectory();
    for (let tries = 0; tries < 100; tries++) {
      const error = await root.removeEntry('factdeck-log', { recursive: true }).then(
        () => null,
        (failed: unknown) => failed,
      );
      if (!error || (error instanceof DOMException && error.name === 'NotFoundError')) return;
      await new Promise((wait) => setTimeout(wait, 20));
    }
    throw new Error('the second copy stays');
  },

  /** Settles when the second copy has caught up. */
  copied: async () => (await theStore()).copied(),

  device: async () => (await theStore()).device,

  trouble: async () => (await theStore()).trouble,

  async events(): Promise<readonly LogEvent[]> {
    return (await theStore()).events();
  },

  async append(...actions: Action[]) {
    return (await theStore()).append(actions);
  },

  /** Two at once, of which the second is long when `given` is. */
  async tryAnswer(turn: number, given?: string) {
    const answer = answered(turn, given);
    return page.append(...(given === undefined ? [answer] : [answered(turn), answer]));
  },

  async answer(turn: number): Promise<LogEvent | undefined> {
    return (await saved(await theStore(), answered(turn)))[0];
  },

  /** Answers one question after the other and tells of each once it is kept, until killed. */
  async answerUntilKilled(first: number): Promise<void> {
    const { acknowledged } = globalThis as unknown as { acknowledged: (turn: number) => void };
    for (let turn = first; ; turn++) {
      await page.answer(turn);
      acknowledged(turn);
    }
  },

  async merge(events: readonly LogEvent[]) {
    return (await theStore()).merge(events);
  },

  async remove(events: readonly LogEvent[]) {
    return (await theStore()).remove(events);
  },

  /** Begins to merge, and stands still for ever at the adding of one of the events. */
  async mergeUpTo(events: readonly LogEvent[], stopAt: number): Promise<void> {
    let added = 0;
    const { prototype } = IDBObjectStore;
    const working = Object.getOwnPropertyDescriptor(prototype, 'add')
      ?.value as typeof prototype.add;
    prototype.add = function (value: unknown, key?: IDBValidKey) {
      if (++added === stopAt) for (;;);
      return working.call(this, value, key);
    };
    await page.merge(events);
  },

  /** Whether the rows beside the log say what the log says, today and so many days later. */
  async rowsAgree(days = 0): Promise<boolean> {
    await agrees(await theStore(), { at: Date.now() + days * dayMillis, offset: 0 });
    return true;
  },

  /** Keeps something by a clock that is so many days ahead, in a store of its own. */
  async appendAhead(days: number, action: Action): Promise<void> {
    const ahead = await opened(() =>
      openStore(() => ({ at: Date.now() + days * dayMillis, offset: 0 })),
    );
    await saved(ahead, action);
    ahead.close();
  },

  others: () => others,

  /** Opens a store that nobody listens to yet. */
  async openDeaf(): Promise<void> {
    deaf = await opened(openStore);
  },

  /** What is heard by who begins to listen now. */
  hear(): LogEvent[] {
    const heard: LogEvent[] = [];
    deaf?.onOther((events) => heard.push(...events))();
    return heard;
  },

  async closeWhileAnswering(turn: number) {
    const one = await theStore();
    const appending = one.append([answered(turn)]);
    one.close();
    return appending;
  },

  /** Makes the next `times` transactions that keep something fail before they start. */
  breakNext(times: number, error: string): void {
    const { prototype } = IDBDatabase;
    const working = Object.getOwnPropertyDescriptor(prototype, 'transaction')?.value as (
      this: IDBDatabase,
      ...args: unknown[]
    ) => IDBTransaction;
    let left = times;
    prototype.transaction = function (...args: unknown[]) {
      const isKeeping = args[1] === 'readwrite' && [args[0]].flat().includes('events');
      if (isKeeping && left-- > 0) throw new DOMException('made to fail', error);
      return working.apply(this, args);
    };
  },

  /** How many events the database holds, looked up without the store; nothing is made or changed. */
  async rawCount(): Promise<number> {
    const opening = indexedDB.open('factdeck');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = (await done(opening).catch(() => null)) as IDBDatabase | null;
    if (!database) return 0;
    const count = done(database.transaction('events').objectStore('events').count());
    return (await count.finally(() => database.close())) as number;
  },

  /** Removes the last `count` events behind the store's back, as a log cut short would. */
  async lose(count: number): Promise<void> {
    const database = (await done(indexedDB.open('factdeck'))) as IDBDatabase;
    const events = database.transaction('events', 'readwrite').objectStore('events');
    const keys = (await done(events.getAllKeys())) as IDBValidKey[];
    await Promise.all(keys.slice(-count).map((key) => done(events.delete(key))));
    database.close();
  },

  loseAll: () => done(indexedDB.deleteDatabase('factdeck')),

  /** Makes opening the database fail, or takes IndexedDB away. */
  breakOpening(error: string | null): void {
    if (error === null) Reflect.deleteProperty(globalThis, 'indexedDB');
    else
      IDBFactory.prototype.open = () => {
        throw new DOMException('made to fail', error);
      };
  },

  /** Makes the next commit look like a connection that broke: who waits for it hears an error. */
  hideNextCommit(): void {
    const { prototype } = IDBTransaction;
    const listen = (transaction: IDBTransaction, type: string, listener: unknown) =>
      EventTarget.prototype.addEventListener.call(transaction, type, listener as EventListener);
    prototype.addEventListener = function (this: IDBTransaction, type: string, listener: unknown) {
      if (this.mode !== 'readwrite') return listen(this, type, listener);
      if (type === 'abort') Reflect.deleteProperty(prototype, 'addEventListener');
      if (type !== 'complete') listen(this, type === 'error' ? 'complete' : type, listener);
    };
  },

  /** Opens the database of another version and keeps it, deaf to who wants to upgrade. */
  async hold(version: number): Promise<void> {
    held = (await done(indexedDB.open('factdeck', version))) as IDBDatabase;
  },

  letGo: () => held?.close(),

  open: async () => {
    const one = await openStore();
    return one.kind === 'unavailable' ? { ...one } : { kind: one.kind, trouble: one.trouble };
  },

  /**
   * Opens the store, and stands still for ever at one of the steps that change the database: a store
   * or an index made, a transaction begun. Where there are not so many, gives how many there were.
   */
  async openUpTo(stopAt: number): Promise<number> {
    let steps = 0;
    const step = () => {
      if (++steps === stopAt) for (;;);
    };
    const watch = (prototype: object, name: string, changes: (args: unknown[]) => boolean) => {
      const working = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
      Reflect.set(prototype, name, function (this: object, ...args: unknown[]) {
        if (changes(args)) step();
        return working.apply(this, args);
      });
    };
    watch(IDBDatabase.prototype, 'createObjectStore', () => true);
    watch(IDBObjectStore.prototype, 'createIndex', () => true);
    watch(IDBDatabase.prototype, 'transaction', ([, mode]) => mode === 'readwrite');
    await (await theStore()).copied();
    return steps;
  },

  /**
   * Tries to keep so many bytes beside the log, which is more than there is room for: Chromium goes
   * by the room it saw last until somebody asks for more than that.
   */
  async overfill(bytes: number): Promise<string> {
    const transaction = (await bareDatabase()).transaction('events', 'readwrite');
    const error = new Promise<string>((failed) => {
      transaction.onabort = () => failed(transaction.error?.name ?? 'unknown');
      transaction.oncomplete = () => failed('none');
    });
    const size = 50_000; // of noise, which cannot be packed
    const noise = Array.from({ length: Math.ceil(bytes / size) }, () =>
      crypto.getRandomValues(new Uint8Array(size)),
    );
    transaction.objectStore('events').add(noise);
    return error;
  },

  /** What opening the database as version `version` comes to. */
  async connectAs(version: number): Promise<string> {
    const connection = connect(version);
    try {
      return await connection.use((database) => Promise.resolve(`opened ${database.version}`));
    } catch (error) {
      return error instanceof Error ? error.constructor.name : 'unknown';
    } finally {
      connection.close();
    }
  },

  /** Fills an empty log with so many decks of 20 facts, each reviewed nine times in two years. */
  async fillLong(decks: number, sentences: readonly string[] = []): Promise<number> {
    await theStore();
    const opening = indexedDB.open('factdeck');
    const database = (await done(opening)) as IDBDatabase;
    let events = 0;
    for (let deck = 0; deck < decks; deck++) {
      const relaxed = { durability: 'relaxed' } as const;
      const transaction = database.transaction(['events', 'derived'], 'readwrite', relaxed);
      transaction.objectStore('derived').delete('version');
      for (const event of longHistory(deck, decks, Date.now(), sentences)) {
        transaction.objectStore('events').add(event);
        events += 1;
      }
      await new Promise((kept, failed) => {
        transaction.oncomplete = kept;
        transaction.onabort = failed;
      });
    }
    database.close();
    return events;
  },

  dueNow: async () => (await theStore()).look?.due(dayOf(now())),

  /** Milliseconds of what a screen asks of the store, each `times` times. */
  async timeLooks(
    times: number,
  ): Promise<Record<'dueCount' | 'overview' | 'figures' | 'nextQuestion', number[]>> {
    const { look } = await theStore();
    if (!look) throw new Error('nothing to look things up in');
    const took = {
      dueCount: [] as number[],
      overview: [] as number[],
      figures: [] as number[],
      nextQuestion: [] as number[],
    };
    for (let round = 0; round < times; round++) {
      const now: Moment = { at: Date.now(), offset: 0 };
      let start = performance.now();
      await look.due(dayOf(now));
      took.dueCount.push(performance.now() - start);
      start = performance.now();
      await look.overview(now);
      took.overview.push(performance.now() - start);
      start = performance.now();
      await look.figures(now, 10);
      took.figures.push(performance.now() - start);
      start = performance.now();
      const decks = await look.decksDue(dayOf(now), 1);
      const events = await look.eventsAbout({ decks, sessions: new Set() });
      const [item] = planDue(foldAll(emptyLibrary, events), now, round, 1);
      if (!item) throw new Error('nothing is due');
      took.nextQuestion.push(performance.now() - start);
    }
    return took;
  },

  /**
   * Milliseconds of each answer in a session about facts that are due, kept and folded, of finding
   * the next question after it, and of as many bare adds of the same, flushed as well, to a
   * database beside. `pace`: whether there is time between answers, as a person takes it.
   */
  async timeSession(
    size: number,
    pace: 'calm' | 'hurried',
  ): Promise<Record<'answers' | 'questions' | 'bare', number[]>> {
    const one = await theStore();
    const bare = await bareDatabase();
    const now: Moment = { at: Date.now(), offset: 0 };
    const decks = (await one.look?.decksDue(dayOf(now), size)) ?? new Set<DeckId>();
    const events = await one.look?.eventsAbout({ decks, sessions: new Set() });
    let library = foldAll(emptyLibrary, events ?? []);
    const id = `s${Math.random()}` as SessionId;
    const queue = planDue(library, now, 1, size);
    library = foldAll(
      library,
      await saved(one, { kind: 'session-started', session: id, scope: { kind: 'due' }, queue }),
    );
    const took = { answers: [] as number[], questions: [] as number[], bare: [] as number[] };
    for (;;) {
      if (pace === 'calm') await new Promise((done) => setTimeout(done, pause));
      const session = library.sessions.get(id);
      if (!session) throw new Error('no session');
      let start = performance.now();
      const asked = current(library, session);
      if (!asked) return took;
      took.questions.push(performance.now() - start);
      const reply = { given: 'x', verdict: 'right', tookMs: 3_000 } as const;
      const answer = answerTo(session, asked, reply);
      start = performance.now();
      const kept = await saved(one, answer);
      library = foldAll(library, kept);
      took.answers.push(performance.now() - start);
      if (pace === 'calm') await new Promise((done) => setTimeout(done, pause));
      start = performance.now();
      await addBare(bare, answer);
      took.bare.push(performance.now() - start);
    }
  },

  async timeEvents(): Promise<number> {
    const start = performance.now();
    await page.events();
    return performance.now() - start;
  },
};

export type StorePage = typeof page;

Object.assign(globalThis, { page });
