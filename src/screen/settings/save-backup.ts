// Everything in one file, handed to the person, and noted so that its want is not mentioned.
import { backupFile } from '#device/backup-file.ts';
import { handOver } from '#device/hand-over.ts';
import { backup } from '../state/backup.svelte.ts';
import { factdeck } from '../state/factdeck.svelte.ts';
import { settings } from '../words/en/settings.ts';

export async function saveBackup(): ReturnType<typeof handOver> {
  const file = await backupFile(await factdeck.events(), factdeck.now);
  const how = await handOver(file, settings.backup.file);
  if (how !== 'cancelled') backup.noted();
  return how;
}
