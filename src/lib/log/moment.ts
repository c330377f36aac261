// When something happened: the instant, and what the clock on the wall said then.

/** Milliseconds since 1970-01-01 UTC. */
export type Millis = number;

/** A day of somebody's life: whole days since 1970-01-01 by the wall clock, from `dayStart` on. */
export type Day = number & { readonly brand: 'Day' };

export interface Moment {
  readonly at: Millis;
  /** Minutes the wall clock was ahead of UTC (New York in winter: -300). */
  readonly offset: number;
  /** The hour at which the person's day started then, 0 to 12; left out where it is four. */
  readonly dayStart?: number;
}

export const dayMillis = 86_400_000;

/** Somebody still awake at 3:59 is having yesterday's evening, unless they say otherwise. */
export const usualDayStart = 4;

const hourMillis = 3_600_000;

/**
 * The day a moment belongs to. It is told from the wall clock of that moment and the start of day
 * that held then, so that neither travelling nor a changed setting moves an answer to another day.
 */
export function dayOf({ at, offset, dayStart = usualDayStart }: Moment): Day {
  return Math.floor((at + offset * 60_000 - dayStart * hourMillis) / dayMillis) as Day;
}

/** The moment alone, as part of something else. */
export const momentOf = ({ at, offset, dayStart }: Moment): Moment =>
  dayStart === undefined ? { at, offset } : { at, offset, dayStart };
