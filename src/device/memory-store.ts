// The store where the browser keeps nothing: the log lives as long as the page.
import type { LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import { closed, type Appended } from './appended.ts';
import { newDevice, stamped } from './stamp.ts';
import type { Store } from './store.ts';

/** `trouble`: why nothing is kept. */
export function openMemoryStore(trouble: string, clock: () => Moment): Store {
  const device = newDevice();
  const kept = new Map<string, LogEvent>();
  let last = 0;
  let open = true;

  function add(events: readonly LogEvent[]): Appended {
    if (!open) return closed;
    try {
      // A copy, as a database would keep: what the caller does to its own later changes nothing.
      const fresh = structuredClone(events.filter(({ id }) => !kept.has(id)));
      for (const event of fresh) {
        kept.set(event.id, event);
        if (event.device === device) last = Math.max(last, event.seq);
      }
      return { saved: true, events: fresh };
    } catch {
      return {
        saved: false,
        why: 'failed',
        message: 'This cannot be kept. Reload the page and try again.',
      };
    }
  }

  return {
    kind: 'memory',
    trouble,
    device,
    events: () => Promise.resolve([...kept.values()]),
    append: (actions) => Promise.resolve(add(stamped(actions, device, last, clock()))),
    merge: (events) => Promise.resolve(add(events)),
    onOther: () => () => undefined,
    close: () => void (open = false),
  };
}
