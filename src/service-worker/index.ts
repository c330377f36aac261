// The worker that opens Factdeck without a network: listeners only.
import { fill, serveFile, serveOlder, tidy, type Shelf } from './files.ts';
import { siteOf, type Entry } from './list.ts';
import { decide, type Answer } from './respond.ts';
import { keepShared } from './shared.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly Entry[] };

/** What pages say to the worker; src/device/update.ts says it. */
type Message = { readonly kind: 'started' } | { readonly kind: 'take-over' };

const site = siteOf(self.registration.scope, self.__WB_MANIFEST);
const shelf: Shelf = { caches: self.caches, fetch: (request) => fetch(request) };

self.addEventListener('install', (event) => event.waitUntil(fill(site, shelf)));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
  const { kind } = event.data as Message;
  if (kind === 'take-over') event.waitUntil(self.skipWaiting());
  if (kind === 'started') event.waitUntil(keepInOrder());
});

self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const answer = decide({ method, url, navigates: mode === 'navigate' }, site);
  if (answer.kind !== 'pass') event.respondWith(responseTo(answer, event.request));
});

async function takeOver(): Promise<void> {
  if ((await openPages()) === 0) await tidy(site, shelf);
  await self.clients.claim();
}

/** After a page has started: mends holes, and lets older versions go when no page can need them. */
async function keepInOrder(): Promise<void> {
  const changing = self.registration.installing ?? self.registration.waiting;
  if (!changing && (await openPages()) === 1) await tidy(site, shelf);
  await fill(site, shelf).catch(() => undefined); // without a network the hole stays until the next start
}

async function openPages(): Promise<number> {
  return (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length;
}

async function responseTo(
  answer: Exclude<Answer, { kind: 'pass' }>,
  request: Request,
): Promise<Response> {
  switch (answer.kind) {
    case 'file':
      // Where the cache has a hole and the host another version, its answer is better than none.
      return serveFile(answer.entry, site, shelf)
        .catch(() => fetch(request))
        .catch(incomplete);
    case 'older':
      return serveOlder(answer.url, site, shelf);
    case 'redirect':
      return Response.redirect(answer.to, 307);
    case 'share':
      return keepShared(request, site, self.caches);
    case 'missing': {
      const page = await serveFile(answer.entry, site, shelf).catch(incomplete);
      return new Response(page.body, { status: 404, headers: page.headers });
    }
  }
}

function incomplete(): Response {
  const words =
    'Factdeck on this device lacks a file, and the network does not give it. ' +
    'Connect once and open this page again: your decks and answers are safe.';
  return new Response(words, {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
