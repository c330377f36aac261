// What tests on a phone do again and again: the first visit, making a deck, listening for trouble.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

/** The article that Factdeck ships with, as somebody pastes it. */
export const seedText = readFileSync(
  new URL('../../seeds/000_7a07dc7ed85b8b3f.txt', import.meta.url),
  'utf8',
);

/** Resolves when the service worker has every file and is in control of the page. */
export async function installed(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Resolves when the language model is kept on the phone, whole. */
export async function modelKept(page: Page): Promise<void> {
  const isKept = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('factdeck-model'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const [only, ...more] = keys.flat();
    return only !== undefined && more.length === 0 && !only.url.includes('&from=');
  };
  // Playwright's waitForFunction would take the promise for a yes.
  for (const end = Date.now() + 60_000; !(await page.evaluate(isKept));) {
    if (Date.now() > end) throw new Error('The model was not kept within a minute.');
    await page.waitForTimeout(100);
  }
}

/** Opens the site for the first time and waits until nothing more is needed from the network. */
export async function firstVisit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await installed(page);
  await modelKept(page);
}

/** Pastes a text on the page for new articles and asks for questions. */
export async function askForDeck(page: Page, address: string, text: string): Promise<void> {
  await page.goto(`${address}new`);
  await page.locator('textarea:not([readonly])').fill(text);
  await page.getByRole('button', { name: 'Make questions' }).tap();
}

/** Makes a deck of the seed article up to its preview. */
export async function makeDeck(page: Page, address: string): Promise<void> {
  await askForDeck(page, address, seedText);
  await page.getByRole('heading', { name: 'Your questions' }).waitFor();
}

/**
 * Collects what no visit may ever bring: errors of scripts, refusals by the security policy.
 * Network errors are not among them: tests cut the network on purpose.
 */
export function troubles(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on('weberror', (error) => seen.push(String(error.error())));
  context.on('console', (message) => {
    const text = message.text();
    if (/security policy|trusted ?(types|html|script)/i.test(text)) seen.push(text);
  });
  return seen;
}
