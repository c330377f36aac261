// What goes wrong on a phone: texts no deck can be made of, a damaged model, missing storage and workers.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { articleText } from '../articles.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { askForDeck, firstVisit, seedText, troubles } from './visit.ts';

let server: SiteServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

/** The sentence that says what is the matter, read by screen readers at once. */
const alert = (page: Page) => page.getByRole('alert');

/** Characters of the text as it is kept, whether a field shows it or it is held. */
const draftLength = (page: Page) =>
  page.evaluate(() => {
    const draft = JSON.parse(localStorage.getItem('factdeck.draft') ?? '{}') as { text?: string };
    return draft.text?.length;
  });

const german =
  'Die Hauptstadt von Deutschland ist Berlin. Sie liegt an der Spree und hat mehr als drei Millionen Einwohner. Im Jahr 1990 wurde sie wieder zur Hauptstadt des vereinten Landes bestimmt.';
const links = Array.from({ length: 30 }, (_, n) => `https://example.org/page/${n}`).join('\n');

describe('a text no deck can be made of is kept, and a sentence says what to do', () => {
  let phone: Phone;
  let seen: string[];

  beforeAll(async () => {
    phone = await openPhone();
    seen = troubles(phone.context);
    await firstVisit(phone.page, server.address);
  });
  // The text of the test before would be there again, perhaps without a field to fill.
  beforeEach(() => phone.page.evaluate(() => localStorage.removeItem('factdeck.draft')));
  afterAll(() => phone.close());

  test.each([
    ['German', german, /English/],
    ['one sentence', 'The Eiffel Tower in Paris was finished in 1889.', /too short/],
    ['a list of links', links, /list of links/],
    ['one word of a megabyte', 'a'.repeat(1_000_000), /too short|English/],
    ['emoji', '😀🎉🚂 '.repeat(200), /no words/],
    ['lone surrogates', '\ud800 \udc00 \udfff '.repeat(50), /no words|English/],
    ['more words than there is room for', 'The cat sat on the mat. '.repeat(30_000), /the most is/],
  ])('%s', async (_, text, sentence) => {
    const { page } = phone;
    await askForDeck(page, server.address, text);
    await alert(page).waitFor({ timeout: 60_000 });
    expect(await alert(page).innerText()).toMatch(sentence);
    expect(await draftLength(page)).toBe(text.length);
  });

  test('sentences without a fact: it says what was found, and they can be asked about by hand', async () => {
    const { page } = phone;
    await askForDeck(page, server.address, 'It is what it is, and so they say. '.repeat(12));
    await page.getByText('12 sentences: No name, date, number').waitFor();
    await page.getByRole('link', { name: 'Make my own' }).tap();
    await page
      .getByRole('button', { name: /^It is what it is/ })
      .first()
      .tap();
    const words = page.getByRole('group', { name: 'Words of the sentence' });
    await words.getByRole('button', { name: 'say.' }).tap();
    await page.getByRole('button', { name: 'Keep this question' }).tap();
    await page.getByRole('button', { name: 'Keep 1 question' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await page.getByRole('button', { name: 'Keep the article' }).tap();
    await page.getByText('Article kept. Tap a sentence').waitFor();
    await page
      .getByRole('button', { name: /^It is what it is/ })
      .first()
      .waitFor();
  });

  test('an empty page offers nothing to make', async () => {
    const { page } = phone;
    await page.goto(`${server.address}new`);
    await page.locator('textarea').fill('   ');
    expect(await page.getByRole('button', { name: 'Make questions' }).isDisabled()).toBe(true);
  });

  test('100,000 words are read with progress, can be cancelled, and the page stays awake', async () => {
    const { page } = phone;
    const article = articleText('GUM_textbook_alamo');
    await page.goto(`${server.address}new`);
    await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      Array(100).fill(article).join('\n\n'),
    );
    await page.getByRole('button', { name: 'Paste' }).tap();
    await page.getByRole('button', { name: 'Make questions' }).tap();
    await page.getByText(/^Paragraph [\d,]+ of [\d,]+$/).waitFor();
    const longest = await page.evaluate(async () => {
      let longest = 0;
      for (let turn = 0; turn < 40; turn++) {
        const from = performance.now();
        await new Promise((done) => setTimeout(done, 20));
        longest = Math.max(longest, performance.now() - from - 20);
      }
      return longest;
    });
    expect(longest).toBeLessThan(1_000);
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await page.getByRole('button', { name: 'Make questions' }).waitFor();
    expect(await draftLength(page)).toBe(100 * article.length + 99 * 2);
  });

  test('a text too long for a field is held and said to be, one longer than a book refused', async () => {
    const { page } = phone;
    await page.goto(`${server.address}new`);
    await page.locator('textarea').fill('');
    const paste = async (text: string) => {
      await page.evaluate((all) => navigator.clipboard.writeText(all), text);
      const from = Date.now();
      await page.getByRole('button', { name: 'Paste' }).tap();
      return () => Date.now() - from;
    };
    const held = await paste('A long text. '.repeat(160_000));
    await page.getByText('2.1 MB of text, 480,000 words: too long to show here').waitFor();
    expect(held()).toBeLessThan(5_000);
    await paste('A long text. '.repeat(400_000));
    await page.getByText('That text is 5.2 MB long').waitFor();
    expect(await draftLength(page)).toBe(13 * 160_000);
    await page.getByRole('button', { name: 'Clear' }).tap();
    await page.locator('textarea').waitFor();
  });

  test('a damaged language file without a network: it says so, the text stays, a network mends it', async () => {
    const { page } = phone;
    await server.stop();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        if (!name.startsWith('factdeck-model')) continue;
        const cache = await caches.open(name);
        for (const key of await cache.keys()) await cache.put(key, new Response('half a file'));
      }
    });
    await askForDeck(page, server.address, seedText);
    await alert(page).waitFor({ timeout: 60_000 });
    expect(await alert(page).innerText()).toMatch(/language file.*network/is);
    expect(await page.locator('textarea').inputValue()).toBe(seedText);
    await server.start();
    await page.getByRole('button', { name: 'Make questions' }).tap();
    await page.getByRole('heading', { name: 'Your questions' }).waitFor();
  });

  test('none of it broke a script or the security policy', () => {
    expect(seen).toEqual([]);
  });
});

describe('a browser that lacks something', () => {
  let phone: Phone;

  async function openWithout(...names: string[]): Promise<Page> {
    phone = await openPhone();
    await phone.context.addInitScript((missing) => {
      for (const name of missing) {
        for (const owner of [globalThis, Window.prototype, Navigator.prototype]) {
          Reflect.deleteProperty(owner, name);
        }
      }
    }, names);
    await phone.page.goto(server.address);
    return phone.page;
  }

  test('nothing can be stored: it says so, and a deck can be made and played', async () => {
    const page = await openWithout('indexedDB', 'caches', 'localStorage', 'serviceWorker');
    try {
      await page
        .getByText(/keeps nothing/)
        .first()
        .waitFor();
      await askForDeck(page, server.address, seedText);
      await page.getByRole('button', { name: /^Keep \d+ questions/ }).tap();
      await page.getByRole('button', { name: 'Quiz me now' }).tap();
      await page.getByText(/^Question 1 of/).waitFor({ state: 'attached' });
    } finally {
      await phone.close();
    }
  });

  test('no workers: it says what works and what does not', async () => {
    const page = await openWithout('Worker');
    try {
      await askForDeck(page, server.address, seedText);
      await alert(page).waitFor();
      expect(await alert(page).innerText()).toMatch(/no background workers/);
      expect(await page.locator('textarea').inputValue()).toBe(seedText);
    } finally {
      await phone.close();
    }
  });
});
