// Counts over all decks, by day and in all, changed by what changes in the rows of decks.
import type { Day } from '#lib/log/moment.ts';
import type { DeckRow } from '#lib/review/overview.ts';
import type { DayRow, Writing } from '../schema.ts';
import type { Known } from './known.ts';
import { unwaited } from './unwaited.ts';

/** By how much counts change. */
export interface Change {
  readonly days: Map<Day, DayRow>;
  events: number;
  decks: number;
  missed: number;
  sessions: number;
}

export const noChange = (): Change => ({
  days: new Map(),
  events: 0,
  decks: 0,
  missed: 0,
  sessions: 0,
});

const noDay: DayRow = { due: 0, right: 0, wrong: 0 };

const sum = (a: DayRow, b: DayRow): DayRow => ({
  due: a.due + b.due,
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
});

/** Adds what a deck's row counts for, or takes it away. */
export function count(change: Change, row: DeckRow, by: 1 | -1): void {
  const add = (day: Day, { due = 0, right = 0, wrong = 0 }: Partial<DayRow>) =>
    change.days.set(
      day,
      sum(change.days.get(day) ?? noDay, { due: by * due, right: by * right, wrong: by * wrong }),
    );
  for (const { due } of row.facts) add(due, { due: 1 });
  for (const { day, right, wrong } of row.days) add(day, { right, wrong });
  change.missed += by * row.facts.filter(({ missed }) => missed).length;
  if (row.there) change.decks += by;
}

/** Writes the counts as they are after the change. */
export async function addUp(
  writing: Writing,
  known: Known,
  change: Change,
  today: Day,
): Promise<void> {
  const store = writing.objectStore('days');
  const before = known.totals;
  const changed = [...change.days].filter(([, { due, right, wrong }]) => due || right || wrong);
  const unread = changed.filter(([day]) => !known.days.has(day));
  const isLater = today > before.due.upTo;
  const [since, ...rows] = await Promise.all([
    isLater ? store.getAll(IDBKeyRange.bound(before.due.upTo, today, true)) : [],
    ...unread.map(([day]) => store.get(day)),
  ]);
  for (const [index, [day]] of unread.entries()) known.days.set(day, rows[index] ?? noDay);
  let facts = since.reduce((all, { due }) => all + due, before.due.facts);
  const upTo = isLater ? today : before.due.upTo;
  for (const [day, by] of changed) {
    const after = sum(known.days.get(day) ?? noDay, by);
    known.days.set(day, after);
    unwaited(store.put(after, day));
    if (day <= upTo) facts += by.due;
  }
  known.totals = {
    writes: before.writes + 1,
    events: before.events + change.events,
    decks: before.decks + change.decks,
    missed: before.missed + change.missed,
    sessions: before.sessions + change.sessions,
    due: { upTo, facts },
  };
  unwaited(writing.objectStore('derived').put(known.totals, 'totals'));
}
