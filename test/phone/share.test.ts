// What other apps hand over arrives once, with the worker and without it, or a sentence says what to do.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { installed, seedText, troubles } from './visit.ts';

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];

async function open() {
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
  seen = troubles(phone.context);
}

async function close() {
  await phone.close();
  await server.stop();
}

const field = () => page.locator('textarea');
const alert = () => page.getByRole('alert');
const query = (parts: Readonly<Record<string, string>>) => String(new URLSearchParams(parts));

interface Posted {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  readonly files?: readonly { name: string; type: string; content: string }[];
}

/** Posts a form as the phone's share menu does, which is a navigation. */
async function post({ files = [], ...parts }: Posted) {
  await page.goto(`${server.address}help`);
  const navigation = page.waitForNavigation();
  await page.evaluate(
    ({ parts, files }) => {
      const form = document.createElement('form');
      Object.assign(form, { action: 'share', method: 'post', enctype: 'multipart/form-data' });
      for (const [name, value] of Object.entries(parts)) {
        const input = document.createElement('textarea');
        Object.assign(input, { name, value });
        form.append(input);
      }
      if (files.length > 0) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'file', name: 'files', multiple: true });
        const all = new DataTransfer();
        for (const { name, type, content } of files) {
          all.items.add(new File([content], name, { type }));
        }
        input.files = all.files;
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    },
    { parts, files },
  );
  await navigation;
}

const clear = () => page.evaluate(() => localStorage.removeItem('factdeck.draft'));

/** The text in the field, and again after a reload: it must not come twice. */
async function arrives(text: string) {
  await expect.poll(() => field().inputValue()).toBe(text);
  expect(new URL(page.url()).search).toBe('');
  await clear();
  await page.reload();
  await page.locator('textarea:not([readonly])').waitFor();
  expect(await field().inputValue()).toBe('');
  expect(await alert().count()).toBe(0);
}

const article = seedText.slice(0, 2_000).trim().replaceAll('\r\n', '\n');

const links = [
  ['a bare link as text', { text: 'https://example.org/an/article' }],
  ['a page, with its title and address', { title: 'An article', url: 'https://example.org/a' }],
  ['a link that would run', { text: 'javascript:alert(document.domain)' }],
] as const;

describe('with the worker, and no network', () => {
  beforeAll(async () => {
    await open();
    await page.goto(server.address);
    await installed(page);
    await server.stop();
    server.requests.length = 0;
  });
  afterAll(close);

  test.each([
    ['a text', { text: article }, article],
    [
      'a text with a title and a link',
      { title: 'On bees', text: 'Bees fly.', url: 'https://b.org' },
      'On bees\n\nBees fly.',
    ],
    ['emoji and other scripts', { text: '😀 Zoë 東京 \u202eabc' }, '😀 Zoë 東京 \u202eabc'],
    [
      '300 kB of text',
      { text: 'Water boils at 100 °C. '.repeat(13_000).trim() },
      'Water boils at 100 °C. '.repeat(13_000).trim(),
    ],
    ['markup as text', { text: '<img src=x onerror=alert(1)>' }, '<img src=x onerror=alert(1)>'],
    ['a file', { files: [{ name: 'a.txt', type: 'text/plain', content: article }] }, article],
    [
      'a page as a file',
      {
        files: [
          {
            name: 'a.html',
            type: 'text/html',
            content: '<title>x</title><p>One <b>line</b>.</p><script>document.title=1</script>',
          },
        ],
      },
      'One line.',
    ],
    [
      'two files',
      {
        files: [
          { name: 'a.md', type: '', content: 'One.' },
          { name: 'b.txt', type: 'text/plain', content: 'Two.' },
        ],
      },
      'One.\n\nTwo.',
    ],
  ])('%s arrives once', async (_, posted: Posted, text) => {
    await post(posted);
    await arrives(text);
  });

  test.each(links)('%s: it says what to do', async (_, posted) => {
    await post(posted);
    expect(await alert().innerText()).toMatch(/Only a link came/);
    expect(await field().inputValue()).toBe('');
  });

  test.each<[string, Posted, RegExp]>([
    ['nothing', {}, /handed over nothing/],
    [
      'a picture',
      { files: [{ name: 'a.png', type: 'image/png', content: 'PNG' }] },
      /could not be read as text/,
    ],
    ['more than a book', { text: 'word '.repeat(600_001) }, /more than a book/],
    [
      'a file of more than a book',
      { files: [{ name: 'a.html', type: 'text/html', content: '<p>word'.repeat(800_000) }] },
      /That text is 5\.6 MB long, more than a book/,
    ],
  ])('%s: it says so', async (_, posted, sentence) => {
    await post(posted);
    expect(await alert().innerText()).toMatch(sentence);
  });

  test('a text that was there can be had back', async () => {
    await page.goto(`${server.address}new`);
    await page.locator('textarea:not([readonly])').waitFor();
    await field().fill('A text of my own, half written.');
    await page.waitForTimeout(400); // until it is kept
    await post({ text: 'Another one.' });
    await expect.poll(() => field().inputValue()).toBe('Another one.');
    await page.getByRole('button', { name: 'Undo' }).tap();
    expect(await field().inputValue()).toBe('A text of my own, half written.');
    await clear();
  });

  test('no room to keep it: it says that it did not get through', async () => {
    await page.goto(`${server.address}new?shared=lost`);
    expect(await alert().innerText()).toMatch(/did not get through/);
  });

  test('an address with a text arrives once as well, and nothing reached the host', async () => {
    await page.goto(`${server.address}new?${query({ title: 'On bees', text: 'Bees fly.' })}`);
    await arrives('On bees\n\nBees fly.');
    expect(server.requests).toEqual([]);
    expect(seen).toEqual([]);
  });
});

describe('without a worker', () => {
  beforeAll(async () => {
    await open();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  });
  afterAll(close);

  test('what is posted is refused by the host, on a page that says what to do', async () => {
    await post({ text: article });
    await page.getByRole('heading', { name: 'The text did not arrive' }).waitFor();
    await page.getByRole('link', { name: 'Paste it instead' }).tap();
    await field().waitFor();
  });

  test('an address with a text arrives once', async () => {
    await page.goto(`${server.address}new?${query({ text: article })}`);
    await arrives(article);
  });

  test.each(links)('%s in the address: it says what to do', async (_, parts) => {
    await page.goto(`${server.address}new?${query(parts)}`);
    expect(await alert().innerText()).toMatch(/Only a link came/);
    expect(seen).toEqual([]);
  });
});
