// The site's files in the browser's cache: stored all or nothing, repaired, tidied, served.
import type { Entry, Site } from './list.ts';

/** What of the browser this file uses; tests give their own. */
export interface Shelf {
  readonly caches: Pick<CacheStorage, 'open'>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** One cache for all versions; sites below other paths of the same host have their own. */
export const cacheName = (site: Site) => `factdeck-files ${new URL(site.root).pathname}`;

/**
 * The key holds the hash, so that versions share what did not change and never mix what did; what
 * an unfinished install has stored serves the next try.
 */
const keyOf = (entry: Entry, site: Site) =>
  `${site.root}${entry.url}?${encodeURIComponent(entry.integrity)}`;

/** Stores every file that is not there yet; rejects when one cannot be had with the right bytes. */
export async function fill(site: Site, shelf: Shelf): Promise<void> {
  const cache = await shelf.caches.open(cacheName(site));
  const absent = await absentFrom(cache, site);
  const outcomes = await Promise.allSettled(absent.map((entry) => store(entry, site, shelf)));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  const lost = await absentFrom(cache, site);
  if (lost.length > 0) throw new Error(`${lost[0]?.url} was stored and is not there`);
}

async function absentFrom(cache: Cache, site: Site): Promise<Entry[]> {
  const stored = new Set((await cache.keys()).map(({ url }) => url));
  return [...site.files.values()].filter(
    (entry) => !entry.onDemand && !stored.has(keyOf(entry, site)),
  );
}

async function store(entry: Entry, site: Site, shelf: Shelf): Promise<void> {
  const cache = await shelf.caches.open(cacheName(site));
  await cache.put(keyOf(entry, site), await fetchWhole(entry, site, shelf));
}

/** Fetches one file; rejects when its bytes are not those of the list. */
async function fetchWhole(entry: Entry, site: Site, shelf: Shelf): Promise<Response> {
  const { integrity } = entry;
  const ask = (cache: RequestCache) =>
    shelf.fetch(
      new Request(site.root + entry.url, { integrity, cache, credentials: 'same-origin' }),
    );
  // The browser's own cache may hold wrong bytes under the right name: the second try goes past it.
  const response = await ask('no-cache').catch(() => ask('reload'));
  if (!response.ok) throw new Error(`${entry.url}: the host answered ${response.status}`);
  return plain(response);
}

/**
 * The same answer without its history and without what describes its transport: a redirected
 * response may not answer a navigation, and `Vary` would make the cache compare headers.
 */
function plain(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of ['vary', 'content-encoding', 'content-length']) headers.delete(name);
  return new Response(response.body, { status: 200, headers });
}

/**
 * A file of this version: from the cache, or from the network into the hole it left. A cache that
 * cannot be read or written is as good as empty. Rejects when the right bytes are not to be had.
 */
export async function serveFile(entry: Entry, site: Site, shelf: Shelf): Promise<Response> {
  const cache = await shelf.caches.open(cacheName(site)).catch(() => null);
  const kept = await cache?.match(keyOf(entry, site)).catch(() => undefined);
  if (kept) return kept;
  const response = await fetchWhole(entry, site, shelf);
  await cache?.put(keyOf(entry, site), response.clone()).catch(() => undefined);
  return response;
}

/** A file by its hashed name from any version that is still stored. */
export async function serveOlder(url: string, site: Site, shelf: Shelf): Promise<Response> {
  const cache = await shelf.caches.open(cacheName(site)).catch(() => null);
  const kept = await cache?.match(url, { ignoreSearch: true }).catch(() => undefined);
  return kept ?? shelf.fetch(new Request(url));
}

/** Removes the files that only other versions have. */
export async function tidy(site: Site, shelf: Shelf): Promise<void> {
  const cache = await shelf.caches.open(cacheName(site));
  const ours = new Set([...site.files.values()].map((entry) => keyOf(entry, site)));
  const others = (await cache.keys()).filter(({ url }) => !ours.has(url));
  await Promise.all(others.map((request) => cache.delete(request)));
}
