// A backup as a file: handed to the person, and read back.
import type { LogEvent } from '#lib/log/event.ts';
import { readBackup, writeBackup, type BackupRead } from '#lib/log/exchange/backup.ts';
import { dayOf, dayMillis, type Moment } from '#lib/log/moment.ts';

/** Far more than ten years of answers; what is larger is something else. */
const mostBytes = 500_000_000;

/**
 * Hands over a file with every event: by the share sheet where files can be shared, else as a
 * download. 'cancelled' when the person closed the share sheet.
 */
export async function handOverBackup(
  events: readonly LogEvent[],
  now: Moment,
): Promise<'shared' | 'downloaded' | 'cancelled'> {
  const day = new Date(dayOf(now) * dayMillis).toISOString().slice(0, 10);
  const file = new File([writeBackup(events, now)], `factdeck-${day}.txt`, { type: 'text/plain' });
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: 'Factdeck backup' });
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
    }
  }
  download(file);
  return 'downloaded';
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Reads a file that the person chose; what it holds, or why it cannot be used. */
export async function readBackupFile(file: Blob): Promise<BackupRead> {
  if (file.size > mostBytes) return readBackup('');
  try {
    return readBackup(await file.text());
  } catch {
    const message = 'The file could not be read. Copy it to this device, then choose it again.';
    return { kind: 'unusable', why: 'damaged', message };
  }
}
