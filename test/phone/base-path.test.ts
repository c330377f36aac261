// The site built again: the same bytes elsewhere, and below a path of its host as FACTDECK_BASE says.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { buildFolder, startServer, type SiteServer } from './server.ts';
import { firstVisit, makeDeck, troubles } from './visit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = '/some/where';

/** Building takes long where others work. */
const slow = { timeout: 300_000 };

let server: SiteServer;
let phone: Phone;
const workshops: string[] = [];

/** Builds the site for this path in a folder of its own, so that the build of the other tests stays. */
function build(base: string): string {
  const workshop = mkdtempSync(join(tmpdir(), 'factdeck-base-'));
  workshops.push(workshop);
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
  return join(workshop, 'build');
}

afterAll(async () => {
  await phone?.close();
  await server?.stop();
  for (const workshop of workshops) rmSync(workshop, { recursive: true });
});

test('built again elsewhere, every file has the same bytes', slow, () => {
  const hashes = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((file) => [
          relative(folder, file),
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        ]),
    );
  expect(hashes(build(''))).toEqual(hashes(buildFolder));
});

test(
  'it opens, keeps itself, makes decks, finds its pages with the server stopped',
  slow,
  async () => {
    server = await startServer(build(base), base);
    phone = await openPhone();
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
  },
);

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
