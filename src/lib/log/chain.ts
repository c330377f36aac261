// The chain of a device's events: each names the one before by its hash, so that a change or a hole shows.
import type { EventId, LogEvent } from './event.ts';
import { hashOf } from './hash.ts';

/**
 * The events whose link does not hold: what the device did before was changed, or is missing.
 * Events of the first Factdeck have no links. In no particular order, each event given once.
 */
export function brokenLinks(events: readonly LogEvent[]): readonly EventId[] {
  const byId = new Map(events.map((event) => [event.id as string, event]));
  return events
    .filter((event) => {
      if (event.v !== 2) return false;
      const before = byId.get(`${event.device}:${event.seq - 1}`);
      return event.previous !== (before ? hashOf(before) : null);
    })
    .map(({ id }) => id);
}
