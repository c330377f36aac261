// When the facts of a quiz come back.
import type { Day } from '#lib/log/moment.ts';

/**
 * What comes back when, soonest first, in the order given; `say` says a number of days from today,
 * and days that are said alike are one.
 */
export function returns<Outcome extends { readonly due: Day }>(
  outcomes: readonly Outcome[],
  today: Day,
  say: (days: number) => string,
): readonly { readonly when: string; readonly outcomes: readonly Outcome[] }[] {
  const times = new Map<string, Outcome[]>();
  for (const outcome of outcomes.toSorted((a, b) => a.due - b.due)) {
    const when = say(Math.max(0, outcome.due - today));
    times.set(when, [...(times.get(when) ?? []), outcome]);
  }
  return [...times].map(([when, outcomes]) => ({ when, outcomes }));
}
