// When the facts of a quiz come back, day by day.
import type { Day } from '#lib/log/moment.ts';

/** Days from today, soonest first, each with what comes back then, in the order given. */
export function returns<Outcome extends { readonly due: Day }>(
  outcomes: readonly Outcome[],
  today: Day,
): readonly { readonly day: number; readonly outcomes: readonly Outcome[] }[] {
  const days = new Map<number, Outcome[]>();
  for (const outcome of outcomes) {
    const day = Math.max(0, outcome.due - today);
    days.set(day, [...(days.get(day) ?? []), outcome]);
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, outcomes]) => ({ day, outcomes }));
}
