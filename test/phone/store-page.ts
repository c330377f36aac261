// The store inside a page, within reach of the tests. Bundled by store.test.ts.
import { connect } from '../../src/device/connection.ts';
import { openStore, type Store } from '../../src/device/store.ts';
import type { Action, LogEvent } from '../../src/lib/log/event.ts';
import { answered, contract, opened, saved } from '../device/store-contract.ts';

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

let held: IDBDatabase | null = null;

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

  async loseCopy(): Promise<void> {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('factdeck-log', { recursive: true }).catch(() => undefined);
  },

  /** Settles when the second copy has caught up. */
  copied: async () => (await theStore()).copied(),

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

  /**
   * Milliseconds of each of `count` answers kept one after the other, and of as many bare adds of
   * the same, flushed as well, in a database beside it.
   */
  async timeAnswers(count: number): Promise<{ kept: number[]; bare: number[] }> {
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('events', { autoIncrement: true });
    const bare = (await done(opening)) as IDBDatabase;
    const took = { kept: [] as number[], bare: [] as number[] };
    const time = async (list: number[], work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      list.push(performance.now() - start);
    };
    for (let turn = 0; turn < count; turn++) {
      await time(took.kept, () => page.answer(turn));
      await time(took.bare, () => {
        const transaction = bare.transaction('events', 'readwrite', { durability: 'strict' });
        transaction.objectStore('events').add(answered(turn));
        return new Promise((resolve) => (transaction.oncomplete = resolve));
      });
    }
    return took;
  },

  /** Fills the log with `count` answers, as a backup does. */
  async fill(count: number): Promise<void> {
    const stamp = { v: 1, device: 'other', at: 1, offset: 0 } as const;
    const events = Array.from({ length: count }, (_, index) => ({
      ...answered(index),
      ...stamp,
      seq: index + 1,
      id: `other:${index + 1}`,
    }));
    const merged = await (await theStore()).merge(events as unknown as LogEvent[]);
    if (!merged.saved) throw new Error(merged.message);
  },

  async timeEvents(): Promise<number> {
    const start = performance.now();
    await page.events();
    return performance.now() - start;
  },
};

export type StorePage = typeof page;

Object.assign(globalThis, { page });
