// Deleting everything: noted here, done when the app starts next (erase.ts), so that nothing cuts it in half.

const prefix = 'factdeck.';
const note = `${prefix}erasing`;
const channelName = 'factdeck-erasing';

/**
 * From now on all that is kept here counts as deleted; other tabs are told. The caller closes what
 * it has open and starts the app anew.
 */
export function beginErasing(): void {
  try {
    forgetEntries(localStorage);
    localStorage.setItem(note, 'begun'); // there is room: nothing else is left
  } catch {
    // Where there is no local storage, browsers keep nothing else either.
  }
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('begun');
  channel.close();
}

/** Whether it is still to be done. */
export function isErasing(): boolean {
  try {
    return localStorage.getItem(note) !== null;
  } catch {
    return false;
  }
}

/** Calls the listener when another tab deletes everything; returns how to stop. */
export function onErasing(listener: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
}

/** Every entry of Factdeck's, whichever part of it wrote it; the note last. */
export function forgetEntries(storage: Storage): void {
  const ours = Object.keys(storage).filter((key) => key.startsWith(prefix) && key !== note);
  for (const key of [...ours, note]) storage.removeItem(key);
}
