// The service worker against networks and hosts that fail: holes, cuts, wrong bytes, other people's pages.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion, readQuestion } from './answering.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type Fault, type SeenRequest, type SiteServer } from './server.ts';
import { filesFromStart, listedFiles, newVersion } from './versions.ts';
import { firstVisit, installed, modelKept, troubles } from './visit.ts';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const signIn: Fault = {
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Sign in to the hotel</h1>',
};

let server: SiteServer;
let phone: Phone;
let page: Page;
const folders: string[] = [];

beforeEach(async () => {
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
});

afterEach(async () => {
  await phone.close();
  await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const version = (...given: Parameters<typeof newVersion>) => {
  const folder = newVersion(...given);
  folders.push(folder);
  return folder;
};

const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();

/** Addresses of the files the worker keeps. */
const stored = () =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((found) => found.startsWith('factdeck-files'));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => url) : [];
  });

/** Looks for a new version and waits for what becomes of it. */
const update = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    try {
      await registration.update();
    } catch {
      return 'refused';
    }
    const coming = registration.installing ?? registration.waiting;
    if (!coming) return 'none';
    return new Promise<string>((done) => {
      const look = () => {
        if (coming.state === 'installed' || coming.state === 'redundant') done(coming.state);
      };
      coming.addEventListener('statechange', look);
      look();
    });
  });

const workerScript = ({ url }: SeenRequest) => url.endsWith('/service-worker.js');

describe('a first install whose network is cut', () => {
  const files = filesFromStart().length;

  test.each([1, Math.floor(files / 2)])(
    'at file %i is no install, the page works, and the next visit completes it',
    async (cut) => {
      let fetched = -1;
      server.fault = (request) => {
        if (workerScript(request)) fetched = 0;
        else if (fetched >= 0 && !request.url.includes('/language/')) fetched += 1;
        return fetched >= cut ? { kind: 'cut' } : null;
      };
      await page.goto(server.address);
      await heading('Today');
      await expect.poll(() => fetched).toBeGreaterThanOrEqual(cut);
      const worker = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          const { active, installing } = registration ?? {};
          return { active: active?.state ?? null, installing: installing?.state ?? null };
        });
      await expect.poll(worker).toEqual({ active: null, installing: null });
      server.fault = () => null;
      await page.reload();
      await installed(page);
      expect(await stored()).toHaveLength(files);
      await server.stop();
      await page.goto(`${server.address}library`);
      await heading('Library');
    },
  );

  /** All of them with FACTDECK_CUTS=1. */
  const every = Number(process.env.FACTDECK_CUTS ?? 6);

  const patience = { timeout: 60_000 + (files / every) * 10_000 };

  test(`at any file (each ${every} tried) leaves no half version`, patience, async () => {
    // A page of the site that brings no worker of its own accord.
    await page.goto(`${server.address}licences.txt`);
    await page.evaluate(() => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: {
          createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
        };
      };
      const policy = trustedTypes.createPolicy('factdeck-script', { createScriptURL: String });
      Object.assign(window, { script: policy.createScriptURL('/service-worker.js') });
    });
    let fetched = 0;
    for (let cut = 1; cut <= files; cut += every) {
      server.fault = (request) => {
        if (workerScript(request)) fetched = 0;
        else fetched += 1;
        return fetched >= cut ? { kind: 'cut' } : null;
      };
      const left = await page.evaluate(async () => {
        const { script } = window as unknown as { script: string };
        const registration = await navigator.serviceWorker.register(script);
        const worker = registration.installing;
        await new Promise<void>((done) => {
          const look = () => worker?.state === 'redundant' && done();
          worker?.addEventListener('statechange', look);
          look();
        });
        const active = registration.active?.state ?? null;
        await registration.unregister();
        for (const name of await caches.keys()) await caches.delete(name);
        return active;
      });
      expect([cut, left]).toEqual([cut, null]);
    }
  });
});

const lacks = /lacks a file, and the network does not give it/;

test('a hole where any one file was: no browser’s error page, and the network mends it', async () => {
  await firstVisit(page, server.address);
  await page.goto(`${server.address}licences.txt`);
  const session = await phone.context.newCDPSession(page);
  const kept = (await stored()).sort();
  const open = (path: string) => page.goto(server.address + path, { waitUntil: 'load' });
  for (const address of kept) {
    await page.evaluate(async (url) => {
      const cache = await caches.open('factdeck-files /');
      if (!(await cache.delete(url))) throw new Error(`${url} was not kept`);
    }, address);
    await session.send('Network.clearBrowserCache');
    await server.stop();
    const path = new URL(address).pathname.slice(1);
    const name = path.endsWith('.html') ? path.replace(/(index|404)?\.html$/, '') : '';
    // A page that goes on without the file stands; one that cannot says what it lacks.
    await open(name);
    const needed = /^index\.html$|\/entry\//.test(path);
    await (needed ? page.getByText(lacks) : page.locator('main, pre').first()).waitFor();
    await server.start();
    await open(path.startsWith('_app/') || path.endsWith('.html') ? name : path);
    await page.evaluate((url) => fetch(url), server.address + path.replace(/(index)?\.html$/, ''));
    await expect.poll(async () => (await stored()).sort()).toEqual(kept);
  }
}, 300_000);

test('holes are mended without being asked for, by the next start', async () => {
  await firstVisit(page, server.address);
  const kept = (await stored()).sort();
  await page.evaluate(async () => {
    const cache = await caches.open('factdeck-files /');
    const keys = (await cache.keys()).filter(({ url }) => /help\.html|workers/.test(url));
    await Promise.all(keys.map((key) => cache.delete(key)));
  });
  expect((await stored()).length).toBeLessThan(kept.length - 1);
  await page.reload();
  await expect.poll(async () => (await stored()).sort()).toEqual(kept);
});

test('a hole, and only a newer version on the host: the page opens all the same', async () => {
  await firstVisit(page, server.address);
  await page.evaluate(async () => {
    const cache = await caches.open('factdeck-files /');
    const keys = (await cache.keys()).filter(({ url }) => url.includes('library.html'));
    await Promise.all(keys.map((key) => cache.delete(key)));
  });
  server.folder = version({ 'library.html': (text) => `${text}\n` });
  await page.goto(`${server.address}library`);
  await heading('Library');
  await server.stop();
  await page.goto(server.address);
  await heading('Today');
});

test('wrong bytes are refused, the old version goes on, the next good one is taken', async () => {
  await firstVisit(page, server.address);
  const chunk = listedFiles().find(({ url }) => url.includes('/nodes/'))?.url ?? '';
  server.folder = version({
    'index.html': (text) => text.replace('</head>', '<meta name="edition" content="2"></head>'),
    [chunk]: (text) => `${text}\n`,
  });
  const flipped = readFileSync(join(server.folder, chunk));
  flipped[0] = (flipped[0] ?? 0) ^ 1;
  server.fault = ({ url }) =>
    url.endsWith(chunk)
      ? {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'text/javascript' },
          body: flipped,
        }
      : null;
  expect(await update()).toBe('redundant');
  await server.stop();
  await page.reload();
  await heading('Today');
  expect(await page.locator('meta[name=edition]').count()).toBe(0);
  await server.start();
  server.fault = () => null;
  expect(await update()).toBe('installed');
});

test('a host that lets everything be kept for a year: a new version still comes', async () => {
  const forAYear: SiteServer['fault'] = ({ url }) => {
    const path = url === '/' ? 'index.html' : url.slice(1).replace(/^(library)$/, '$1.html');
    if (!/^(index\.html|library\.html|service-worker\.js)$/.test(path)) return null;
    const headers = {
      'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html',
      'cache-control': 'public, max-age=31536000, immutable',
    };
    return { kind: 'answer', status: 200, headers, body: readFileSync(join(server.folder, path)) };
  };
  server.fault = forAYear;
  await firstVisit(page, server.address);
  const marked = (text: string) =>
    text.replace('</head>', '<meta name="edition" content="2"></head>');
  server.folder = version({ 'index.html': marked, 'library.html': marked });
  expect(await update()).toBe('installed');
  await page.getByRole('button', { name: 'Update', exact: true }).tap();
  await page.locator('meta[name=edition]').waitFor({ state: 'attached' });
  await page.goto(`${server.address}library`);
  await page.locator('meta[name=edition]').waitFor({ state: 'attached' });
});

const decade = 10 * 365.25 * 86_400_000;

test.each([
  ['ahead', decade],
  ['behind', -decade],
])('a clock ten years %s at first and set right later: all goes on', async (_, off) => {
  const seen = troubles(phone.context);
  const finishQuiz = async (most: number) => {
    for (let count = 0; count < most; count += 1) {
      const shown = await readQuestion(page);
      if (!shown) return;
      await answerQuestion(page, shown, 'right');
      await page.getByRole('button', { name: 'Next' }).tap();
    }
  };
  await page.clock.setSystemTime(Date.now() + off);
  await firstVisit(page, server.address);
  await page.getByRole('button', { name: /^Try \d/ }).tap();
  await finishQuiz(2);
  await server.stop();
  await page.reload();
  await page.getByText(/^Question 3 of \d+$/).waitFor({ state: 'attached' });

  await page.clock.setSystemTime(Date.now());
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Go on' }).tap();
  await page.getByText(/^Question 3 of \d+$/).waitFor({ state: 'attached' });
  await finishQuiz(Infinity);
  // Whatever the clock said when they were answered, all come back within a month.
  const asked = Number(/(\d+) of \d+ right/.exec(await page.locator('main').innerText())?.[1]);
  await page.goto(`${server.address}figures`);
  const table = page.getByRole('term').filter({ hasText: 'in 30 days' }).locator('xpath=..');
  expect(await table.getByRole('definition').innerText()).toBe(String(asked));
  await server.start();
  server.folder = version({ 'help.html': (text) => `${text}\n` });
  expect(await update()).toBe('installed');
  expect(seen).toEqual([]);
});

describe('once installed, Factdeck opens', () => {
  const answer = (status: number, type: string, body = ''): Fault => ({
    kind: 'answer',
    status,
    headers: { 'content-type': type },
    body,
  });
  const onlyWorker = (fault: Fault) => (request: SeenRequest) =>
    workerScript(request) ? fault : null;

  test.each<[string, SiteServer['fault']]>([
    ['the worker’s script is gone', onlyWorker(answer(404, 'text/html', 'gone'))],
    ['the worker’s script fails', onlyWorker(answer(503, 'text/plain'))],
    ['a page comes in place of the worker’s script', onlyWorker(signIn)],
    ['everything is a page to sign in', () => signIn],
    ['nothing answers for a long while', () => ({ kind: 'slow', milliseconds: 60_000 })],
  ])('when %s', async (_, fault) => {
    await firstVisit(page, server.address);
    const before = await stored();
    server.fault = fault;
    for (const name of ['', 'library', 'no-such-page']) {
      await page.goto(server.address + name, { timeout: 5_000 });
      await page.locator('main').waitFor({ timeout: 5_000 });
      expect(await page.textContent('body')).not.toContain('Sign in');
    }
    if (fault({ method: 'GET', url: '/', headers: {} })?.kind !== 'slow') {
      expect(await update()).toBe('refused');
    }
    expect(await stored()).toEqual(before);
  });
});

test('Factdeck says it is ready for flight mode only when every file is kept', async () => {
  const ready = page.getByText('Ready for flight mode', { exact: true });
  server.fault = ({ url }) =>
    url.endsWith('/help.html') ? { kind: 'slow', milliseconds: 4_000 } : null;
  await page.goto(server.address);
  await modelKept(page);
  expect(await ready.isVisible()).toBe(false);
  await ready.waitFor();
  expect(await stored()).toHaveLength(filesFromStart().length);
});

test('a disk too full for the app: it works and says what it lacks, and is installed once there is room', async () => {
  const session = await phone.context.newCDPSession(page);
  const { origin } = new URL(server.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 600_000 });
  await page.goto(server.address);
  await page.getByText(/the browser could not keep its files. Is the device full\?/).waitFor();
  await page.getByRole('button', { name: /^Try \d questions/ }).tap();
  await page.getByRole('button', { name: 'Don’t know' }).waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.goto(server.address);
  await installed(page);
  await page.getByText('Ready for flight mode', { exact: true }).waitFor();
  expect(await stored()).toHaveLength(filesFromStart().length);
  await server.stop();
  await page.goto(`${server.address}help`);
  await heading('Help');
});
