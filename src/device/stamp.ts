// The stamp a device puts on what it keeps.
import type { Action, DeviceId, EventId, LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';

/** A name for this device, 12 characters. */
export function newDevice(): DeviceId {
  // Not randomUUID, which is missing where the page is not served by https.
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/]/g, '-') as DeviceId;
}

/** The actions as the device's next events, after `last` of them. */
export function stamped(
  actions: readonly Action[],
  device: DeviceId,
  last: number,
  { at, offset }: Moment,
): LogEvent[] {
  return actions.map((action, index) => {
    const seq = last + 1 + index;
    return { ...action, v: 1, id: `${device}:${seq}` as EventId, device, seq, at, offset };
  });
}
