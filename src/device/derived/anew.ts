// Working out anew all that is kept beside the log, some of it at a time.
import type { DeckId } from '#lib/deck/deck.ts';
import type { SessionId } from '#lib/log/event.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { everything, type Database, type Writing } from '../schema.ts';
import { noTotals, totalsOf } from './known.ts';
import type { Topics } from './topics.ts';
import { unwaited } from './unwaited.ts';
import type { OnShare } from '../store.ts';

const decksAtOnce = 50;
const sessionsAtOnce = 500;

/** Killed on the way, it must be begun again. `derive` works some of it out in a transaction. */
export async function deriveAll(
  database: Database,
  now: Moment,
  derive: (writing: Writing, topics: Topics) => Promise<void>,
  onShare: OnShare,
): Promise<void> {
  await begin(database, now);
  const decks = await distinct<DeckId>(database, 'deck');
  const sessions = await distinct<SessionId>(database, 'session');
  const parts: readonly Topics[] = [
    ...inParts(decks, decksAtOnce).map((some) => ({ decks: some, sessions: noSessions })),
    ...inParts(sessions, sessionsAtOnce).map((some) => ({ decks: noDecks, sessions: some })),
  ];
  for (const [done, topics] of parts.entries()) {
    onShare(done / parts.length);
    await inOne(database, (writing) => derive(writing, topics));
  }
}

const noDecks: ReadonlySet<DeckId> = new Set();
const noSessions: ReadonlySet<SessionId> = new Set();

const inParts = <Id>(ids: readonly Id[], size: number): ReadonlySet<Id>[] =>
  Array.from(
    { length: Math.ceil(ids.length / size) },
    (_, part) => new Set(ids.slice(part * size, (part + 1) * size)),
  );

async function begin(database: Database, now: Moment): Promise<void> {
  await inOne(database, async (writing) => {
    const { writes } = await totalsOf(writing);
    const events = await writing.objectStore('events').count();
    for (const name of ['decks', 'sessions', 'due', 'days', 'derived'] as const) {
      unwaited(writing.objectStore(name).clear());
    }
    const due = { upTo: dayOf(now), facts: 0 };
    // Those of an older Factdeck were not counted.
    const totals = { ...noTotals, events, due, writes: (writes || 0) + 1 };
    await writing.objectStore('derived').put(totals, 'totals');
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
