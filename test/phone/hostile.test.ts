// Hostile texts: nothing of them runs, is asked for or gets into the page, and the page stays awake.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hostilePages } from './hostile-pages.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { firstVisit, seedText, troubles } from './visit.ts';

/** In milliseconds; above it a finger feels the page hang. */
const longest = 200;

let folder: string;
let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];

/** What the page tells of itself. */
interface Watched {
  readonly violations: string[];
  readonly tasks: number[];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'factdeck-hostile-'));
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
  seen = troubles(phone.context);
  await page.addInitScript(() => {
    const watched: Watched = { violations: [], tasks: [] };
    Object.assign(window, { watched });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      watched.violations.push(`${violatedDirective} ${sample}`),
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await firstVisit(page, server.address);
  await server.stop();
  server.requests.length = 0;
});

afterAll(async () => {
  await phone.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${server.address}new`);
  await page.locator('textarea:not([readonly])').waitFor();
});

const watched = () => page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** Opens files by the file picker, one after another; what the field then shows of each. */
const openFiles = (contents: readonly string[], type = 'text/html') =>
  page.evaluate(
    async ({ contents, type }) => {
      const shown: string[] = [];
      const picker = document.querySelector<HTMLInputElement>('input[type=file]');
      const field = document.querySelector('textarea');
      if (!picker || !field) throw new Error('The page for new articles has no field.');
      for (const [number, content] of contents.entries()) {
        const end = `End of file ${number}.`;
        const files = new DataTransfer();
        const all = `<p>A beginning.</p>${content}</p></xmp></select><p>${end}</p>`;
        files.items.add(new File([type === 'text/html' ? all : content], 'a', { type }));
        const before = field.value;
        picker.files = files.files;
        picker.dispatchEvent(new Event('change', { bubbles: true }));
        for (let turn = 0; turn < 200 && field.value === before; turn += 1) {
          await new Promise((done) => setTimeout(done, 5));
        }
        shown.push(field.value);
      }
      return shown;
    },
    { contents, type },
  );

/** Opens one file of this ending by the file picker, from the disk, as a phone does. */
async function openFile(content: string, ending: string) {
  const file = join(folder, `a.${ending}`);
  writeFileSync(file, content);
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Nothing was reported, asked for, run or let in. */
async function expectUnharmed() {
  const foreign =
    'iframe, object, embed, img, video, audio, base, frame, style, [onerror], [onload]';
  expect(await page.locator(foreign).count()).toBe(0);
  expect(await page.title()).not.toBe('broken');
  expect((await watched()).violations).toEqual([]);
  expect(seen).toEqual([]);
  expect(phone.foreign).toEqual([]);
  expect(server.requests).toEqual([]);
}

const longestTask = async () => Math.max(0, ...(await watched()).tasks);

const expectAwake = async () => expect(await longestTask()).toBeLessThanOrEqual(longest);

/** What else runs on the machine makes tasks longer, never shorter: the best of three counts. */
async function expectAwakeAtBest(work: () => Promise<void>) {
  for (let left = 2; left > 0; left -= 1) {
    await work();
    if ((await longestTask()) <= longest) return;
    await page.reload();
    await page.locator('textarea:not([readonly])').waitFor();
  }
  await work();
  await expectAwake();
}

test(`${hostilePages.length} hostile pages, opened as files, give no more than text`, async () => {
  const shown = await openFiles(hostilePages);
  // What begins before the hostile part is there each time; after it, markup may have eaten the rest.
  expect(shown.filter((text) => !text.includes('A beginning.'))).toEqual([]);
  await expectUnharmed();
  await expectAwake();
});

test('the same pages as pasted text are shown as they are, and read', async () => {
  const [first = '', ...paragraphs] = seedText.split(/\r?\n\r?\n/);
  const mixed = paragraphs.flatMap((paragraph, at) => [
    paragraph,
    ...hostilePages.filter((_, number) => number % paragraphs.length === at),
  ]);
  const text = [first, ...mixed].join('\n\n');
  await page.evaluate(() => document.querySelector('textarea')?.focus());
  await page.keyboard.insertText(text);
  expect(await page.locator('textarea').inputValue()).toContain("document.title='broken'");
  await page.getByRole('button', { name: 'Make questions' }).tap();
  const outcome = page.getByRole('heading', { name: /^(Your questions|No deck from this text)$/ });
  await outcome.waitFor({ timeout: 90_000 });
  await expectUnharmed();
});

test('what chance makes of markup gives no more than text either', async () => {
  const piece = fc.constantFrom(
    ...['<', '>', '/', '"', "'", '`', '=', '&lt;', '&#60;', '<!--', '-->', '<![CDATA[', ']]>'],
    ...['svg', 'math', 'style', 'script', 'template', 'noscript', 'img src=x onerror=', 'select'],
    ...['table', 'iframe srcdoc=', 'a href=javascript:', "document.title='broken'", ' ', '\n'],
    ...['\u202e', '\u0001', '\ufeff', '\ud800', '𝕏'],
  );
  const pages = fc.sample(fc.array(piece, { maxLength: 60 }), { numRuns: 200, seed: 1 });
  await openFiles(pages.map((pieces) => pieces.join('')));
  await expectUnharmed();
  await expectAwake();
});

const payloads = [
  ...[
    '',
    '#',
    '##',
    '%',
    '%E0%A4%A',
    '%00',
    '\\ud800',
    '../../settings',
    '//evil.example',
    '0',
    '-1',
  ],
  ...['__proto__', 'constructor', 'toString', '{"__proto__":{"taken":1}}', 'undefined', 'NaN'],
  ...["javascript:document.title='broken'", `<img src=x onerror="document.title='broken'">`],
  ...['seed-000_7a07dc7ed85b8b3f/__proto__', 'seed-000_7a07dc7ed85b8b3f', '😀', '\u202e', '&a=b=c'],
  ...['H4sIAAAAAAAAA', 'A'.repeat(1_000_000)],
];

/** The scripts have had their say: what stands before them says that the decks are opened. */
const isClean = () =>
  !('taken' in {}) &&
  document.title !== 'broken' &&
  document.querySelector('h1, h2') !== null &&
  !document.body.innerText.includes('Opening your decks');

test.each(['deck', 'quiz', 'article', 'update'])(
  'whatever stands behind the address of "%s" opens a screen and harms nothing',
  async (name) => {
    let number = 0; // without it, another fragment opens no page
    for (const payload of payloads) {
      await page.goto(`${server.address}${name}?${number++}#${payload}`, { waitUntil: 'commit' });
      await page.waitForFunction(isClean);
    }
    await expectUnharmed();
  },
);

test('whatever an address hands over is text', async () => {
  for (const field of ['text', 'shared']) {
    for (const payload of payloads.filter(({ length }) => length < 10_000)) {
      const query = `${field}=${encodeURIComponent(payload)}`;
      await page.goto(`${server.address}new?${query}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.querySelector('textarea:not([readonly])') !== null);
      await page.waitForFunction(() => location.search === '');
    }
  }
  await expectUnharmed();
});

const megabyte = 1_000_000;
const repeated = (unit: string, size: number) => unit.repeat(size / unit.length);

/** Nothing and no field is what a text that is too long to be shown leaves. */
const isTaken = () => document.querySelector('textarea')?.value !== '';

test.each([
  ['200,000 words', () => 'The cat sat on the mat. '.repeat(33_334), 'txt'],
  ['one word of a megabyte', () => 'a'.repeat(megabyte), 'txt'],
  ['a book', () => repeated('The cat sat on the mat. ', 2.9 * megabyte), 'txt'],
  ...(
    [
      ['<p class="a">The cat <b>sat</b> on the <a href="/x?y=1">mat</a>.</p>', [1, 4.9]],
      [
        `<img src="data:${'A'.repeat(50_000)}"><script>${'var a;'.repeat(10_000)}</script>a `,
        [4.9],
      ],
      ['<div class=a>', [1, 4.9]],
      ['<b><i>a', [4.9]],
      ['<td><table>', [4.9]],
      ['<li>a', [4.9]],
      ['<a title="', [4.9]],
      ['<', [4.9]],
    ] as const
  ).flatMap(([unit, sizes]) =>
    sizes.map((size): [string, () => string, string] => [
      `a page of ${size} MB, all ${unit.slice(0, 20)}`,
      () => `<p>A beginning.</p>${repeated(unit, size * megabyte)}`,
      'html',
    ]),
  ),
])('%s leaves the page awake', async (_, content, ending) => {
  await expectAwakeAtBest(async () => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.locator('textarea:not([readonly])').waitFor();
    await openFile(content(), ending);
    await page.waitForFunction(isTaken);
    await page.waitForTimeout(500); // until what pauses for typing has run
  });
  await expectUnharmed();
});

test('a page of 10 MB is refused with a sentence, and leaves the page awake', async () => {
  await expectAwakeAtBest(async () => {
    await openFile(repeated('<p>a</p>', 10 * megabyte), 'html');
    await page.getByText(/^That text is 10\S* MB long, more than a book/).waitFor();
  });
  await expectUnharmed();
});
