// After the first visit the server is stopped, and everything goes on.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { firstVisit, makeDeck, troubles } from './visit.ts';

const pages = [
  '',
  'new',
  'deck',
  'quiz',
  'missed',
  'library',
  'article',
  'figures',
  'settings',
  'help',
];

/** Every way in which the address of a page is written. */
const forms = (name: string) =>
  name === ''
    ? ['', 'index.html', '?x=1', '#x']
    : [name, `${name}/`, `${name}.html`, `${name}?x=1`, `${name}#x`, `${name}.html?x=1#x`];

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];
const headings = new Map<string, string>();

/** The heading, once the page has settled. */
async function settledHeading(): Promise<string> {
  await page.waitForLoadState('networkidle');
  return page.getByRole('heading').first().innerText();
}

beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
  seen = troubles(phone.context);
  await firstVisit(page, server.address);
  for (const name of [...pages, 'no-such-page']) {
    await page.goto(server.address + name);
    headings.set(name, await settledHeading());
  }
  await server.stop();
  server.requests.length = 0;
});

afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

describe.each(pages)('with the server stopped, page "%s"', (name) => {
  test.each(forms(name))('opens by the address "%s"', async (form) => {
    const response = await page.goto(server.address + form);
    expect(response?.status()).toBe(200);
    const heading = headings.get(name) ?? 'none';
    await page.getByRole('heading', { name: heading }).first().waitFor({ timeout: 5_000 });
    expect(new URL(page.url()).pathname).toBe(`/${name}`);
  });
});

test.each(['no-such-page', 'no/such/page/', 'no-such.html', 'quiz/deeper', '%E0%A4%A'])(
  'unknown address "%s" gets Factdeck’s own page',
  async (form) => {
    const response = await page.goto(server.address + form);
    expect(response?.status()).toBe(404);
    const heading = headings.get('no-such-page') ?? 'none';
    await page.getByRole('heading', { name: heading }).first().waitFor({ timeout: 5_000 });
  },
);

test('headings tell the pages apart', () => {
  expect(new Set(headings.values()).size).toBe(headings.size);
});

test('reloading and going on by links works', async () => {
  await page.goto(server.address);
  await page.reload();
  await page.getByRole('link', { name: 'Library' }).tap();
  await page
    .getByRole('heading', { name: headings.get('library') ?? 'none' })
    .first()
    .waitFor();
});

test('a new deck is made', async () => {
  await makeDeck(page, server.address);
  expect(await page.locator('li').count()).toBeGreaterThan(3);
});

test('nothing was asked of the server, nothing of others, and no rule of security was broken', () => {
  expect(server.requests).toEqual([]);
  expect(phone.foreign).toEqual([]);
  expect(seen).toEqual([]);
});

test('with the server back, nothing is asked of it but whether there is a newer version', async () => {
  await server.start();
  const byPages: string[] = [];
  phone.context.on('request', (request) => {
    // What the worker answers never leaves the phone.
    if (request.serviceWorker() !== null || !request.url().startsWith('http')) return;
    void request.response().then(
      (response) => response?.fromServiceWorker() || byPages.push(request.url()),
      () => byPages.push(request.url()),
    );
  });
  for (const name of pages) {
    await page.goto(server.address + name);
    await page.waitForLoadState('networkidle');
  }
  await makeDeck(page, server.address);
  await page.getByRole('button', { name: /^Keep \d+ questions/ }).tap();
  await page.getByRole('button', { name: 'Quiz me now' }).tap();
  await page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled')).tap();
  await page.getByText(/^Comes back /).waitFor();
  // The browser asks for a newer version when it has nothing else to do.
  await expect
    .poll(() => [...new Set(server.requests.map(({ url }) => url))])
    .toEqual(['/service-worker.js']);
  expect(byPages).toEqual([]);
  expect(phone.foreign).toEqual([]);
});
