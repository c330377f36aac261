// When the last backup was handed over, so that its want is mentioned once a month.
import { dayMillis, type Millis } from '#lib/log/moment.ts';

const key = 'factdeck.backup';
const every = 30 * dayMillis;

/** Null when there was none, or where that cannot be kept. */
export function lastBackup(): Millis | null {
  return read('made');
}

export const noteBackup = (now: Millis) => write({ made: now, asked: now });

/** "Not now": it is mentioned again in a month. */
export const putOffBackup = (now: Millis) => write({ made: read('made'), asked: now });

/** Whether to mention it: there is something `since` a month ago, and no backup or asking since. */
export function isBackupDue(since: Millis | null, now: Millis): boolean {
  if (since === null) return false;
  return now - Math.max(since, read('made') ?? 0, read('asked') ?? 0) > every;
}

function read(name: 'made' | 'asked'): Millis | null {
  try {
    const noted = JSON.parse(localStorage.getItem(key) ?? 'null') as Record<string, unknown> | null;
    const at = noted?.[name];
    return typeof at === 'number' ? at : null;
  } catch {
    return null;
  }
}

function write(noted: { made: Millis | null; asked: Millis }): void {
  try {
    localStorage.setItem(key, JSON.stringify(noted));
  } catch {
    // Full or switched off: it is mentioned again next time.
  }
}
