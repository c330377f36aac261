// A new version waits, takes over when asked or out of sight, and disturbs nobody; the kill switch.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { buildFolder, startServer, type SiteServer } from './server.ts';
import { newVersion } from './versions.ts';
import { firstVisit } from './visit.ts';

let server: SiteServer;
let phone: Phone;
let page: Page;
let second: string;

const nodesOf = (page: string): readonly string[] =>
  readFileSync(join(buildFolder, page), 'utf8').match(/_app\/immutable\/nodes\/[^"]+/g) ?? [];

/** The file that the page of figures starts with and no other. */
function lazyFile(): string {
  const others = nodesOf('index.html');
  const [lazy, ...more] = new Set(nodesOf('figures.html').filter((file) => !others.includes(file)));
  if (lazy === undefined || more.length > 0)
    throw new Error('The figures have no file of their own.');
  return lazy;
}

const withEdition = (text: string) =>
  text.replace('</head>', '<meta name="edition" content="2"></head>');

beforeEach(async () => {
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
  await firstVisit(page, server.address);
  second = newVersion({ 'index.html': withEdition, 'library.html': withEdition });
});

afterEach(async () => {
  await phone.close();
  await server.stop();
  rmSync(second, { recursive: true });
});

/** Publishes the second version and has this page find it. */
async function publish(on = page): Promise<void> {
  server.folder = second;
  await on.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect.poll(() => waiting(on)).toBe('installed');
}

const waiting = (of = page) =>
  of.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);

const edition = (of = page) => of.locator('meta[name=edition]').count();
const mark = (of = page) => of.evaluate(() => void Object.assign(globalThis, { marked: true }));
const isMarked = (of = page) => of.evaluate(() => 'marked' in globalThis);
const updateButton = (of = page) => of.getByRole('button', { name: 'Update', exact: true });

/** As when somebody goes to another app. */
const goOutOfSight = (of = page) =>
  of.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('it waits, over reloads as well, and takes over when somebody asks for it', async () => {
  await mark();
  await publish();
  expect(await isMarked()).toBe(true);
  await page.reload();
  await updateButton().waitFor();
  expect(await edition()).toBe(0);
  await updateButton().tap();
  await page.waitForFunction(() => document.querySelector('meta[name=edition]') !== null);
  await server.stop();
  await page.goto(`${server.address}library`);
  expect(await edition()).toBe(1);
});

test('it takes over out of sight when nothing is open', async () => {
  await publish();
  await goOutOfSight();
  await page.waitForFunction(() => document.querySelector('meta[name=edition]') !== null);
});

test('a quiz in any tab keeps it waiting, out of sight too', async () => {
  const other = await phone.context.newPage();
  await other.goto(server.address);
  await other
    .getByRole('button', { name: /^Try \d/ })
    .first()
    .tap();
  await other.waitForURL(/\/quiz#/);
  await mark(page);
  await mark(other);
  await publish();
  await goOutOfSight(page);
  await goOutOfSight(other);
  await page.waitForTimeout(1_000);
  expect([await isMarked(page), await isMarked(other)]).toEqual([true, true]);
  expect(await waiting()).toBe('installed');
});

test('a tab of the older version goes on, its files stay until it is gone', async () => {
  const lazy = lazyFile();
  await page.goto(server.address);
  rmSync(second, { recursive: true });
  second = newVersion({ 'index.html': withEdition, [lazy]: null });
  const other = await phone.context.newPage();
  await other.goto(server.address);
  await mark(other);
  await publish();
  await updateButton().tap();
  await page.waitForFunction(() => document.querySelector('meta[name=edition]') !== null);
  await server.stop();
  expect(await isMarked(other)).toBe(true);
  await other.getByRole('link', { name: 'Figures' }).tap();
  await other.getByRole('heading', { name: 'Figures' }).first().waitFor();
  expect(await isMarked(other)).toBe(true);
  // It may have fetched the file while idle: whether it still could is asked apart.
  expect(await other.evaluate(async (url) => (await fetch(`/${url}`)).status, lazy)).toBe(200);
  const isStored = () =>
    page.evaluate(async (url) => {
      const cache = await caches.open('factdeck-files /');
      return (await cache.match(`/${url}`, { ignoreSearch: true })) !== undefined;
    }, lazy);
  expect(await isStored()).toBe(true);
  await other.close();
  await page.reload();
  await expect.poll(isStored).toBe(false);
});

describe('the kill switch', () => {
  const source = readFileSync(
    new URL('../../src/service-worker/remove.ts', import.meta.url),
    'utf8',
  );
  const options = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 };
  const script = ts
    .transpileModule(source, { compilerOptions: options })
    .outputText.replace('export {};', '');

  test('removes the worker and its caches, and leaves the answers alone', async () => {
    server.fault = ({ url }) =>
      url.endsWith('/service-worker.js')
        ? {
            kind: 'answer',
            status: 200,
            headers: { 'content-type': 'text/javascript' },
            body: script,
          }
        : null;
    const databases = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    const before = await databases();
    expect(before).not.toEqual([]);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
    expect(await databases()).toEqual(before);
  });
});
