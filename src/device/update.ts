// Registers the service worker, looks for new versions, and lets them take over without harm.
import { trustedScript } from './trusted.ts';

/** While any tab holds it, a new version takes over only when somebody asks for it. */
const busyLock = 'factdeck-busy';

const hour = 60 * 60_000;

let registration: ServiceWorkerRegistration | null = null;
/** How often this tab is busy right now. */
let busy = 0;
/** True from the moment this tab asked for the new version. */
let asked = false;
/** True when another tab let a new version in: this one moves on when it can. */
let outdated = false;

let tellKept = (_kept: boolean) => {};

/**
 * Settles once it is known whether the app opens without a network from now on: true when its
 * files are all kept, false where they cannot be. It waits for as long as they are coming.
 */
export const appKept = new Promise<boolean>((settle) => (tellKept = settle));

/**
 * Registers the worker and watches for new versions for as long as the page lives. `onWaiting` is
 * called when one waits: found now, found later, or left over from an earlier visit. Where there
 * are no service workers (pages without HTTPS, some private windows) nothing happens.
 */
export async function watchForUpdate(onWaiting: () => void): Promise<void> {
  // While developing there is no list of files to serve.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return tellKept(false);
  const { serviceWorker } = navigator;
  const wasControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (wasControlled || asked) moveOn();
  });
  document.addEventListener('visibilitychange', () => void onVisibility());
  try {
    registration = await serviceWorker.register(
      trustedScript(`${import.meta.env.BASE_URL}service-worker.js`),
      { scope: import.meta.env.BASE_URL, updateViaCache: 'none' },
    );
  } catch (error) {
    // A host's hiccup, or storage switched off: what is installed goes on serving.
    console.warn('The service worker could not be registered.', error);
    registration = (await serviceWorker.getRegistration()) ?? null;
  }
  if (!registration) return tellKept(false);
  if (registration.active) tellKept(true);
  if (registration.waiting) onWaiting();
  watch(registration, onWaiting);
  serviceWorker.controller?.postMessage({ kind: 'started' });
  // Not every browser looks for a new version when a page is opened: home-screen apps on iOS do not.
  if (wasControlled) look();
  setInterval(look, hour);
}

function watch(watched: ServiceWorkerRegistration, onWaiting: () => void): void {
  const follow = (coming: ServiceWorker | null) =>
    coming?.addEventListener('statechange', () => {
      // Without an active worker it is the first one, which has nobody to wait for.
      if (coming.state === 'installed' && watched.active) onWaiting();
      if (coming.state === 'activated') tellKept(true);
      if (coming.state === 'redundant' && !watched.active) tellKept(false);
    });
  follow(watched.installing);
  watched.addEventListener('updatefound', () => follow(watched.installing));
}

/** Asks the host for a new version; without a network there is none. */
function look(): void {
  registration?.update().catch(() => undefined);
}

/** Lets the waiting version take over and reloads this page with it; nothing happens without one. */
export function applyUpdate(): void {
  if (!registration?.waiting) return;
  asked = true;
  registration.waiting.postMessage({ kind: 'take-over' });
}

/**
 * Says that this tab has something that a reload would disturb, as a quiz or a text being typed;
 * the returned function takes it back.
 */
export function holdUpdates(): () => void {
  busy += 1;
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  if ('locks' in navigator) {
    void navigator.locks.request(busyLock, { mode: 'shared' }, () => released);
  }
  return () => {
    busy -= 1;
    release();
  };
}

async function onVisibility(): Promise<void> {
  if (document.visibilityState === 'visible') {
    look();
    return;
  }
  // Out of sight is the moment when nobody sees a reload.
  if (outdated) moveOn();
  else if (registration?.waiting && !(await anyTabBusy())) applyUpdate();
}

async function anyTabBusy(): Promise<boolean> {
  if (busy > 0 || !('locks' in navigator)) return true;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === busyLock);
}

/** The worker of a newer version is in control: this page follows when that disturbs nobody. */
function moveOn(): void {
  outdated = true;
  const unseen = document.visibilityState === 'hidden' && busy === 0;
  if (asked || unseen) location.reload();
}
