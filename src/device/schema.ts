// The database: what it holds, and how each of its versions is made of the one before.
import type {
  DBSchema,
  IDBPDatabase,
  IDBPObjectStore,
  IDBPTransaction,
  OpenDBCallbacks,
  StoreNames,
} from 'idb';
import type { DeckId } from '#lib/deck/deck.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Clock } from '#lib/log/clock.ts';
import type { DeviceId, LogEvent, SessionId } from '#lib/log/event.ts';
import type { Day, Millis } from '#lib/log/moment.ts';
import type { DayCounts, DeckRow, SessionRow, Sums } from '#lib/review/rows.ts';

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
   * `copied` how far the events from before there was a second copy are in it, in order of key, or
   * 'stale' while it holds what was taken away;
   * `restoring` there until all that the second copy held is back after a loss.
   */
  device: {
    key: 'id' | 'seen' | 'copied' | 'restoring';
    value: DeviceId | Clock | Copied | true;
  };
  /** Events that are not in the second copy yet, in the order of keeping. */
  uncopied: { key: number; value: EventKey };
  // The rest is worked out of the log (derived/), and may be dropped and made anew at any time.
  decks: {
    key: DeckId;
    value: DeckRow;
    indexes: { there: Place; fresh: Place; missed: Place; dated: [Day, DeckId] };
  };
  sessions: { key: SessionId; value: SessionRow; indexes: { start: Place; open: Place } };
  /** The facts of all decks by the day on which they fall due. */
  due: { key: [Day, DeckId, FactId]; value: 1 };
  days: { key: Day; value: DayCounts };
  derived: { key: 'version' | 'totals'; value: string | Totals };
}

type Place = [Millis, DeckId | SessionId];

export interface Totals extends Readonly<Omit<Sums, 'days'>> {
  /** How often the log was written: who finds the number it left knows that nobody else wrote. */
  readonly writes: number;
  readonly events: number;
  readonly sessions: number;
  /** How many facts fall due on a day or earlier, so that not all days need be added up. */
  readonly due: { readonly upTo: Day; readonly facts: number };
}

export type Database = IDBPDatabase<Schema>;
export type EventStore = IDBPObjectStore<
  Schema,
  StoreNames<Schema>[],
  'events',
  'readonly' | 'readwrite'
>;

export type Copied = EventKey | 'all' | 'stale';

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

/** Raise it, and add a step to `upgrade`, for every change of what is kept and how. */
export const currentVersion = 3;

/** One step a version. All steps run in one transaction: killed on the way, none has happened. */
export const upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']> = (
  database,
  oldVersion,
  _newVersion,
  transaction,
) => {
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
  if (oldVersion < 3) {
    const decks = transaction.objectStore('decks');
    decks.createIndex('missed', 'missed');
    decks.createIndex('dated', 'dated');
  }
};
