// The language model in the browser's cache: whole once it is verified, in parts while it comes.
import type { ModelFile } from './model-file.ts';

/** The service worker leaves this cache alone: an update of the app does not fetch the model again. */
const cacheName = `factdeck-model ${import.meta.env.BASE_URL}`;

/** Where the host has the file. */
export const modelAddress = (file: ModelFile) => import.meta.env.BASE_URL + file.path;

/** The hash in the key keeps two versions of the model apart. */
const wholeKey = (file: ModelFile) => `${modelAddress(file)}?${file.sha256[0]}`;
const partKey = (file: ModelFile, from: number) => `${wholeKey(file)}&from=${from}`;

/** The cache; null where the browser has none (pages without HTTPS, some private windows). */
async function openCache(): Promise<Cache | null> {
  if (!('caches' in globalThis)) return null;
  return caches.open(cacheName).catch(() => null);
}

/** Bytes as they were stored, not verified again; null when there are none. */
export async function readWhole(file: ModelFile): Promise<Uint8Array<ArrayBuffer> | null> {
  return read(await openCache(), wholeKey(file));
}

async function read(cache: Cache | null, key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const stored = await cache?.match(key, { ignoreVary: true }).catch(() => undefined);
  if (!stored) return null;
  return stored.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

/** Size of what is stored, without reading it; null when nothing is. */
export async function storedSize(file: ModelFile): Promise<number | null> {
  const cache = await openCache();
  const stored = await cache?.match(wholeKey(file), { ignoreVary: true }).catch(() => undefined);
  return stored
    ? stored.blob().then(
        ({ size }) => size,
        () => 0,
      )
    : null;
}

/** Stores the verified model and removes everything else; false when there is no room for it. */
export async function keepWhole(file: ModelFile, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const cache = await openCache();
  if (!cache) return false;
  try {
    await cache.put(wholeKey(file), new Response(bytes));
    const key = new URL(wholeKey(file), location.href).href;
    const others = (await cache.keys()).filter(({ url }) => url !== key);
    await Promise.all(others.map((request) => cache.delete(request)));
    return true;
  } catch {
    return false;
  }
}

export async function forgetWhole(file: ModelFile): Promise<void> {
  const cache = await openCache();
  await cache?.delete(wholeKey(file)).catch(() => false);
}

/** Stores a part, so that a fetch that breaks off goes on from there; where it cannot, it starts anew. */
export async function keepPart(
  file: ModelFile,
  from: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const cache = await openCache();
  await cache?.put(partKey(file, from), new Response(bytes)).catch(() => undefined);
}

/** The parts that follow one another from the beginning. */
export async function readParts(file: ModelFile): Promise<Uint8Array<ArrayBuffer>[]> {
  const cache = await openCache();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (;;) {
    const part = await read(cache, partKey(file, from));
    if (!part || part.length === 0) return parts;
    parts.push(part);
    from += part.length;
  }
}

export async function forgetParts(file: ModelFile): Promise<void> {
  const cache = await openCache();
  if (!cache) return;
  const start = new URL(partKey(file, 0), location.href).href.replace(/0$/, '');
  const parts = (await cache.keys()).filter(({ url }) => url.startsWith(start));
  await Promise.all(parts.map((request) => cache.delete(request)));
}
