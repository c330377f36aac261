// A connection to the database that is dropped and opened again when it fails.
import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { Clock } from '#lib/log/clock.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { DeviceId, LogEvent, SessionId } from '#lib/log/event.ts';
import type { Day, Millis } from '#lib/log/moment.ts';
import type { DeckRow, SessionRow } from '#lib/review/overview.ts';

/** Where an event is in the log: its device and the device's own count. */
export type EventKey = [DeviceId, number];

export interface Schema extends DBSchema {
  /** The log. */
  events: {
    key: EventKey;
    value: LogEvent;
    indexes: { deck: DeckId; session: SessionId };
  };
  /**
   * About this device: `id` what it is called; `seen` the latest clock on events of others;
   * `copied` how far the events from before there was a second copy are in it, in order of key.
   */
  device: { key: 'id' | 'seen' | 'copied'; value: DeviceId | Clock | EventKey | 'all' };
  /** Events that are not in the second copy yet, in the order of keeping. */
  uncopied: { key: number; value: EventKey };
  // The rest is worked out of the log (derived.ts), and may be dropped and made anew at any time.
  decks: { key: DeckId; value: DeckRow; indexes: { there: Place; fresh: Place } };
  sessions: { key: SessionId; value: SessionRow; indexes: { start: Place; open: Place } };
  /** The facts of all decks by the day on which they fall due. */
  due: { key: [Day, DeckId, FactId]; value: 1 };
  days: { key: Day; value: DayRow };
  derived: { key: 'version' | 'totals'; value: number | Totals };
}

type Place = [Millis, DeckId | SessionId];

/** Over all decks: facts that fall due on a day, and answers given on it. */
export interface DayRow {
  readonly due: number;
  readonly right: number;
  readonly wrong: number;
}

export interface Totals {
  readonly events: number;
  readonly decks: number;
  readonly missed: number;
  readonly sessions: number;
}

export type Database = IDBPDatabase<Schema>;
export type EventStore = IDBPObjectStore<
  Schema,
  StoreNames<Schema>[],
  'events',
  'readonly' | 'readwrite'
>;

/** Every store is written in one transaction, so that none is ever ahead of another. */
export const everything: StoreNames<Schema>[] = [
  'events',
  'device',
  'uncopied',
  'decks',
  'sessions',
  'due',
  'days',
  'derived',
];

export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
export type Reading = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly' | 'readwrite'>;

export const reading = (database: Database): Reading =>
  database.transaction(everything, 'readonly');

const databaseName = 'factdeck';

/** Raise it, and add a step to `upgrade`, for every change of what is kept and how. */
const currentVersion = 2;

/** How often a failed piece of work is tried in all, each time on a new connection. */
const mostTries = 3;

/** How long another tab may keep an older database open before the person is told. */
const blockedAfter = 2_000;

/** Another tab holds an older database open and does not let go. */
export class Blocked extends Error {}

export interface Connection {
  /** Does the work; a dead connection is replaced, the last error is thrown. */
  use<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  close(): void;
}

export function connect(version = currentVersion): Connection {
  let opening: Promise<Database> | null = null;

  // A dead handle that is kept fails for ever; WebKit's die when the page comes back from behind.
  function drop(): void {
    const dropped = opening;
    opening = null;
    dropped?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  return {
    async use(work) {
      for (let tries = 1; ; tries++) {
        try {
          return await work(await (opening ??= open(version, drop)));
        } catch (error) {
          drop();
          if (tries === mostTries || !isWorthTrying(error)) throw error;
        }
      }
    },
    close: drop,
  };
}

function open(version: number, drop: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let late = false;
    const opened = openDB<Schema>(databaseName, version, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        if (oldVersion < 1) {
          database.createObjectStore('events', { keyPath: ['device', 'seq'] });
          database.createObjectStore('device');
        }
        if (oldVersion < 2) {
          database.createObjectStore('uncopied', { autoIncrement: true });
          const events = transaction.objectStore('events');
          events.createIndex('deck', 'deck');
          events.createIndex('session', 'session');
          const decks = database.createObjectStore('decks', { keyPath: 'deck' });
          decks.createIndex('there', 'there');
          decks.createIndex('fresh', 'fresh');
          const sessions = database.createObjectStore('sessions', { keyPath: 'session' });
          sessions.createIndex('start', 'start');
          sessions.createIndex('open', 'open');
          database.createObjectStore('due');
          database.createObjectStore('days');
          database.createObjectStore('derived');
        }
      },
      // `blocked` may be followed by nothing at all, so it is settled by the clock.
      blocked() {
        setTimeout(() => {
          late = true;
          reject(new Blocked('an older database is open elsewhere'));
        }, blockedAfter);
      },
      // A newer Factdeck wants to upgrade: let it.
      blocking: drop,
      terminated: drop,
    });
    opened.then((database) => (late ? database.close() : resolve(database)), reject);
  });
}

/** No second try helps against a full disk, another tab, or a newer Factdeck's database. */
function isWorthTrying(error: unknown): boolean {
  return (
    !(error instanceof Blocked) && !['QuotaExceededError', 'VersionError'].includes(nameOf(error))
  );
}

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
