// What is worked out of the log and kept beside it, in the transaction that keeps the events: rows of
// decks and sessions, and counts by day. Never the truth: it is dropped and made anew when in doubt.
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent, SessionId } from '#lib/log/event.ts';
import { emptyLibrary, foldAll, type Library } from '#lib/log/fold.ts';
import type { Day, Moment } from '#lib/log/moment.ts';
import { deckRow, sessionRow, type DeckRow } from '#lib/review/overview.ts';
import {
  everything,
  type Database,
  type DayRow,
  type Reading,
  type Totals,
  type Writing,
} from './connection.ts';

/** Raise it when the rows or what they are made of change: they are made anew at the next start. */
const version = 1;

/** Decks and sessions are worked out by so many when all are. */
const decksAtOnce = 50;
const sessionsAtOnce = 500;

/** Decks that are kept in memory, so that an answer need not read all answers of its deck. */
const mostRemembered = 12;

interface Remembered {
  readonly events: number;
  readonly library: Library;
}

/** What events are about. */
export interface Topics {
  readonly decks: ReadonlySet<DeckId>;
  readonly sessions: ReadonlySet<SessionId>;
}

export function topicsOf(events: readonly LogEvent[]): Topics {
  const decks = new Set<DeckId>();
  const sessions = new Set<SessionId>();
  for (const event of events) {
    if ('deck' in event) decks.add(event.deck);
    if ('session' in event) sessions.add(event.session);
  }
  return { decks, sessions };
}

export async function eventsAbout(reading: Reading, topics: Topics): Promise<LogEvent[]> {
  const store = reading.objectStore('events');
  const lists = await Promise.all([
    ...[...topics.decks].map((deck) => store.index('deck').getAll(deck)),
    ...[...topics.sessions].map((session) => store.index('session').getAll(session)),
  ]);
  return lists.flat();
}

export interface Deriver {
  /** After `fresh` was added in the transaction, which is kept open. */
  add(writing: Writing, fresh: readonly LogEvent[], now: Moment): Promise<void>;
  /** After events about these were taken away in the transaction. */
  again(writing: Writing, topics: Topics, change: number, now: Moment): Promise<void>;
  /** Works everything out where that was not done yet, or in another way. */
  complete(database: Database, now: Moment): Promise<void>;
  /** What was worked out may not have been kept. */
  forget(): void;
}

export function makeDeriver(): Deriver {
  const known = new Map<DeckId, Remembered>();

  async function deck(writing: Writing, id: DeckId, fresh: readonly LogEvent[], now: Moment) {
    const before = await writing.objectStore('decks').get(id);
    const kept = known.get(id);
    const remembered = kept && kept.events === before?.events ? kept : null;
    const events = remembered
      ? fresh
      : await writing.objectStore('events').index('deck').getAll(id);
    const library = foldAll(remembered?.library ?? emptyLibrary, events);
    const count = (remembered?.events ?? 0) + events.length;
    known.delete(id); // so that the oldest is the one not used for longest
    known.set(id, { events: count, library });
    const [oldest] = known.keys();
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    const state = library.decks.get(id) ?? library.deleted.get(id) ?? null;
    return { before, after: deckRow(id, state, count, now) };
  }

  async function work(
    writing: Writing,
    { decks, sessions }: Topics,
    fresh: readonly LogEvent[],
    change: number,
    now: Moment,
  ) {
    const days = new Map<Day, DayRow>();
    const totals = { events: change, decks: 0, missed: 0, sessions: 0 };
    for (const id of decks) {
      const about = fresh.filter((event) => 'deck' in event && event.deck === id);
      const { before, after } = await deck(writing, id, about, now);
      if (before) count(before, -1, days, totals);
      count(after, 1, days, totals);
      putDue(writing, before, after);
      unwaited(writing.objectStore('decks').put(after));
    }
    for (const id of sessions) {
      const events = await writing.objectStore('events').index('session').getAll(id);
      const row = sessionRow(id, foldAll(emptyLibrary, events));
      const before = await writing.objectStore('sessions').get(id);
      totals.sessions += (row.start ? 1 : 0) - (before?.start ? 1 : 0);
      unwaited(writing.objectStore('sessions').put(row));
    }
    await addUp(writing, days, totals);
  }

  /** Rows that cannot be worked out must keep no event from being kept: they are made anew later. */
  async function guarded(writing: Writing, working: () => Promise<void>) {
    try {
      await working();
    } catch (error) {
      if (error instanceof DOMException) throw error;
      console.error('What is kept beside the log will be made anew.', error);
      await writing.objectStore('derived').delete('version');
    }
  }

  return {
    add: (writing, fresh, now) =>
      guarded(writing, () => {
        // Of a session that goes on an answer changes nothing that is kept.
        const turning = fresh.filter(({ kind }) => kind !== 'answered' && kind !== 'regraded');
        const topics = { ...topicsOf(fresh), sessions: topicsOf(turning).sessions };
        return work(writing, topics, fresh, fresh.length, now);
      }),
    again(writing, topics, change, now) {
      known.clear();
      return guarded(writing, () => work(writing, topics, [], change, now));
    },
    async complete(database, now) {
      if ((await database.get('derived', 'version')) === version) return;
      known.clear();
      await begin(database);
      const decks = await distinct<DeckId>(database, 'deck');
      for (let start = 0; start < decks.length; start += decksAtOnce) {
        const some = new Set(decks.slice(start, start + decksAtOnce));
        await inOne(database, (writing) =>
          work(writing, { decks: some, sessions: new Set() }, [], 0, now),
        );
      }
      const sessions = await distinct<SessionId>(database, 'session');
      for (let start = 0; start < sessions.length; start += sessionsAtOnce) {
        const some = new Set(sessions.slice(start, start + sessionsAtOnce));
        await inOne(database, (writing) =>
          work(writing, { decks: new Set(), sessions: some }, [], 0, now),
        );
      }
      await database.put('derived', version, 'version');
    },
    forget: () => known.clear(),
  };
}

async function begin(database: Database): Promise<void> {
  await inOne(database, async (writing) => {
    for (const name of ['decks', 'sessions', 'due', 'days', 'derived'] as const) {
      await writing.objectStore(name).clear();
    }
    const events = await writing.objectStore('events').count();
    await writing.objectStore('derived').put({ ...nothing, events }, 'totals');
  });
}

async function inOne(database: Database, work: (writing: Writing) => Promise<void>) {
  const writing = database.transaction(everything, 'readwrite', { durability: 'relaxed' });
  await work(writing);
  await writing.done;
}

async function distinct<Id extends DeckId | SessionId>(
  database: Database,
  name: 'deck' | 'session',
): Promise<Id[]> {
  const ids: Id[] = [];
  const index = database.transaction('events').store.index(name);
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    ids.push(cursor.key as Id);
    cursor = await cursor.continue();
  }
  return ids;
}

const nothing: Totals = { events: 0, decks: 0, missed: 0, sessions: 0 };

type Counting = { -readonly [Name in keyof Totals]: number };

function count(row: DeckRow, by: 1 | -1, days: Map<Day, DayRow>, totals: Counting): void {
  const add = (day: Day, some: Partial<DayRow>) => {
    const { due, right, wrong } = days.get(day) ?? emptyDay;
    days.set(day, {
      due: due + by * (some.due ?? 0),
      right: right + by * (some.right ?? 0),
      wrong: wrong + by * (some.wrong ?? 0),
    });
  };
  for (const { due } of row.facts) add(due, { due: 1 });
  for (const { day, right, wrong } of row.days) add(day, { right, wrong });
  totals.missed += by * row.facts.filter(({ missed }) => missed).length;
  if (row.there) totals.decks += by;
}

const emptyDay: DayRow = { due: 0, right: 0, wrong: 0 };

function putDue(writing: Writing, before: DeckRow | undefined, after: DeckRow): void {
  const store = writing.objectStore('due');
  const old = new Map(before?.facts.map(({ fact, due }) => [fact, due]));
  for (const { fact, due } of after.facts) {
    if (old.get(fact) === due) old.delete(fact);
    else unwaited(store.put(1, [due, after.deck, fact]));
  }
  for (const [fact, due] of old) unwaited(store.delete([due, after.deck, fact]));
}

async function addUp(writing: Writing, days: Map<Day, DayRow>, change: Totals): Promise<void> {
  const store = writing.objectStore('days');
  const derived = writing.objectStore('derived');
  const changed = [...days].filter(([, { due, right, wrong }]) => due || right || wrong);
  const [totals, ...rows] = await Promise.all([
    derived.get('totals'),
    ...changed.map(([day]) => store.get(day)),
  ]);
  for (const [index, [day, { due, right, wrong }]] of changed.entries()) {
    const before = rows[index] ?? emptyDay;
    const after = {
      due: before.due + due,
      right: before.right + right,
      wrong: before.wrong + wrong,
    };
    unwaited(store.put(after, day));
  }
  const before = (totals as Totals | undefined) ?? nothing;
  const after: Totals = {
    events: before.events + change.events,
    decks: before.decks + change.decks,
    missed: before.missed + change.missed,
    sessions: before.sessions + change.sessions,
  };
  unwaited(derived.put(after, 'totals'));
}

/** Nothing depends on when it is written, and when it fails the transaction tells. */
const unwaited = (writing: Promise<unknown>) => void writing.catch(() => undefined);
