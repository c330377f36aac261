// A newer Factdeck that waits until somebody takes it.
import { applyUpdate, watchForUpdate } from '#device/update.ts';

class Update {
  isWaiting = $state(false);

  watch() {
    void watchForUpdate(() => (this.isWaiting = true));
  }

  apply() {
    applyUpdate();
  }
}

export const update = new Update();
