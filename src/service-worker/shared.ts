// What another app hands over by POST: kept until the page for new articles takes it.
import type { Site } from './list.ts';

/** Where src/device/shared.ts finds it, in a cache of its own. */
const cacheName = (site: Site) => `factdeck-shared ${new URL(site.root).pathname}`;
const key = 'shared';

/** Keeps the request's form as it came, and leads to the page that takes it. */
export async function keepShared(
  request: Request,
  site: Site,
  caches: Pick<CacheStorage, 'open'>,
): Promise<Response> {
  const kept = await keep(request, site, caches).then(
    () => 'kept',
    () => 'lost', // no room, or a form that breaks off
  );
  return Response.redirect(`${site.root}new?shared=${kept}`, 303);
}

async function keep(request: Request, site: Site, caches: Pick<CacheStorage, 'open'>) {
  const form = await request.blob();
  const type = request.headers.get('content-type') ?? '';
  const cache = await caches.open(cacheName(site));
  // The form's type names the mark between its parts, which a blob's own would write in lower case.
  await cache.put(site.root + key, new Response(form, { headers: { 'content-type': type } }));
}
