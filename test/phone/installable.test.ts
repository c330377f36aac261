// What a phone needs to offer "Add to home screen", and when Factdeck itself speaks of it.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion, readQuestion } from './answering.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { installed, troubles } from './visit.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

interface Manifest {
  readonly id: string;
  readonly categories: readonly string[];
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly url: string }[];
  readonly launch_handler: { readonly client_mode: readonly string[] };
  readonly share_target: { readonly action: string; readonly method: string };
}

let server: SiteServer;
let phone: Phone;
let page: Page;

beforeAll(async () => (server = await startServer()));
afterAll(() => server.stop());

beforeEach(async () => {
  phone = await openPhone();
  ({ page } = phone);
});
afterEach(() => phone.close());

test('the browser finds nothing that keeps it from installing Factdeck', async () => {
  await page.goto(server.address);
  await installed(page);
  const session = await phone.context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as Manifest;
  expect(manifest.id).toBe('/');
  expect(manifest.categories).toContain('education');
  expect(manifest.launch_handler.client_mode).toContain('navigate-existing');
  expect(manifest.share_target).toMatchObject({ action: './share', method: 'POST' });

  const sizeOf = (src: string) =>
    page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, server.address + src);
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    if (sizes !== 'any') expect([src, await sizeOf(src)]).toEqual([src, sizes]);
  }
  const purposes = new Set(manifest.icons.map(({ purpose }) => purpose));
  expect(purposes).toEqual(new Set(['any', 'maskable', 'monochrome']));
  const factors = new Set(manifest.screenshots.map(({ form_factor }) => form_factor));
  expect(factors).toEqual(new Set(['narrow', 'wide']));
  for (const { url } of manifest.shortcuts) {
    const response = await page.goto(new URL(url, server.address).href);
    expect(response?.status()).toBe(200);
  }
});

describe('after the first finished quiz', () => {
  const hint = () => page.getByRole('heading', { name: 'Keep it at hand' });

  /** As Chromium does where it would install the app. */
  const offerPrompt = () =>
    page.evaluate(() => {
      const asked = Object.assign(window, { asked: 0 });
      const prompt = () => {
        asked.asked += 1;
        return Promise.resolve({ outcome: 'accepted' });
      };
      dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }));
    });

  async function finishQuiz() {
    await page.goto(server.address);
    await page.getByRole('button', { name: /^Try \d/ }).tap();
    expect(await hint().count()).toBe(0);
    for (;;) {
      const shown = await readQuestion(page);
      if (!shown) break;
      await answerQuestion(page, shown, 'right');
      await page.getByRole('button', { name: 'Next' }).tap();
    }
  }

  test('the home screen is offered, and once answered not again', async () => {
    await finishQuiz();
    await hint().waitFor();
    await offerPrompt();
    await page.getByRole('button', { name: 'Add to home screen' }).tap();
    await hint().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1);
    await page.reload();
    await page.getByText(/\d+ of \d+ right/).waitFor();
    expect(await hint().count()).toBe(0);
  });

  test('on an iPhone it is shown in pictures, with the backup that carries the decks over', async () => {
    const seen = troubles(phone.context);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'userAgent', { value: 'iPhone' });
      const isApp = localStorage.getItem('test.app') !== null;
      Object.defineProperty(navigator, 'standalone', { value: isApp });
    });
    await finishQuiz();
    await page.getByRole('button', { name: 'Show me how' }).tap();
    const steps = page.getByRole('dialog').getByRole('listitem');
    expect(await steps.count()).toBe(4);
    await page.getByRole('link', { name: 'To the backup' }).tap();
    await page.getByRole('button', { name: 'Save a backup' }).waitFor();

    // The home screen's app has a store of its own, as if all were cleared.
    const session = await phone.context.newCDPSession(page);
    const { origin } = new URL(server.address);
    await page.goto(`${server.address}licences.txt`);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.goto(server.address);
    await page.evaluate(() => localStorage.setItem('test.app', ''));
    await page.reload();
    await page.getByRole('link', { name: /Were you here in Safari/ }).tap();
    await page.getByRole('button', { name: 'Restore a backup' }).waitFor();
    expect(seen).toEqual([]);
  });
});

test('the shortcut to review leads to the quiz that is open, or to what is due', async () => {
  await page.goto(server.address);
  await page.getByRole('button', { name: /^Try \d/ }).tap();
  const shown = await readQuestion(page);
  if (!shown) throw new Error('The quiz is empty.');
  await answerQuestion(page, shown, 'right');
  // As when the shortcut is tapped in mid-quiz: the app's one window goes there.
  await page.goto(`${server.address}?review`);
  await page.getByText(/^Question 2 of \d+$/).waitFor();
  await page.goBack();
  expect(new URL(page.url()).search).toBe('');
});
