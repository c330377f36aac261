// Browsers that lack one of the places to keep things, or all: the quiz works, and what is not kept is said.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { startServer } from './server.ts';
import { makeDeck, troubles } from './visit.ts';

let phone: Phone;
/** The errors of scripts. */
let seen: string[];

beforeAll(async () => {
  phone = await openPhone();
  seen = troubles(phone.context);
});
afterAll(() => phone.close());

const places = {
  indexedDB: ['globalThis', 'indexedDB'],
  'private files': ['StorageManager.prototype', 'getDirectory'],
  'navigator.storage': ['Navigator.prototype', 'storage'],
  'navigator.locks': ['Navigator.prototype', 'locks'],
  'service workers': ['Navigator.prototype', 'serviceWorker'],
  localStorage: ['globalThis', 'localStorage'],
  sessionStorage: ['globalThis', 'sessionStorage'],
  caches: ['globalThis', 'caches'],
  BroadcastChannel: ['globalThis', 'BroadcastChannel'],
  workers: ['globalThis', 'Worker'],
} as const;
type Place = keyof typeof places;
const all = Object.keys(places) as Place[];
const stores = all.filter((place) => place !== 'workers');

async function without(page: Page, names: readonly Place[]): Promise<void> {
  await page.addInitScript(
    (missing) => {
      const owners = {
        globalThis,
        'Navigator.prototype': Navigator.prototype,
        'StorageManager.prototype': StorageManager.prototype,
      };
      for (const [owner, name] of missing) {
        const isThere = name in owners[owner];
        if (!isThere || !Reflect.deleteProperty(owners[owner], name) || name in owners[owner]) {
          throw new Error(`${name} could not be taken away`);
        }
      }
    },
    names.map((name) => places[name]),
  );
}

/** Works in a page of a site of its own, with nothing kept yet, in a browser without these. */
async function inBrowserWithout(
  names: readonly Place[],
  work: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const server = await startServer();
  const page = await phone.context.newPage();
  try {
    await without(page, names);
    await page.goto(server.address);
    await work(page, server.address);
  } finally {
    await page.close();
    await server.stop();
  }
  expect(seen.splice(0)).toEqual([]);
}

/** Answers the question that is on the screen, and sees whether it is kept. */
async function answerIt(page: Page, isKept: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled')).waitFor();
  await page.waitForTimeout(400); // what has just appeared does not take a tap at once
  await page.getByRole('button', { name: 'Don’t know' }).tap();
  await page.getByText(/^Comes back /).waitFor();
  expect(await page.getByText('This browser keeps nothing').count()).toBe(isKept ? 0 : 1);
}

const cases: [string, readonly Place[], boolean][] = [
  ...stores.map((name): [string, [Place], boolean] => [name, [name], name !== 'indexedDB']),
  ['any place to keep things', stores, false],
];

test.each(cases)('without %s a deck is made and answered', (_, names, isKept) =>
  inBrowserWithout(names, async (page, address) => {
    await makeDeck(page, address);
    await page.getByRole('button', { name: /^Keep \d+ questions/ }).tap();
    await page.getByRole('button', { name: 'Quiz me now' }).tap();
    await answerIt(page, isKept);
    await page.goto(address);
    const goOn = page.getByRole('link', { name: 'Go on' });
    await goOn.or(page.getByRole('button', { name: /^Try \d questions/ })).waitFor();
    expect(await goOn.isVisible()).toBe(isKept);
  }),
);

// Without workers no deck is made, which bad-input.test.ts has; the one that is there works.
test.each([
  ['workers', ['workers'], true],
  ['any of them', all, false],
] as [string, Place[], boolean][])('without %s a question is answered', (_, names, isKept) =>
  inBrowserWithout(names, async (page) => {
    await page.getByRole('button', { name: /^Try \d questions/ }).tap();
    await answerIt(page, isKept);
  }),
);
