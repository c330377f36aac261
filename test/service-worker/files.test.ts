// Storing, mending and tidying against a cache and a host held in memory.
import { beforeEach, describe, expect, test } from 'vitest';
import { fill, serveFile, serveOlder, tidy, type Shelf } from '../../src/service-worker/files.ts';
import { siteOf } from '../../src/service-worker/list.ts';

const root = 'https://host.example/';
const bare = (url: string) => url.split('?')[0] ?? url;

class MemoryCache {
  stored = new Map<string, Response>();
  keys = () => Promise.resolve([...this.stored.keys()].map((url) => new Request(url)));
  match(url: string, options?: { ignoreSearch?: boolean }) {
    const found = options?.ignoreSearch
      ? [...this.stored].find(([key]) => bare(key) === bare(url))?.[1]
      : this.stored.get(url);
    return Promise.resolve(found?.clone());
  }
  put(url: string, response: Response) {
    this.stored.set(url, response);
    return Promise.resolve();
  }
  delete = (request: Request) => Promise.resolve(this.stored.delete(request.url));
}

let cache: MemoryCache;
let asked: Request[];
let host: (request: Request) => Response | Error;
let shelf: Shelf;

beforeEach(() => {
  cache = new MemoryCache();
  asked = [];
  host = (request) => new Response(`bytes of ${request.url}`);
  shelf = {
    caches: { open: () => Promise.resolve(cache as unknown as Cache) },
    fetch(request) {
      asked.push(request);
      const answer = host(request);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
});

const site = (...names: string[]) =>
  siteOf(
    root,
    names.map((name) => {
      const [url = '', version = '1'] = name.split('@');
      return { url, integrity: `sha384-${url}${version}` };
    }),
  );

describe('filling', () => {
  test('asks for every file with its hash, and for nothing twice', async () => {
    await fill(site('index.html', 'a.js'), shelf);
    expect(asked.map(({ url, integrity }) => [url, integrity])).toEqual([
      [`${root}index.html`, 'sha384-index.html1'],
      [`${root}a.js`, 'sha384-a.js1'],
    ]);
    await fill(site('index.html', 'a.js'), shelf);
    expect(asked).toHaveLength(2);
  });

  test('the next version fetches only what changed', async () => {
    await fill(site('index.html', 'a.js'), shelf);
    asked.length = 0;
    await fill(site('index.html@2', 'a.js'), shelf);
    expect(asked.map(({ url }) => url)).toEqual([`${root}index.html`]);
    expect(cache.stored.size).toBe(3);
  });

  test('leaves out what is kept from when it is asked for', async () => {
    const [page, rare] = [...site('index.html', 'rare.wasm').files.values()];
    if (!page || !rare) throw new Error('no entries');
    const both = siteOf(root, [page, { ...rare, onDemand: true }]);
    await fill(both, shelf);
    expect([...cache.stored.keys()]).toEqual([`${root}index.html?sha384-index.html1`]);
    await serveFile({ ...rare, onDemand: true }, both, shelf);
    await tidy(both, shelf);
    expect(cache.stored.size).toBe(2);
  });

  test('one file that cannot be had fails the whole, and the rest is kept for the next try', async () => {
    host = ({ url }) => (url.endsWith('b.js') ? new TypeError('network') : new Response('x'));
    await expect(fill(site('a.js', 'b.js', 'c.js'), shelf)).rejects.toThrow('network');
    expect(cache.stored.size).toBe(2);
    host = () => new Response('x');
    asked.length = 0;
    await fill(site('a.js', 'b.js', 'c.js'), shelf);
    expect(asked.map(({ url }) => url)).toEqual([`${root}b.js`]);
  });

  test('cut at any file, nothing counts as whole, and the next try fetches the rest alone', async () => {
    const names = Array.from({ length: 12 }, (_, number) => `${number}.js`);
    for (let cut = 0; cut < names.length; cut += 1) {
      cache.stored.clear();
      let fetched = 0;
      host = () => ((fetched += 1) > cut ? new TypeError('network') : new Response('x'));
      await expect(fill(site(...names), shelf)).rejects.toThrow('network');
      const kept = cache.stored.size;
      expect(kept).toBeLessThanOrEqual(cut);
      host = () => new Response('x');
      asked.length = 0;
      await fill(site(...names), shelf);
      expect([asked.length, cache.stored.size]).toEqual([names.length - kept, names.length]);
    }
  });

  test('an answer that is no success is not stored', async () => {
    host = () => new Response('Sign in', { status: 404 });
    await expect(fill(site('a.js'), shelf)).rejects.toThrow('404');
    expect(cache.stored.size).toBe(0);
  });

  test('wrong bytes in the browser’s own cache are passed by', async () => {
    host = ({ cache: mode }) =>
      mode === 'reload' ? new Response('x') : new TypeError('integrity');
    await fill(site('a.js'), shelf);
    expect(asked.map(({ cache: mode }) => mode)).toEqual(['no-cache', 'reload']);
  });

  test('what is stored can answer a page: no redirect, no Vary', async () => {
    host = () => {
      const response = new Response('x', { headers: { vary: '*', 'content-type': 'text/html' } });
      Object.defineProperty(response, 'redirected', { value: true });
      return response;
    };
    const given = await serveFile(
      { url: 'quiz.html', integrity: 'sha384-q' },
      site('quiz.html'),
      shelf,
    );
    const [stored] = [...cache.stored.values()];
    for (const response of [given, stored]) {
      expect(response?.redirected).toBe(false);
      expect(response?.headers.get('vary')).toBeNull();
      expect(response?.headers.get('content-type')).toBe('text/html');
    }
  });
});

describe('serving', () => {
  const entry = { url: 'a.js', integrity: 'sha384-a.js1' };

  test('a stored file needs no network; a hole is mended from it', async () => {
    await fill(site('a.js'), shelf);
    asked.length = 0;
    await serveFile(entry, site('a.js'), shelf);
    expect(asked).toHaveLength(0);
    cache.stored.clear();
    await serveFile(entry, site('a.js'), shelf);
    expect(cache.stored.size).toBe(1);
  });

  test('a cache that is broken or full keeps nobody from the network', async () => {
    cache.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await (await serveFile(entry, site('a.js'), shelf)).text()).toContain('a.js');
    cache.match = () => Promise.reject(new DOMException('lost', 'UnknownError'));
    expect(await (await serveFile(entry, site('a.js'), shelf)).text()).toContain('a.js');
    shelf = { ...shelf, caches: { open: () => Promise.reject(new DOMException('denied')) } };
    expect(await (await serveFile(entry, site('a.js'), shelf)).text()).toContain('a.js');
    expect(await (await serveOlder(`${root}old.js`, site('a.js'), shelf)).text()).toContain('old');
  });

  test('a file of an older version is served for as long as it is stored', async () => {
    await fill(site('old.js'), shelf);
    asked.length = 0;
    const response = await serveOlder(`${root}old.js`, site('new.js'), shelf);
    expect(await response.text()).toContain('old.js');
    expect(asked).toHaveLength(0);
  });
});

test('tidying removes what only other versions have', async () => {
  await fill(site('index.html@1', 'a.js'), shelf);
  await fill(site('index.html@2', 'a.js'), shelf);
  await tidy(site('index.html@2', 'a.js'), shelf);
  expect([...cache.stored.keys()]).toEqual([
    `${root}a.js?sha384-a.js1`,
    `${root}index.html?sha384-index.html2`,
  ]);
});
