// From builds that were in use to the present one, in mid-quiz: whoever has not opened Factdeck for
// long loses nothing.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keptBuilds, unpackBuild } from './kept-builds.ts';
import { answersKept } from './kept-events.ts';
import { openPhone } from './phone.ts';
import { buildFolder, startServer } from './server.ts';
import { installed, troubles } from './visit.ts';

/** The script that a build's pages start with: its name holds the build's own hash. */
const startOf = (folder: string) =>
  /entry\/start\.[^."]+/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[0] ?? '';

const runs = (page: Page, folder: string) =>
  page.waitForFunction(
    (start) => document.documentElement.innerHTML.includes(start),
    startOf(folder),
  );

/** Says "Don’t know" to the question on the screen. */
async function answerOne(page: Page): Promise<void> {
  const before = await answersKept(page);
  await page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled')).tap();
  await expect.poll(() => answersKept(page)).toBe(before + 1);
  await page.getByRole('button', { name: 'Next' }).and(page.locator(':enabled')).tap();
  await page.getByRole('button', { name: 'Don’t know' }).waitFor();
}

/** Over every version, and from the oldest at once. */
const ways = [keptBuilds(), keptBuilds().slice(0, 1)];

test.each(ways.map((names) => [names.join('; ')]))('%s; then the present one', async (way) => {
  const names = way.split('; ');
  const folders = [...names.map(unpackBuild), buildFolder];
  const server = await startServer(folders[0]);
  const phone = await openPhone();
  const { page } = phone;
  const seen = troubles(phone.context);
  try {
    await page.goto(server.address);
    await installed(page);
    await page.getByRole('button', { name: /^Try \d/ }).tap();
    await page.getByRole('button', { name: 'Don’t know' }).waitFor();
    await answerOne(page);
    let done = 1;
    for (const next of folders.slice(1)) {
      server.folder = next; // what only the older build had is gone
      await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
      const waiting = () =>
        page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);
      await expect.poll(waiting).toBe('installed');
      await answerOne(page);
      expect(await answersKept(page)).toBe((done += 1));
      await page.getByRole('link', { name: /Leave the quiz/ }).tap();
      await page.getByRole('button', { name: 'Update', exact: true }).tap();
      await runs(page, next);
      await page.getByRole('link', { name: 'Go on with your quiz' }).tap();
      await page.getByRole('button', { name: 'Don’t know' }).waitFor();
      expect(await answersKept(page)).toBe(done);
    }
    await server.stop();
    await page.goto(`${server.address}library`);
    await page.getByRole('link', { name: /Iran Daily/ }).waitFor();
    expect(seen).toEqual([]);
  } finally {
    await phone.close();
    await server.stop();
    for (const folder of folders.slice(0, -1)) rmSync(folder, { recursive: true });
  }
});
