// The clock that orders events: that of the wall, kept from going back by what was seen (a hybrid
// logical clock: Kulkarni and others, "Logical Physical Clocks", 2014).
import type { Millis } from './moment.ts';

/** Milliseconds since 1970 times 1024, plus a count within the millisecond. */
export type Clock = number & { readonly brand: 'Clock' };

const ticks = 1024;

/**
 * How far in milliseconds a clock may run ahead of the wall: what is further ahead came from a wall
 * clock that was wrong, and must not drag others along.
 */
export const mostDrift = 24 * 3_600_000;

/** The earliest clock of a moment, which is that of the events of the first Factdeck. */
export const clockAt = (at: Millis): Clock => (at * ticks) as Clock;

/** Whether a clock is so far ahead of the wall that it is not to be followed. */
export const isAstray = (clock: Clock, at: Millis): boolean => clock >= clockAt(at + mostDrift);

/** The clock of an event at `at`, after all of `seen`. */
export function nextClock(seen: readonly Clock[], at: Millis): Clock {
  const sane = seen.filter((clock) => !isAstray(clock, at));
  return Math.max(clockAt(at), ...sane.map((clock) => clock + 1)) as Clock;
}
