// The stamp a device puts on what it does.
import { nextClock, type Clock } from './clock.ts';
import type { Action, CurrentStamp, DeviceId, EventId, LogEvent } from './event.ts';
import { hashOf } from './hash.ts';
import { momentOf, type Moment } from './moment.ts';
import { clockOf } from './order.ts';

/** Where a device's log stands: its last event, and the latest clock seen on events of others. */
export interface Standing {
  readonly last: LogEvent | null;
  readonly seen: Clock;
}

/** The actions as the device's next events. */
export function stamped(
  actions: readonly Action[],
  device: DeviceId,
  { last, seen }: Standing,
  moment: Moment,
): LogEvent[] {
  const events: LogEvent[] = [];
  let before = last;
  for (const action of actions) {
    const seq = (before?.seq ?? 0) + 1;
    const stamp: CurrentStamp = {
      v: 2,
      id: `${device}:${seq}` as EventId,
      device,
      seq,
      ...momentOf(moment),
      clock: nextClock(before ? [seen, clockOf(before)] : [seen], moment.at),
      previous: before && hashOf(before),
    };
    before = { ...action, ...stamp };
    events.push(before);
  }
  return events;
}
