// Browsers that lack one of the places to keep things, or all: the quiz works, and what is not kept is said.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { troubles } from './visit.ts';

let server: SiteServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const places = {
  indexedDB: ['globalThis', 'indexedDB'],
  'navigator.storage': ['Navigator.prototype', 'storage'],
  'navigator.locks': ['Navigator.prototype', 'locks'],
  'service workers': ['Navigator.prototype', 'serviceWorker'],
  localStorage: ['globalThis', 'localStorage'],
  caches: ['globalThis', 'caches'],
  workers: ['globalThis', 'Worker'],
  BroadcastChannel: ['globalThis', 'BroadcastChannel'],
} as const;
const all = Object.keys(places) as (keyof typeof places)[];

async function without(page: Page, names: readonly (keyof typeof places)[]): Promise<void> {
  await page.addInitScript(
    (missing) => {
      for (const [owner, name] of missing) {
        const from = owner === 'globalThis' ? globalThis : Navigator.prototype;
        Reflect.deleteProperty(from, name);
      }
    },
    names.map((name) => places[name]),
  );
}

const cases: [string, readonly (keyof typeof places)[], boolean][] = [
  ...all.map((name): [string, [typeof name], boolean] => [name, [name], name !== 'indexedDB']),
  ['any of them', all, false],
];

test.each(cases)('without %s a question is answered', async (_, names, isKept) => {
  const phone = await openPhone();
  try {
    const { page } = phone;
    const seen = troubles(phone.context);
    await without(page, names);
    await page.goto(server.address);
    await page.getByRole('button', { name: /^Try \d questions/ }).click();
    const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button');
    await answers.first().and(page.locator(':enabled')).waitFor();
    await page.waitForTimeout(400); // what has just appeared does not take a tap at once
    await answers.first().click();
    await page.getByText(/^Comes back /).waitFor();
    const saysNothingIsKept = page.getByText('This browser keeps nothing');
    expect(await saysNothingIsKept.count()).toBe(isKept ? 0 : 1);
    await page.goto(server.address);
    const goOn = page.getByRole('link', { name: 'Go on' });
    const tryIt = page.getByRole('button', { name: /^Try \d questions/ });
    await goOn.or(tryIt).waitFor();
    expect(await goOn.isVisible()).toBe(isKept);
    expect(seen).toEqual([]);
  } finally {
    await phone.close();
  }
});
