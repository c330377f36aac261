// What Factdeck does that answers are kept for years: it asks the browser to, mentions backups, waits for
// other tabs; and that all of it can be deleted.
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { currentVersion } from '#device/schema.ts';
import { dayMillis } from '#lib/log/moment.ts';
import { answerQuestion, readQuestion } from './answering.ts';
import { keptEvents } from './kept-events.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { openBeside } from './store-host.ts';
import { troubles } from './visit.ts';

let server: SiteServer;
let phone: Phone;
let seen: string[];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  phone = await openPhone();
  seen = troubles(phone.context);
});
afterEach(async () => {
  await phone.close();
  expect(seen).toEqual([]);
});

const go = (path: string) => phone.page.goto(server.address + path);
const button = (name: string | RegExp) => phone.page.getByRole('button', { name });
const text = (said: string | RegExp) => phone.page.getByText(said);

test('after the first quiz the browser is asked to keep everything, after a month a backup is mentioned', async () => {
  const { page, context } = phone;
  const asked: string[] = [];
  await context.exposeFunction('askedToPersist', () => asked.push(page.url()));
  await page.addInitScript(() => {
    const { prototype } = StorageManager;
    const working = Object.getOwnPropertyDescriptor(prototype, 'persist')?.value as () => unknown;
    Object.assign(prototype, {
      persist(this: StorageManager) {
        (globalThis as unknown as { askedToPersist: () => void }).askedToPersist();
        return working.call(this);
      },
    });
  });
  const browser = await context.browser()?.newBrowserCDPSession();
  await browser?.send('Browser.grantPermissions', {
    origin: new URL(server.address).origin,
    permissions: ['durableStorage'],
  });
  await go('settings');
  await text('the browser may clear them').waitFor();
  const limit = page.getByLabel('New facts a day');
  await limit.and(page.locator(':enabled')).selectOption({ label: 'up to 5' });
  await go('');
  await button(/^Try 5 questions/).tap();
  for (let shown = await readQuestion(page); shown; shown = await readQuestion(page)) {
    expect(asked).toEqual([]);
    await answerQuestion(page, shown, 'right');
    await button('Next').tap();
  }
  await expect.poll(() => asked.length).toBe(1);
  await go('settings');
  await text('The browser has promised not to clear them.').waitFor();
  await text(/^\d+(\.\d+)? MB in use/).waitFor();

  const nudge = text('It is a month since your last backup');
  const inDays = async (days: number) => {
    await page.clock.setSystemTime(Date.now() + days * dayMillis);
    await go('');
    await button(/^(Review|Try) \d/)
      .or(page.getByRole('link', { name: 'New article' }))
      .first()
      .waitFor();
  };
  await inDays(29);
  expect(await nudge.count()).toBe(0);
  await inDays(32);
  await nudge.waitFor();
  await button('Not now').tap();
  await inDays(60);
  expect(await nudge.count()).toBe(0);
  await inDays(65);
  await button('To the backup').tap();
  const download = page.waitForEvent('download');
  await button('Save a backup').and(page.locator(':enabled')).tap();
  await download;
  await inDays(90);
  expect(await nudge.count()).toBe(0);
  await inDays(97);
  await nudge.waitFor();
});

test('a tab that holds the database for an older Factdeck is named, and gone on from when it closes', async () => {
  await go('');
  await button(/^Try \d/).waitFor();
  await phone.page.goto('about:blank');
  const deaf = await phone.context.newPage();
  await openBeside(deaf, server.address);
  await deaf.evaluate((version) => globalThis.page.hold(version), currentVersion);
  await phone.page.addInitScript(() => {
    const { prototype } = IDBFactory;
    const working = Object.getOwnPropertyDescriptor(prototype, 'open')
      ?.value as typeof prototype.open;
    prototype.open = function (name, version = 0) {
      return working.call(this, name, version + 1);
    };
  });
  await go('');
  await text('An older Factdeck is open in another tab.').waitFor();
  await deaf.close();
  await button(/^Try \d/).waitFor();
  expect(await text('An older Factdeck is open').count()).toBe(0);
});

describe('deleting everything', () => {
  /** What is kept here, wherever a browser keeps things, as it names it. */
  const kept = async () => {
    const events = await keptEvents(phone.page);
    const { files, ...others } = await phone.page.evaluate(async () => {
      const files: string[] = [];
      const root = (await navigator.storage.getDirectory()) as unknown as {
        values(): AsyncIterable<FileSystemDirectoryHandle>;
      };
      for await (const folder of root.values()) {
        const inside = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> };
        for await (const file of inside.values()) files.push(await (await file.getFile()).text());
      }
      const { mark, ...entries } = Object.fromEntries(
        Object.entries({ ...localStorage, ...sessionStorage })
          .filter(([key]) => key.startsWith('factdeck.'))
          .map(([key, value]) => [key.slice('factdeck.'.length), value]),
      );
      const shared = (await caches.keys()).filter((name) => name.startsWith('factdeck-shared'));
      return {
        entries,
        isMarked: mark !== undefined,
        shared,
        files,
      };
    });
    return { ...others, text: JSON.stringify([events, files]) };
  };

  const isFirstDay = async () => {
    await button(/^Try \d/).waitFor();
    await text('Look around').waitFor();
    const { entries, isMarked, shared, text: written } = await kept();
    expect(entries).toEqual({});
    expect(isMarked).toBe(true); // of the deck that comes with Factdeck
    expect(shared).toEqual([]);
    expect(written).toContain('deck-made');
    expect(written).not.toContain('answered');
    expect(written).not.toContain('session-started');
    expect(await phone.page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({});
  };

  async function study() {
    await go('');
    await button(/^Try \d/).tap();
    await button('Don’t know').and(phone.page.locator(':enabled')).tap();
    await text(/^Comes back/).waitFor();
    await go('new');
    await phone.page.locator('textarea:not([readonly])').fill('A text I have begun.');
    await phone.page.waitForFunction(() => localStorage.getItem('factdeck.draft') !== null);
    await phone.page.evaluate(() => caches.open('factdeck-shared /'));
    await go('settings');
    await text('Dark').tap();
  }

  const ask = async () => {
    await button('Delete everything').and(phone.page.locator(':enabled')).tap();
    await phone.page.getByRole('dialog').getByText('1 answer, and with them').waitFor();
  };
  const confirm = () =>
    phone.page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).tap();

  test('asks first, offers a backup, leaves nothing in any store or tab; the backup brings it back', async () => {
    const { page, context } = phone;
    const other = await context.newPage();
    await study();
    await other.goto(`${server.address}library`);
    await other.getByRole('searchbox').waitFor();
    await page.bringToFront();
    await ask();
    await text('1 deck, with the articles and questions').waitFor();
    await text('There is no backup yet.').last().waitFor();
    const downloading = page.waitForEvent('download');
    await button('Save a backup first').tap();
    const backup = readFileSync(await (await downloading).path());
    await text('The last backup was saved today.').last().waitFor();
    await button('Keep everything').tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await kept()).text).toContain('answered');

    await ask();
    await confirm();
    await isFirstDay();
    await other.getByRole('button', { name: /^Try \d/ }).waitFor();

    await go('settings');
    await button('Restore a backup').and(page.locator(':enabled')).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.backup', mimeType: 'text/plain', buffer: backup });
    await text(/adds 0 decks and 1 answer\.$/).waitFor();
  });

  test('goes on at the next start where a tab that does not listen held it up', async () => {
    await study();
    const deaf = await phone.context.newPage();
    await openBeside(deaf, server.address);
    await deaf.evaluate((version) => globalThis.page.hold(version), currentVersion);
    await phone.page.bringToFront();
    await ask();
    await confirm();
    await text('Not everything is deleted yet').waitFor();
    await deaf.close();
    await button('Reload').tap();
    await isFirstDay();
  });
});
