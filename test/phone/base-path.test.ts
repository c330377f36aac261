// The same site below a path of its host, as FACTDECK_BASE builds it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { firstVisit, makeDeck, troubles } from './visit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = '/some/where';

let workshop: string;
let server: SiteServer;
let phone: Phone;

beforeAll(async () => {
  // Built apart, so that the build of the other tests stays what it is.
  workshop = mkdtempSync(join(tmpdir(), 'factdeck-base-'));
  for (const name of [
    'src',
    'static',
    'package.json',
    'tsconfig.json',
    'svelte.config.js',
    'vite.config.ts',
  ]) {
    cpSync(join(root, name), join(workshop, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(workshop, 'node_modules'));
  const env = { ...process.env, FACTDECK_BASE: base, NODE_ENV: 'production', VITEST: '' };
  const run = (...words: string[]) =>
    execFileSync(process.execPath, words, {
      cwd: workshop,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
  run('--import', 'tsx', 'src/tools/build/precache.ts');
  server = await startServer(join(workshop, 'build'), base);
  phone = await openPhone();
});

afterAll(async () => {
  await phone?.close();
  await server?.stop();
  rmSync(workshop, { recursive: true });
});

test('it opens, keeps itself, makes decks and finds its pages with the server stopped', async () => {
  const { page } = phone;
  const seen = troubles(phone.context);
  await firstVisit(page, server.address);
  const names = await page.evaluate(() => caches.keys());
  expect(names.sort()).toEqual([`factdeck-files ${base}/`, `factdeck-model ${base}/`]);
  await server.stop();
  for (const form of ['', 'library', 'library/', 'library.html?x=1', 'no/such/page']) {
    const response = await page.goto(server.address + form);
    expect(response?.status()).toBe(form.startsWith('no') ? 404 : 200);
    await page.locator('main').waitFor();
  }
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Library' }).tap();
  await page.waitForURL(`${server.address}library`);
  await makeDeck(page, server.address);
  expect(seen).toEqual([]);
  expect(phone.foreign).toEqual([]);
});

test('every address it asks for lies below its path', () => {
  expect(server.requests.map(({ url }) => url).filter((url) => !url.startsWith(base))).toEqual([]);
});

test('its manifest and icons are found', async () => {
  await server.start();
  const session = await phone.context.newCDPSession(phone.page);
  await phone.page.goto(server.address);
  const { url, errors } = await session.send('Page.getAppManifest');
  expect([url, errors]).toEqual([`${server.address}manifest.webmanifest`, []]);
});
