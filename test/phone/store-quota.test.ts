// A disk that runs full while somebody answers or restores a backup: it is said, nothing is lost or doubled.
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { backupFile } from '../../src/device/backup-file.ts';
import { answered, deckId, device, made, noon } from '../lib/sample.ts';
import { answerQuestion, readQuestion } from './answering.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { openBeside } from './store-host.ts';
import { firstVisit, troubles } from './visit.ts';

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  phone = await openPhone();
  ({ page } = phone);
  seen = troubles(phone.context);
});
afterEach(async () => {
  await phone.close();
  expect(seen).toEqual([]);
});

/** Grants the site so many bytes in all, or what it has by default. */
async function grant(quotaSize?: number): Promise<void> {
  const session = await phone.context.newCDPSession(page);
  const { origin } = new URL(server.address);
  const size = quotaSize === undefined ? {} : { quotaSize };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...size });
}

/** Turns of the answers that are in the database, looked up beside the app. */
async function keptTurns(): Promise<number[]> {
  const beside = await phone.context.newPage();
  await openBeside(beside, server.address);
  const events = await beside.evaluate(() => globalThis.page.events());
  await beside.close();
  return events.flatMap((event) => (event.kind === 'answered' ? [event.turn] : []));
}

/** Enough for the app and the language file, and little more. */
const littleRoom = 12_000_000;

const full = /The device is full, so this is not saved. Free some space, then try again./;

test('in mid-session: not saved until there is room, then once; a backup can be saved meanwhile', async () => {
  await grant(littleRoom);
  await firstVisit(page, server.address);
  await page.getByRole('button', { name: /^Try \d+ questions/ }).tap();
  const first = await readQuestion(page);
  if (!first) throw new Error('no question');
  await answerQuestion(page, first, 'right');
  await page.getByRole('button', { name: 'Next' }).tap();
  await readQuestion(page);
  await grant(1);
  const beside = await phone.context.newPage();
  await openBeside(beside, server.address);
  const error = await beside.evaluate((bytes) => globalThis.page.overfill(bytes), littleRoom);
  expect(error).toBe('QuotaExceededError');
  await beside.close();
  await page.getByRole('button', { name: 'Don’t know' }).tap();
  await page.getByText(full).waitFor();
  expect(await keptTurns()).toEqual([0]);

  const settings = await phone.context.newPage();
  await settings.goto(`${server.address}settings`);
  const download = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Save a backup' }).tap();
  expect((await download).suggestedFilename()).toMatch(/^factdeck-.*\.gz$/);
  await settings.close();

  await page.getByRole('button', { name: 'Try again' }).tap();
  await page.getByText(full).waitFor();
  expect(await keptTurns()).toEqual([0]);
  await grant();
  await expect
    .poll(
      async () => {
        const retry = page.getByRole('button', { name: 'Try again' });
        if (await retry.isVisible()) await retry.tap();
        return page.getByText(full).isVisible();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(false);
  expect(await keptTurns()).toEqual([0, 1]);
});

test('while a backup is restored: nothing of it is kept, and all once there is room', async () => {
  await grant(littleRoom);
  await firstVisit(page, server.address);
  const stamp = device('elsewhere');
  const answers = Array.from({ length: 700 }, (_, turn) =>
    stamp(answered({ turn, given: randomBytes(10_000).toString('hex') })),
  );
  const file = await backupFile([stamp(made(deckId('far'), 4)), ...answers], noon);
  const restore = async () => {
    await page.goto(`${server.address}settings`);
    await page.getByLabel('Restore a backup').setInputFiles({
      name: file.name,
      mimeType: file.type,
      buffer: Buffer.from(await file.arrayBuffer()),
    });
    await page.getByRole('button', { name: 'Add them' }).tap();
  };
  await restore();
  await page.getByText(full).waitFor();
  expect(await keptTurns()).toEqual([]);
  await page.goto(`${server.address}library`);
  expect(await page.getByText('Cities').count()).toBe(0);
  await grant();
  await expect
    .poll(
      async () => {
        await restore();
        const restored = page.getByText('Restored: 1 deck and 700 answers.');
        await restored.or(page.getByText(full)).waitFor();
        return restored.isVisible();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(true);
  expect(await keptTurns()).toEqual(answers.map((_, turn) => turn));
});
