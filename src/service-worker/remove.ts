// The kill switch: a worker that, published in the other's place, removes it and its caches.
declare const self: ServiceWorkerGlobalScope;

// Without a fetch listener every request goes to the network from the moment this one is active.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(leave()));

/** Files and model can be fetched again; decks and answers are in the database, left alone. */
async function leave(): Promise<void> {
  const { pathname } = new URL(self.registration.scope);
  const ours = (await self.caches.keys()).filter((name) =>
    ['files', 'model', 'shared'].some((kind) => name === `factdeck-${kind} ${pathname}`),
  );
  await Promise.all(ours.map((name) => self.caches.delete(name)));
  await self.registration.unregister();
}

export {};
