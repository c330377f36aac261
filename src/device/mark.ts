// A mark outside the database: how far the log had come, so that a log that lost its end is noticed.
import type { DeviceId, LogEvent } from '#lib/log/event.ts';
import { hashOf, type EventHash } from '#lib/log/hash.ts';

export interface Mark {
  readonly device: DeviceId;
  /** The device's count when something was last kept; 0 before its first event. */
  readonly seq: number;
  /** Of the event with that count; null where there is none, or an older Factdeck made the mark. */
  readonly hash: EventHash | null;
}

const key = 'factdeck.mark';

export const markOf = (event: LogEvent): Mark => ({
  device: event.device,
  seq: event.seq,
  hash: hashOf(event),
});

/** Where there is no local storage, a loss goes unnoticed: nothing better can be done. */
export function setMark(mark: Mark): void {
  try {
    localStorage.setItem(key, JSON.stringify(mark));
  } catch {
    // Full or switched off; the log itself is kept.
  }
}

/** Another tab may have come further meanwhile. */
export function raiseMark(mark: Mark): void {
  const before = readMark();
  if (before?.device !== mark.device || before.seq < mark.seq) setMark(mark);
}

export function readMark(): Mark | null {
  try {
    const mark = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Mark> | null;
    return typeof mark?.device === 'string' && typeof mark.seq === 'number'
      ? { device: mark.device, seq: mark.seq, hash: mark.hash ?? null }
      : null;
  } catch {
    return null;
  }
}
