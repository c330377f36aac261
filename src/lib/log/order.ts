// The fixed order of events, and the union of two sets of them.
import { clockAt, type Clock } from './clock.ts';
import type { Stamp } from './event.ts';

export const clockOf = (stamp: Stamp): Clock => (stamp.v === 1 ? clockAt(stamp.at) : stamp.clock);

/** By clock, then device, then the device's own count. */
export function inOrder(a: Stamp, b: Stamp): number {
  const [one, other] = [clockOf(a), clockOf(b)];
  if (one !== other) return one - other;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}

/**
 * The events of both lists in order, each once. `known` is in order and free of repeats, as this
 * function returns it; it comes back itself when `more` brings nothing new.
 */
export function union<Event extends Stamp>(
  known: readonly Event[],
  more: readonly Event[],
): readonly Event[] {
  const ids = new Set(known.map((event) => event.id));
  const fresh: Event[] = [];
  for (const event of more) {
    if (ids.has(event.id)) continue;
    ids.add(event.id);
    fresh.push(event);
  }
  return fresh.length === 0 ? known : [...known, ...fresh].sort(inOrder);
}
