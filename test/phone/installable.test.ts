// What a phone needs to offer "Add to home screen", and when Factdeck itself speaks of it.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion, readQuestion } from './answering.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { slipping } from './study-log.ts';
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

  const asIPhone = (isApp: boolean) => {
    Object.defineProperty(navigator, 'userAgent', { value: 'iPhone' });
    Object.defineProperty(navigator, 'standalone', { value: isApp });
    // This browser may offer to install the app, as no iPhone does.
    addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation());
  };

  /** As the settings count what is kept. */
  async function answeredQuestions(on: Page): Promise<number> {
    await on.goto(`${server.address}figures`);
    const told = await on
      .getByText(/\d+ answers?/)
      .first()
      .innerText();
    return Number(/(\d+) answers?/.exec(told)?.[1]);
  }

  test('on an iPhone it is shown in pictures, with the backup that carries the decks over', async () => {
    const seen = troubles(phone.context);
    await page.addInitScript(asIPhone, false);
    await finishQuiz();
    await page.getByRole('button', { name: 'Show me how' }).tap();
    const steps = page.getByRole('dialog').getByRole('listitem');
    expect(await steps.count()).toBe(4);
    await page.getByRole('link', { name: 'To the backup' }).tap();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup' }).tap();
    const backup = await (await saving).path();
    const questions = await answeredQuestions(page);
    expect(questions).toBeGreaterThan(2);

    // The home screen's app has a store of its own: another profile.
    const app = await openPhone();
    const seenThere = troubles(app.context);
    await app.page.addInitScript(asIPhone, true);
    await app.page.goto(server.address);
    await app.page.getByRole('link', { name: /Were you here in Safari/ }).tap();
    await app.page.getByLabel('Restore a backup').setInputFiles(backup);
    await app.page.getByRole('button', { name: 'Add them' }).tap();
    await app.page.getByText(/^Restored: 0 decks and \d+ answers/).waitFor();
    expect(await answeredQuestions(app.page)).toBe(questions);
    await app.page.goto(server.address);
    await app.page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    await app.page.getByText('Opening your decks').waitFor({ state: 'detached' });
    expect(await app.page.getByText(/Were you here in Safari/).count()).toBe(0);
    await app.close();
    expect(seenThere).toEqual([]);
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

// A headless browser shows no icon: what can be told is which numbers the system was handed, and
// that it took them.
test('the number on the icon is what is due, goes when it is switched off, and a refusal is said', async () => {
  const handed: (number | 'refused')[] = [];
  await phone.context.exposeFunction('handed', (count: number | 'refused') => handed.push(count));
  await page.addInitScript(() => {
    const { handed } = window as unknown as { handed: (count: unknown) => void };
    const prototype = Navigator.prototype as unknown as {
      setAppBadge: (count: number) => Promise<void>;
    };
    const working = Object.getOwnPropertyDescriptor(prototype, 'setAppBadge')
      ?.value as typeof prototype.setAppBadge;
    prototype.setAppBadge = async function (count) {
      try {
        if (localStorage.getItem('test.refuses') !== null) throw new Error('not allowed');
        await working.call(this, count);
        handed(count);
      } catch (error) {
        handed('refused');
        throw error;
      }
    };
  });
  const shown = () => handed.at(-1);
  const badge = page.getByRole('checkbox', { name: /^Number on the app’s icon/ });
  const settings = async () => {
    await page.goto(`${server.address}settings`);
    await page
      .getByRole('button', { name: 'Save a backup' })
      .and(page.locator(':enabled'))
      .waitFor();
  };

  await settings();
  await expect.poll(shown).toBe(0);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.backup', mimeType: 'text/plain', buffer: slipping() });
  await page.getByRole('button', { name: 'Add them' }).tap();
  await page.getByText(/^Restored/).waitFor();
  await page.goto(server.address);
  const said = await page.getByText(/^\d+ facts? (is|are) ready to review/).innerText();
  const due = Number.parseInt(said, 10);
  expect(due).toBeGreaterThan(0);
  await expect.poll(shown).toBe(due);

  await settings();
  await badge.uncheck();
  await expect.poll(shown).toBe(0);
  handed.length = 0;
  await page.goto(server.address);
  await page.getByText(said).waitFor();
  await settings();
  expect(handed).toEqual([]); // it stays off

  await badge.check();
  await expect.poll(shown).toBe(due);
  await badge.uncheck();
  await expect.poll(shown).toBe(0);
  await page.evaluate(() => localStorage.setItem('test.refuses', 'yes'));
  await badge.check();
  await page.getByText('The phone does not allow it.').waitFor();
  expect(shown()).toBe('refused');
});
