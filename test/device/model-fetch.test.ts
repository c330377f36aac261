// Fetching the model from hosts that break off, lie, or unpack on the way; the cache is in memory.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepWhole, readParts, readWhole, storedSize } from '../../src/device/model-cache.ts';
import { fetchVerified } from '../../src/device/model-fetch.ts';
import { isModel, unpack } from '../../src/device/model-file.ts';

// Bytes that do not compress, so that places in the packed file can be told.
let state = 1;
const weights = Buffer.alloc(1_500_000).map(() => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return state >>> 16;
});
const packed = new Uint8Array(gzipSync(weights));
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const file = {
  path: 'language/en.bin.gz',
  bytes: packed.length,
  sha256: [hex(packed), hex(weights)] as const,
};

const here = 'https://host.example';
const absolute = (key: RequestInfo | URL) =>
  key instanceof Request ? key.url : new URL(String(key), here).href;

/** A cache that keeps bytes, and refuses to when it is full. */
class MemoryCache {
  stored = new Map<string, Uint8Array>();
  full = false;
  keys = () => Promise.resolve([...this.stored.keys()].map((url) => ({ url })));
  match(key: string) {
    const bytes = this.stored.get(absolute(key));
    return Promise.resolve(bytes && new Response(Buffer.from(bytes)));
  }
  async put(key: string, response: Response) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.stored.set(absolute(key), new Uint8Array(await response.arrayBuffer()));
  }
  delete = (key: { url: string } | string) =>
    Promise.resolve(this.stored.delete(typeof key === 'string' ? absolute(key) : key.url));
}

let cache: MemoryCache;
let asked: { url: string; range: string | null }[];
let host: (range: string | null, signal?: AbortSignal | null) => Response | Promise<Response>;

beforeEach(() => {
  cache = new MemoryCache();
  asked = [];
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('location', { href: `${here}/` });
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const range = new Headers(init.headers).get('range');
    asked.push({ url, range });
    return Promise.resolve(host(range, init.signal));
  });
});

afterEach(() => vi.unstubAllGlobals());

/** An answer whose connection breaks after `upTo` bytes. */
function broken(bytes: Uint8Array, upTo: number, init?: ResponseInit): Response {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= upTo) return controller.error(new TypeError('connection lost'));
      controller.enqueue(bytes.slice(at, Math.min(at + 65_536, upTo)));
      at += 65_536;
    },
  });
  return new Response(body, init);
}

const from = (range: string | null) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]);
const rest = (start: number) =>
  new Response(packed.slice(start), {
    status: 206,
    headers: { 'content-range': `bytes ${start}-${file.bytes - 1}/${file.bytes}` },
  });
const ignore = () => {};

describe('fetching', () => {
  test('in one go, with progress by bytes', async () => {
    host = () => new Response(packed);
    const progress: number[] = [];
    const fetched = await fetchVerified(file, (bytes) => progress.push(bytes));
    expect(fetched.kind === 'fetched' && hex(fetched.bytes)).toBe(file.sha256[0]);
    expect(progress.at(-1)).toBe(file.bytes);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  test('goes on where it broke off', async () => {
    host = () => broken(packed, 900_000);
    expect((await fetchVerified(file, ignore)).kind).toBe('failed');
    host = (range) => rest(from(range));
    const progress: number[] = [];
    const fetched = await fetchVerified(file, (bytes) => progress.push(bytes));
    expect(fetched.kind === 'fetched' && hex(fetched.bytes)).toBe(file.sha256[0]);
    expect(asked.map(({ range }) => range)).toEqual([null, 'bytes=900000-']);
    expect(progress[0]).toBeGreaterThan(900_000);
  });

  test('starts anew where the host knows no ranges', async () => {
    host = () => broken(packed, 900_000);
    await fetchVerified(file, ignore);
    host = () => new Response(packed);
    expect((await fetchVerified(file, ignore)).kind).toBe('fetched');
  });

  test('a part of another version is not put to this one', async () => {
    host = () => broken(packed, 900_000);
    await fetchVerified(file, ignore);
    host = (range) =>
      new Response('other', {
        status: 206,
        headers: { 'content-range': `bytes ${from(range)}-1234567/1234568` },
      });
    expect((await fetchVerified(file, ignore)).kind).toBe('failed');
    expect(await readParts(file)).toEqual([]);
    host = () => new Response(packed);
    expect((await fetchVerified(file, ignore)).kind).toBe('fetched');
  });

  test('a host in trouble costs nothing of what was kept', async () => {
    host = () => broken(packed, 900_000);
    await fetchVerified(file, ignore);
    host = () => new Response('later', { status: 503 });
    expect((await fetchVerified(file, ignore)).kind).toBe('failed');
    host = (range) => rest(from(range));
    expect((await fetchVerified(file, ignore)).kind).toBe('fetched');
  });

  test('a sign-in page in its place is refused and nothing of it kept', async () => {
    host = () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } });
    const failed = await fetchVerified(file, ignore);
    expect(failed.kind === 'failed' && failed.message).toContain('sign in');
    expect(cache.stored.size).toBe(0);
  });

  test('one wrong byte in a part kept earlier: all of it is fetched anew', async () => {
    const flipped = packed.slice();
    flipped[5] = (flipped[5] ?? 0) ^ 1;
    host = () => broken(flipped, 900_000);
    await fetchVerified(file, ignore);
    host = (range) => (range === null ? new Response(packed) : rest(from(range)));
    expect((await fetchVerified(file, ignore)).kind).toBe('fetched');
    expect(asked.map(({ range }) => range)).toEqual([null, 'bytes=900000-', null]);
  });

  test('a host that unpacks it on the way is taken too', async () => {
    host = () => new Response(weights, { headers: { 'content-encoding': 'gzip' } });
    const fetched = await fetchVerified(file, ignore);
    expect(fetched.kind === 'fetched' && hex(fetched.bytes)).toBe(file.sha256[1]);
  });

  test('with no room for parts it still arrives', async () => {
    cache.full = true;
    host = () => new Response(packed);
    expect((await fetchVerified(file, ignore)).kind).toBe('fetched');
  });

  test('a network that falls silent is taken for broken, and what came is kept', async () => {
    vi.useFakeTimers();
    host = (_, signal) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(packed.slice(0, 100_000));
          signal?.addEventListener('abort', () => controller.error(new DOMException('aborted')));
        },
      });
      return new Response(body);
    };
    const fetching = fetchVerified(file, ignore);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(cache.stored.size).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await fetching).kind).toBe('failed');
    expect((await readParts(file))[0]?.length).toBe(100_000);
    vi.useRealTimers();
  });

  test('the caller’s signal ends it', async () => {
    host = (_, signal) =>
      new Promise((_, failed) => signal?.addEventListener('abort', () => failed(new Error('end'))));
    const ending = new AbortController();
    const fetching = fetchVerified(file, ignore, ending.signal);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    ending.abort();
    expect((await fetching).kind).toBe('failed');
  });

  test('without a network: a plain message', async () => {
    host = () => Promise.reject(new TypeError('Failed to fetch'));
    const failed = await fetchVerified(file, ignore);
    expect(failed.kind === 'failed' && failed.message).toContain('connect');
  });
});

describe('keeping', () => {
  test('the whole takes the place of its parts and of an older model', async () => {
    cache.stored.set(`${here}/language/en.bin.gz?old`, packed);
    host = () => broken(packed, 900_000);
    await fetchVerified(file, ignore);
    expect(await keepWhole(file, packed)).toBe(true);
    expect(cache.stored.size).toBe(1);
    expect(await storedSize(file)).toBe(file.bytes);
    expect(hex((await readWhole(file)) ?? new Uint8Array())).toBe(file.sha256[0]);
  });

  test('no room, no cache: it says so', async () => {
    cache.full = true;
    expect(await keepWhole(file, packed)).toBe(false);
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('denied')) });
    expect(await keepWhole(file, packed)).toBe(false);
    expect(await readWhole(file)).toBeNull();
  });
});

test('damage shows by the hash, and on pages that may not hash by gzip’s own sum', async () => {
  const flipped = packed.slice();
  flipped[1_000_000] = (flipped[1_000_000] ?? 0) ^ 1;
  expect(await isModel(packed, file)).toBe(true);
  expect(await isModel(flipped, file)).toBe(false);
  expect(hex(await unpack(packed))).toBe(file.sha256[1]);
  await expect(unpack(flipped)).rejects.toThrow();
  vi.stubGlobal('isSecureContext', false);
  expect(await isModel(packed.slice(0, 100), file)).toBe(false);
});
