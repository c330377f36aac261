// Figures looked up in what is kept beside the log; fetched with the screen that shows them.
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { daysAhead, daysBack, figuresFrom, type Figures } from '#lib/review/figures.ts';
import type { DeckRow } from '#lib/review/rows.ts';
import type { Database } from '../schema.ts';
import { daysIn, dueCount, nextIn, totalsIn } from './look.ts';

/** `decks`: of how many of the latest decks. */
export async function figuresIn(database: Database, now: Moment, decks: number): Promise<Figures> {
  const today = dayOf(now);
  const last = today + daysAhead - 1;
  const [totals, due, days, next] = await Promise.all([
    totalsIn(database),
    dueCount(database, today),
    daysIn(database, IDBKeyRange.bound(today - daysBack + 1, last)),
    nextIn(database, today, Infinity),
  ]);
  const latest: DeckRow[] = [];
  let cursor = await database.transaction('decks').store.index('there').openCursor(null, 'prev');
  while (cursor && latest.length < decks) {
    latest.push(cursor.value);
    cursor = await cursor.continue();
  }
  return figuresFrom({ ...totals, days, due, next: next?.day ?? null, latest }, now);
}
