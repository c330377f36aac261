// The app on this phone: whether it is all here, and whether a newer one waits to be taken.
import { appKept, applyUpdate, watchForUpdate } from '#device/update.ts';

class Update {
  isWaiting = $state(false);
  /** Whether the app opens without a network; null until that is known. */
  isKept = $state<boolean | null>(null);

  watch() {
    void watchForUpdate(() => (this.isWaiting = true));
    void appKept.then((kept) => (this.isKept = kept));
  }

  apply() {
    applyUpdate();
  }
}

export const update = new Update();
