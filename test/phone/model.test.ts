// The language model on a phone: broken off, damaged, lied about, and where nothing can be kept.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newProfile, openPhone, type Phone } from './phone.ts';
import { buildFolder, startServer, type SiteServer } from './server.ts';
import { askForDeck, firstVisit, makeDeck, modelKept, seedText } from './visit.ts';

const file = readFileSync(join(buildFolder, 'language/en.bin.gz'));

let server: SiteServer;
let phone: Phone;
let page: Page;

beforeEach(async () => {
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
});

afterEach(async () => {
  await phone.close();
  await server.stop();
});

const modelRequests = () => server.requests.filter(({ url }) => url.includes('/language/'));
const retry = () => page.getByRole('button', { name: 'Try again' });

/** Changes one byte of the model as it is kept. */
const damage = () =>
  page.evaluate(async () => {
    const cache = await caches.open('factdeck-model /');
    const [key] = await cache.keys();
    if (!key) throw new Error('No model is kept.');
    const bytes = new Uint8Array((await (await cache.match(key))?.arrayBuffer()) ?? []);
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
    await cache.put(key, new Response(bytes));
  });

test('a fetch that breaks off says so and goes on where it was', async () => {
  server.fault = ({ url }) =>
    url.includes('/language/')
      ? {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'application/gzip' },
          body: file,
          cutAfter: 2_500_000,
        }
      : null;
  await page.goto(server.address);
  await retry().waitFor();
  server.fault = () => null;
  await retry().tap();
  await modelKept(page);
  const from = Number(/^bytes=(\d+)-$/.exec(modelRequests().at(-1)?.headers.range ?? '')?.[1]);
  // How much of it had come when the connection broke is the network's business.
  expect(from).toBeGreaterThan(0);
  await makeDeck(page, server.address);
});

test('a browser killed in the middle of it goes on at the next visit', async () => {
  const profile = await newProfile();
  server.fault = ({ url }) =>
    url.includes('/language/')
      ? {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'application/gzip' },
          body: file,
          silentAfter: 2_500_000,
        }
      : null;
  const killed = await openPhone({ profile });
  await killed.page.goto(server.address);
  const keptParts = () =>
    killed.page.evaluate(async () => (await (await caches.open('factdeck-model /')).keys()).length);
  await expect.poll(keptParts).toBeGreaterThan(0);
  await killed.page.waitForTimeout(500);
  await killed.kill();
  server.fault = () => null;
  const again = await openPhone({ profile });
  await firstVisit(again.page, server.address);
  await again.close();
  await rm(profile, { recursive: true });
  const from = Number(/^bytes=(\d+)-$/.exec(modelRequests().at(-1)?.headers.range ?? '')?.[1]);
  expect(from).toBeGreaterThan(500_000);
});

test('a page to sign in is not taken for it', async () => {
  server.fault = ({ url }) =>
    url.includes('/language/')
      ? {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: '<h1>Sign in</h1>',
        }
      : null;
  await page.goto(server.address);
  await page.getByText('sign in', { exact: false }).first().waitFor();
  server.fault = () => null;
  await retry().tap();
  await modelKept(page);
});

describe('damaged on the phone', () => {
  beforeEach(async () => {
    await firstVisit(page, server.address);
    await damage();
  });

  test('it is fetched again and the deck is made', async () => {
    await makeDeck(page, server.address);
    expect(modelRequests()).toHaveLength(2);
  });

  test('without a network the message says what to do, the text stays, and later it works', async () => {
    await server.stop();
    await askForDeck(page, server.address, seedText);
    await page.getByText('Connect to the network', { exact: false }).first().waitFor();
    expect(await page.locator('textarea').inputValue()).toBe(seedText.replaceAll('\r\n', '\n'));
    await server.start();
    await page.getByRole('button', { name: 'Make questions' }).tap();
    await page.getByRole('heading', { name: 'Your questions' }).waitFor();
  });
});

test('without a place to keep it, decks are made for as long as the page is open', async () => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'caches'));
  await makeDeck(page, server.address);
  expect(modelRequests().length).toBeGreaterThan(0);
});

test('without the engine beside the worker a plain sentence says so, and the next try has it', async () => {
  server.fault = ({ url }) => (url.includes('/workers/chunks/') ? { kind: 'cut' } : null);
  await page.goto(server.address);
  await modelKept(page);
  await askForDeck(page, server.address, seedText);
  await page.getByText(/not whole on this device/).waitFor();
  server.fault = () => null;
  await page.getByRole('button', { name: 'Make questions' }).tap();
  await page.getByRole('heading', { name: 'Your questions' }).waitFor();
});

test('without workers a plain sentence says so', async () => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await askForDeck(page, server.address, seedText);
  await page.getByText('no background workers', { exact: false }).waitFor();
});
