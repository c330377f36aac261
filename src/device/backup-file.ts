// A backup as a file: handed to the person, and read back.
import type { LogEvent } from '#lib/log/event.ts';
import {
  damaged,
  foreign,
  readBackup,
  tooLarge,
  writeBackup,
  type BackupRead,
} from '#lib/log/exchange/backup.ts';
import { dayOf, dayMillis, type Moment } from '#lib/log/moment.ts';
import { isPacked, packed, unpacked } from './gzip.ts';

/** Far more than ten years of answers; what is larger is something else. */
const mostBytes = 400_000_000;

/** Events pack about ten to one; what packs far better is made to burst. */
const mostRatio = 200;
const alwaysAllowed = 1_000_000;

/** The file with every event. */
export async function backupFile(events: readonly LogEvent[], now: Moment): Promise<File> {
  const day = new Date(dayOf(now) * dayMillis).toISOString().slice(0, 10);
  const text = writeBackup(events, now);
  const gzip = await packed(text);
  return gzip
    ? new File([gzip], `factdeck-${day}.gz`, { type: 'application/gzip' })
    : new File([text], `factdeck-${day}.txt`, { type: 'text/plain' });
}

/** Reads a file that the person chose; what it holds, or why it cannot be used. */
export async function readBackupFile(file: Blob): Promise<BackupRead> {
  try {
    if (!(await isPacked(file))) {
      return file.size > mostBytes ? foreign : readBackup(await file.text());
    }
    const most = Math.min(mostBytes, alwaysAllowed + file.size * mostRatio);
    const inside = await unpacked(file, most);
    if (inside === 'too-large') return tooLarge;
    return inside === 'damaged' ? damaged : readBackup(inside.text);
  } catch {
    const message = 'The file could not be read. Copy it to this device, then choose it again.';
    return { kind: 'unusable', why: 'damaged', message };
  }
}
