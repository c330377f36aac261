// Getting the store, however long that takes: what was to be deleted goes first, other tabs let go.
import { isErasing } from '#device/erasing.ts';
import { openStore, type OnShare, type Store } from '#device/store.ts';
import type { Moment } from '#lib/log/moment.ts';
import { shell as words } from '../words/en/shell.ts';

/**
 * Null where the store cannot be had until the page is loaded again. `say` is told why it cannot be
 * had, and null once that is over.
 */
export async function openedStore(
  clock: () => Moment,
  say: (trouble: string | null) => void,
  onProgress: OnShare,
): Promise<Store | null> {
  if (isErasing()) {
    const { erase } = await import('#device/erase.ts');
    if ((await erase()) === 'held') {
      say(words.held);
      return null;
    }
  }
  for (;;) {
    const store = await openStore(clock, unlessQuick(onProgress));
    if (store.kind !== 'unavailable') return store;
    say(store.message);
    if (!store.freed) return null;
    await store.freed;
    say(null);
  }
}

/** What is done by then needs no word. */
const quickMilliseconds = 1_000;

/** In tenths, since a screen reader says each. */
function unlessQuick(onProgress: OnShare): OnShare {
  const begun = performance.now();
  return (share) => {
    if (performance.now() - begun > quickMilliseconds) onProgress(Math.floor(share * 10) / 10);
  };
}
