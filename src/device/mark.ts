// A mark outside the database: how far the log had come, so that a log that lost its end is noticed.
import type { DeviceId } from '#lib/log/event.ts';

/** The device's count when something was last kept. */
interface Mark {
  readonly device: DeviceId;
  readonly seq: number;
}

const key = 'factdeck.mark';

/** Where there is no local storage, a loss goes unnoticed: nothing better can be done. */
export function setMark({ device, seq }: Mark): void {
  try {
    localStorage.setItem(key, JSON.stringify({ device, seq }));
  } catch {
    // Full or switched off; the log itself is kept.
  }
}

/**
 * What is missing of the log whose device has counted to `seq`, as a plain sentence; null when
 * nothing is. A database that was made anew has another device.
 */
export function lossSince({ device, seq }: Mark): string | null {
  const mark = readMark();
  if (!mark || (mark.device === device && mark.seq <= seq)) return null;
  const what =
    mark.device === device
      ? `The browser has lost the last ${mark.seq - seq === 1 ? 'thing' : `${mark.seq - seq} things`} you did here.`
      : 'The browser has lost what Factdeck had kept here.';
  return `${what} If you have a backup, restore it in Settings.`;
}

function readMark(): Mark | null {
  try {
    const mark = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Mark> | null;
    return typeof mark?.device === 'string' && typeof mark.seq === 'number'
      ? { device: mark.device, seq: mark.seq }
      : null;
  } catch {
    return null;
  }
}
