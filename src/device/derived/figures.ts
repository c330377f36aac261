// Figures looked up in what is kept beside the log; fetched with the screen that shows them.
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { daysAhead, daysBack, figuresFrom, type Figures } from '#lib/review/figures.ts';
import type { Database } from '../schema.ts';
import { daysIn, dueCount, latestRows, nextIn, totalsIn } from './look.ts';

/** `decks`: of how many of the latest decks. */
export async function figuresIn(database: Database, now: Moment, decks: number): Promise<Figures> {
  const today = dayOf(now);
  const last = today + daysAhead - 1;
  const [totals, due, days, next, latest] = await Promise.all([
    totalsIn(database),
    dueCount(database, today),
    daysIn(database, IDBKeyRange.bound(today - daysBack + 1, last)),
    nextIn(database, today, Infinity),
    latestRows(database, decks),
  ]);
  return figuresFrom({ ...totals, days, due, next: next?.day ?? null, latest }, now);
}
