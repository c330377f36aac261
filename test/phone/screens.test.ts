// The screens under fingers, keys and large text, and what they do when something does not work.
import { readFileSync, rmSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { articleText } from '../articles.ts';
import { siteOfChoices } from './forms-deck.ts';
import { answersKept } from './kept-events.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { keen } from './study-log.ts';
import { seedText, troubles } from './visit.ts';

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];

async function open(width: number, height: number) {
  phone = await openPhone({ width, height });
  ({ page } = phone);
  seen = troubles(phone.context);
}

beforeAll(async () => {
  server = await startServer(siteOfChoices());
});

afterAll(async () => {
  await server.stop();
  rmSync(server.folder, { recursive: true });
});

beforeEach(() => open(412, 823));

afterEach(async () => {
  await phone.close();
  expect(seen).toEqual([]);
});

const go = (path: string) => page.goto(server.address + path);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const options = () => page.getByRole('list', { name: 'Answers' }).getByRole('button');

async function startQuiz() {
  await go('');
  await button(/^Try \d questions/).click();
  await options().first().and(page.locator(':enabled')).waitFor();
}

const answers = () => answersKept(page);

const middle = async (place: Locator) => {
  const box = await place.boundingBox();
  if (!box) throw new Error('Not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

describe('a quiz', () => {
  test('three taps in a row on one place give one answer and do not go on', async () => {
    await startQuiz();
    const { x, y } = await middle(options().last());
    for (let tap = 0; tap < 3; tap += 1) await page.touchscreen.tap(x, y);
    await button('Next').and(page.locator(':enabled')).waitFor();
    expect(await answers()).toBe(1);
  });

  test('goes by keyboard alone: a number answers, Enter goes on', async () => {
    await startQuiz();
    await page.keyboard.press('2');
    await button('Next').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await button('Don’t know').waitFor();
    expect(await answers()).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName))
      .toMatch(/^(H1|INPUT)$/);
  });

  test('an answer that cannot be written is said to be not saved, and saved once on trying again', async () => {
    await startQuiz();
    await page.evaluate(() => {
      const database = IDBDatabase.prototype;
      const real = Object.getOwnPropertyDescriptor(database, 'transaction');
      if (!real) throw new Error('IDBDatabase has no transaction.');
      const transaction = real.value as (...given: unknown[]) => IDBTransaction;
      const full = function (this: IDBDatabase, ...given: unknown[]) {
        if (given[1] === 'readwrite') throw new DOMException('No room', 'QuotaExceededError');
        return transaction.apply(this, given);
      };
      Object.defineProperty(database, 'transaction', { ...real, value: full });
      Object.assign(window, { mend: () => Object.defineProperty(database, 'transaction', real) });
    });
    await options().first().click();
    await page
      .getByRole('alert')
      .getByText(/not\s+saved/)
      .waitFor();
    expect(await button('Next').isEnabled()).toBe(false);
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
    await button('Try again').click();
    await button('Next').and(page.locator(':enabled')).waitFor();
    expect(await answers()).toBe(1);
  });

  test('a wrong question is dropped and brought back', async () => {
    await startQuiz();
    const prompt = () => page.getByRole('heading', { level: 1 }).textContent();
    const before = await prompt();
    await button('Wrong question').click();
    await button('It says something wrong').click();
    await button('Undo').waitFor();
    expect(await prompt()).not.toBe(before);
    await button('Undo').click();
    await expect.poll(prompt).toBe(before);
  });
});

async function openNew() {
  await go('new');
  await page.locator('textarea:not([readonly])').waitFor();
}

test('a quiz that was begun is offered after another one was started', async () => {
  await startQuiz();
  await button('Don’t know').click();
  await button('Next').click();
  await page.getByText(/^Question 2 of/).waitFor({ state: 'attached' });
  await go('missed');
  await button(/^Quiz me/).click();
  await page.getByText(/^Question 1 of/).waitFor({ state: 'attached' });
  await go('');
  await page.getByRole('link', { name: /^Go on with Iran Daily.*Question 2 of/s }).click();
  await page.getByText(/^Question 2 of/).waitFor({ state: 'attached' });
});

describe('a new article', () => {
  test('a half-written text is there again after the page was closed', async () => {
    await openNew();
    await page.getByLabel('Article', { exact: true }).fill(seedText);
    await page.getByLabel('Title').fill('Talks in Tehran');
    await go('');
    await openNew();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Talks in Tehran');
    expect(await page.getByLabel('Article', { exact: true }).inputValue()).toBe(seedText);
  });

  test('an article there is a deck of is said to be, with a way to it', async () => {
    await openNew();
    await page.getByLabel('Article', { exact: true }).fill(`${seedText}\n\n`);
    await page.getByText('You have this one already.').waitFor();
    await page.getByRole('link', { name: 'Open its deck' }).click();
    await page.getByRole('link', { name: 'Read the article' }).waitFor();
  });

  test('its preview and what was dropped there outlive Back, a reload and another screen', async () => {
    await openNew();
    await page.getByLabel('Article', { exact: true }).fill(articleText('GUM_bio_hadid'));
    await button('Make questions').click();
    await button(/^Drop: /)
      .first()
      .click();
    const kept = await button(/^Keep \d/).innerText();
    const isPreview = async () => {
      await page.getByRole('heading', { name: 'Your questions' }).waitFor();
      expect(await button(/^Keep \d/).innerText()).toBe(kept);
      expect(await button(/^Keep after all/).count()).toBe(1);
    };
    await page.reload();
    await isPreview();
    await page.goBack();
    await page.getByRole('heading', { name: 'New article' }).waitFor();
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('link', { name: 'New', exact: true }).click();
    await button(/^Go on with \d+ questions/).click();
    await isPreview();
  });

  test('title and date are read from the text', async () => {
    await openNew();
    await page.getByLabel('Article', { exact: true }).fill(seedText);
    await expect.poll(() => page.getByLabel('Date').inputValue()).toBe('2016-08-15');
    expect(await page.getByLabel('Title').inputValue()).toMatch(/^Iran Daily/);
  });

  test('an HTML file gives its text, and none of it runs', async () => {
    await openNew();
    await page.locator('input[type=file]').setInputFiles({
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<title>x</title><nav>Home</nav><article><h1>A bridge</h1><p>It was <b>built</b> in 1932.</p><img src=x onerror="document.title=1"><script>document.title=2</script></article>',
      ),
    });
    const text = () => page.getByLabel('Article', { exact: true }).inputValue();
    await expect.poll(text).toBe('A bridge\n\nIt was built in 1932.');
    expect(await page.title()).toMatch(/^New article/);
  });

  test('a picture is refused in words, and the text stays', async () => {
    await openNew();
    await page.getByLabel('Article', { exact: true }).fill('My text.');
    await page.locator('input[type=file]').setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 78, 71]),
    });
    await page.getByText('That file could not be read as text').waitFor();
    expect(await page.getByLabel('Article', { exact: true }).inputValue()).toBe('My text.');
  });
});

test('a backup made on one phone brings decks and answers to another', async () => {
  await startQuiz();
  await options().first().click();
  await button('Next').and(page.locator(':enabled')).waitFor();
  await go('settings');
  const downloading = page.waitForEvent('download');
  await button('Save a backup').click();
  const backup = readFileSync(await (await downloading).path());
  await phone.close();

  await open(412, 823);
  await go('settings');
  await button('Restore a backup').and(page.locator(':enabled')).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.backup', mimeType: 'text/plain', buffer: backup });
  await page.getByText(/adds 0 decks and 1 answer\.$/).waitFor();
  expect(await answers()).toBe(0);
  await button('Add them').click();
  await page.getByText('Restored: 0 decks and 1 answer.').waitFor();
  expect(await answers()).toBe(1);
  await button('Undo').click();
  await page.getByText('Taken back').waitFor();
  expect(await answers()).toBe(0);
});

test('Back and a reload find the place on a long screen', async () => {
  await go('settings');
  await button('Restore a backup').and(page.locator(':enabled')).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.backup', mimeType: 'text/plain', buffer: keen() });
  await button('Add them').click();
  await page.getByText(/^Restored/).waitFor();
  await go('library');
  await page.getByRole('link', { name: 'Bridges of Oldtown' }).click();
  await page.getByText('60 facts').waitFor();
  const place = () => page.evaluate(() => Math.round(scrollY));
  await page.evaluate(() => scrollTo(0, 1_500));
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.goBack();
  await expect.poll(place).toBe(1_500);
  await page.reload();
  await expect.poll(place).toBe(1_500);
});

test('a deck goes into the archive and out again, each with its undo', async () => {
  await go('library');
  await button(/^What to do with: Iran Daily/).click();
  await button('Archive this deck').click();
  await page.getByText('1 archived deck').click();
  await button(/^Take out of the archive: Iran Daily/).click();
  await page.getByText('This deck is back in the library.').waitFor();
  await page.getByRole('link', { name: /^Iran Daily/ }).waitFor();
  await button('Undo').click();
  await page.getByRole('link', { name: /^Iran Daily/ }).waitFor({ state: 'detached' });
  await page.getByText('1 archived deck').waitFor();
});

test('a reminder is a calendar file for every day at the hour that was chosen', async () => {
  await go('settings');
  await page.getByLabel('Every day at').fill('07:30');
  const downloading = page.waitForEvent('download');
  await button('Add to calendar').click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART:\d{8}T073000\r\n[^]*RRULE:FREQ=DAILY\r\n/);
});

describe('every screen', () => {
  const paths = ['', 'new', 'missed', 'library', 'figures', 'settings', 'help', 'deck', 'quiz'];
  const smallest = 48;
  const reach = 0.6;

  /** Names of what can be touched and is smaller than a finger. */
  const tooSmall = () =>
    page.evaluate(
      (smallest) =>
        [...document.querySelectorAll('main :is(a, button, summary, input), nav a')]
          .map((element) => element.closest('label') ?? element)
          .filter((element) => !element.matches('.unseen, p a'))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < smallest - 0.5)
          .map(({ element }) => element.textContent || element.outerHTML),
      smallest,
    );
  /** Against the screen: where something sticks out, a phone makes the window wider. */
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);

  test('fits 320 px without scrolling sideways, and its controls fit a finger', async () => {
    await phone.close();
    await open(320, 640);
    for (const path of paths) {
      await go(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await sideways(), await tooSmall()]).toEqual([path, 0, []]);
    }
  });

  test('takes text of twice the size on 320 px without scrolling sideways', async () => {
    await phone.close();
    await open(320, 640);
    await startQuiz();
    await options().first().click();
    await button('Next').and(page.locator(':enabled')).waitFor();
    for (const path of paths) {
      await go(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect([path, await sideways()]).toEqual([path, 0]);
    }
  });

  test('what one does next is in the lower part of the screen', async () => {
    await phone.close();
    await open(360, 640);
    const height = 640;
    await startQuiz();
    for (const option of await options().all()) {
      expect((await middle(option)).y).toBeGreaterThan(height * (1 - reach));
    }
    await options().first().click();
    expect((await middle(button('Next'))).y).toBeGreaterThan(height * reach);
    await go('new');
    expect((await middle(button('Make questions'))).y).toBeGreaterThan(height * reach);
  });
});
