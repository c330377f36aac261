// When the facts of a quiz come back, as a count for each day.
import type { Day } from '#lib/log/moment.ts';

/** Days from today, soonest first, each with how many facts come back then. */
export function returns(
  outcomes: readonly { readonly due: Day }[],
  today: Day,
): readonly { readonly day: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { due } of outcomes) {
    const day = Math.max(0, due - today);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ day, count }));
}
