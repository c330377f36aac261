// When something happened: the instant, and what the clock on the wall said then.

/** Milliseconds since 1970-01-01 UTC. */
export type Millis = number;

/** A day of somebody's life: whole days since 1970-01-01 by the wall clock, starting at 4:00. */
export type Day = number & { readonly brand: 'Day' };

export interface Moment {
  readonly at: Millis;
  /** Minutes the wall clock was ahead of UTC (New York in winter: -300). */
  readonly offset: number;
}

export const dayMillis = 86_400_000;

/** Somebody still awake at 3:59 is having yesterday's evening. */
const dayStartsAt = 4 * 3_600_000;

/**
 * The day a moment belongs to. It is told from the wall clock of that moment, so that travelling
 * or summer time later never moves an answer to another day.
 */
export function dayOf({ at, offset }: Moment): Day {
  return Math.floor((at + offset * 60_000 - dayStartsAt) / dayMillis) as Day;
}
