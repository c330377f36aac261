// Counts over all decks, by day and in all, changed by what changes in the rows of decks.
import type { Day } from '#lib/log/moment.ts';
import { noCounts, noSums, sumOfCounts, type DayCounts, type Sums } from '#lib/review/rows.ts';
import { together } from '#lib/review/standing.ts';
import { sumOfReckonings } from '#lib/review/told.ts';
import type { Writing } from '../schema.ts';
import type { Known } from './known.ts';
import { unwaited } from './unwaited.ts';

/** By how much counts change. */
export interface Change extends Sums {
  events: number;
  sessions: number;
}

export const noChange = (events: number): Change => ({ ...noSums(), events, sessions: 0 });

const isNone = (counts: DayCounts) => Object.values(counts).every((count) => count === 0);

/** Writes the counts as they are after the change. */
export async function addUp(
  writing: Writing,
  known: Known,
  change: Change,
  today: Day,
): Promise<void> {
  const store = writing.objectStore('days');
  const before = known.totals;
  const changed = [...change.days].filter(([, counts]) => !isNone(counts));
  const unread = changed.filter(([day]) => !known.days.has(day));
  const isLater = today > before.due.upTo;
  const [since, ...rows] = await Promise.all([
    isLater ? store.getAll(IDBKeyRange.bound(before.due.upTo, today, true)) : [],
    ...unread.map(([day]) => store.get(day)),
  ]);
  for (const [index, [day]] of unread.entries()) known.days.set(day, rows[index] ?? noCounts);
  let facts = since.reduce((all, { due }) => all + due, before.due.facts);
  const upTo = isLater ? today : before.due.upTo;
  for (const [day, by] of changed) {
    const after = sumOfCounts(known.days.get(day) ?? noCounts, by);
    known.days.set(day, after);
    unwaited(isNone(after) ? store.delete(day) : store.put(after, day));
    if (day <= upTo) facts += by.due;
  }
  known.totals = {
    writes: before.writes + 1,
    events: before.events + change.events,
    decks: before.decks + change.decks,
    missed: before.missed + change.missed,
    waiting: before.waiting + change.waiting,
    sessions: before.sessions + change.sessions,
    memory: together(before.memory, change.memory),
    reckonings: sumOfReckonings(before.reckonings, change.reckonings),
    due: { upTo, facts },
  };
  unwaited(writing.objectStore('derived').put(known.totals, 'totals'));
}
