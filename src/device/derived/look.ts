// Looking things up in what is kept beside the log: point and range reads, whatever its length.
import type { DeckId } from '#lib/deck/deck.ts';
import type { SessionId } from '#lib/log/event.ts';
import { dayOf, type Day, type Moment } from '#lib/log/moment.ts';
import type { DueByDay } from '#lib/review/due.ts';
import { ahead, datedShown, decksShown, type Overview } from '#lib/review/overview.ts';
import type { DayCounts, DeckRow } from '#lib/review/rows.ts';
import type { Database, Totals } from '../schema.ts';
import { noTotals } from './known.ts';
import { lastRows } from './last-rows.ts';

/** Nobody goes on with older ones. */
const mostOpen = 10;

export async function totalsIn(database: Database): Promise<Totals> {
  return ((await database.get('derived', 'totals')) as Totals | undefined) ?? noTotals;
}

/** How many facts are due today or earlier. */
export async function dueCount(database: Database, today: Day): Promise<number> {
  const { upTo, facts } = (await totalsIn(database)).due;
  if (upTo === today) return facts;
  // Counted on another day: what falls due between that and this one is added, or taken away.
  const [from, to, by] = upTo < today ? [upTo, today, 1] : [today, upTo, -1];
  const rows = await database.getAll('days', IDBKeyRange.bound(from, to, true));
  return rows.reduce((sum, { due }) => sum + by * due, facts);
}

/** The decks of so many due facts, those first that were due last: they can still be saved. */
export async function decksDue(
  database: Database,
  today: Day,
  facts: number,
): Promise<ReadonlySet<DeckId>> {
  const decks = new Set<DeckId>();
  let left = facts;
  const transaction = database.transaction(['days', 'due']);
  let cursor = await transaction
    .objectStore('days')
    .openCursor(IDBKeyRange.upperBound(today), 'prev');
  while (cursor && left > 0) {
    if (cursor.value.due > 0) {
      const onDay = IDBKeyRange.bound([cursor.key], [cursor.key, []]);
      const keys = await transaction.objectStore('due').getAllKeys(onDay, left);
      for (const [, deck] of keys) decks.add(deck);
      left -= keys.length;
    }
    cursor = await cursor.continue();
  }
  return decks;
}

export async function overviewIn(database: Database, now: Moment): Promise<Overview> {
  const today = dayOf(now);
  const [totals, due, answered, next, latest, fresh, first, dated] = await Promise.all([
    totalsIn(database),
    dueCount(database, today),
    database.get('days', today),
    nextIn(database, today, today + ahead - 1),
    latestRows(database, decksShown),
    database.transaction('decks').store.index('fresh').openKeyCursor(null, 'prev'),
    database.transaction('sessions').store.index('start').openKeyCursor(),
    database.getAllKeysFromIndex('decks', 'dated', laterThan(today), datedShown),
  ]);
  return {
    due,
    missed: totals.missed,
    sessions: totals.sessions,
    since: (first?.key as [number, SessionId] | undefined)?.[0] ?? null,
    answered: { right: answered?.right ?? 0, wrong: answered?.wrong ?? 0 },
    met: answered?.met ?? 0,
    waiting: totals.waiting > 0 ? await waitingIn(database, today) : null,
    next,
    decks: totals.decks,
    latest: latest.map(({ deck }) => deck),
    fresh: fresh?.primaryKey ?? null,
    dated,
  };
}

const laterThan = (today: Day) => IDBKeyRange.lowerBound([today + 1]);

export async function nextIn(
  database: Database,
  today: Day,
  last: number,
): Promise<Overview['next']> {
  const days = IDBKeyRange.bound(today + 1, last);
  let cursor = await database.transaction('days').store.openCursor(days);
  while (cursor && cursor.value.due === 0) cursor = await cursor.continue();
  return cursor && { day: cursor.key, due: cursor.value.due };
}

/** Read only while somebody catches up after a break. */
async function waitingIn(database: Database, today: Day): Promise<Overview['waiting']> {
  const later = await daysIn(database, IDBKeyRange.lowerBound(today, true));
  const waiting = [...later].filter(([, counts]) => counts.waiting > 0);
  const until = waiting.at(-1)?.[0];
  const facts = waiting.reduce((sum, [, counts]) => sum + counts.waiting, 0);
  return until === undefined ? null : { facts, until };
}

export async function daysIn(database: Database, range: IDBKeyRange): Promise<Map<Day, DayCounts>> {
  const { store } = database.transaction('days');
  const [days, counts] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Map(counts.flatMap((one, index) => (days[index] ? [[days[index], one]] : [])));
}

/** The rows of the latest decks, latest first, so many at most. */
export const latestRows = (database: Database, most: number): Promise<readonly DeckRow[]> =>
  lastRows(database, 'decks', 'there', most);

/** How many facts fall due on each of the days from one to another. */
export async function dueBetween(database: Database, from: Day, to: Day): Promise<DueByDay> {
  const days = await daysIn(database, IDBKeyRange.bound(from, to));
  return new Map([...days].map(([day, { due }]) => [day, due]));
}

/** The decks with facts that are missed, those with the latest misses first, so many at most. */
export async function decksMissed(database: Database, most: number): Promise<Set<DeckId>> {
  const rows = await lastRows(database, 'decks', 'missed', most);
  return new Set(rows.map(({ deck }) => deck));
}

/** The sessions that are open, and the last few others. */
export async function sessionsToLoad(database: Database, last: number): Promise<Set<SessionId>> {
  const [open, latest] = await Promise.all([
    lastRows(database, 'sessions', 'open', mostOpen),
    lastRows(database, 'sessions', 'start', last),
  ]);
  return new Set([...open, ...latest].map(({ session }) => session));
}
