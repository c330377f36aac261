// When a backup was saved last, and whether one should be mentioned: once a month, where there is
// something to lose.
import { isBackupDue, lastBackup, noteBackup, putOffBackup } from '#device/backup-reminder.ts';
import { factdeck } from './factdeck.svelte.ts';

class Backup {
  /** Raised when something was noted outside of what Svelte sees. */
  #notes = $state(0);

  readonly isDue = $derived.by(() => {
    void this.#notes;
    return isBackupDue(factdeck.overview.since, factdeck.now.at);
  });

  /** Null where there was none. */
  readonly last = $derived.by(() => {
    void this.#notes;
    return lastBackup();
  });

  /** One was handed over just now. */
  noted() {
    noteBackup(factdeck.now.at);
    this.#notes += 1;
  }

  putOff() {
    putOffBackup(factdeck.now.at);
    this.#notes += 1;
  }
}

export const backup = new Backup();
