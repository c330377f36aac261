// A deck in the reader's own hands: cut text restored, questions changed, dropped by a swipe and made by
// tapping words, the article seen by what is asked of it, and its newer version taken in.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEvent } from '#lib/log/event.ts';
import { articleText } from '../articles.ts';
import { bringAxe, faults } from './faults.ts';
import { keptEvents } from './kept-events.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { troubles } from './visit.ts';

const article = articleText('GUM_bio_hadid');
const cutLine = 'Photo: Simon Smith/Reuters';
const menu = 'Print was never her trade: she left Baghdad in 1960.';
const text = `${article}\n\n${menu}\n\n${cutLine}`;

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];

beforeAll(async () => {
  server = await startServer();
  phone = await openPhone({ width: 360, height: 640 });
  ({ page } = phone);
  page.setDefaultTimeout(10_000);
  seen = troubles(phone.context);
  await bringAxe(page);
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Shift[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value;
      }
      Object.assign(window, seen);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${server.address}new`);
});

afterAll(async () => {
  await phone.close();
  await server.stop();
  expect(seen).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
const field = () => page.getByLabel('Article', { exact: true });
const words = () => page.getByRole('group', { name: 'Words of the sentence' }).getByRole('button');
const undo = () => page.getByRole('status').getByRole('button', { name: 'Undo' });
const sideways = () =>
  page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);

/** Colours that fade are looked at once they have. */
const settled = () =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/** What axe finds in light and in dark, and whether it fits when text is twice as large. */
async function isFit() {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled();
    expect([colorScheme, await faults(page)]).toEqual([colorScheme, []]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewportSize({ width: 360, height: 640 });
}

const events = () => keptEvents(page);

async function latest<Kind extends LogEvent['kind']>(kind: Kind) {
  const found = (await events()).filter((event) => event.kind === kind);
  return found.at(-1) as Extract<LogEvent, { kind: Kind }> | undefined;
}

describe('a text', () => {
  test('comes by the paste button', async () => {
    await page.locator('textarea:not([readonly])').waitFor();
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await button('Paste').tap();
    await expect.poll(() => field().inputValue()).toBe(text);
  });

  test('comes by drag and drop, over the whole screen', async () => {
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Dropped here.'], 'a.md', { type: 'text/markdown' }));
      return transfer;
    });
    await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
    await page.getByText('Drop the file to open it').waitFor();
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
    await expect.poll(() => field().inputValue()).toBe('Dropped here.');
    await field().fill(text);
  });

  test('shows what was cut from it struck through; a tap reads it too', async () => {
    await page.getByText('2 lines left out').waitFor();
    await page.locator('s').filter({ hasText: cutLine }).waitFor();
    const line = button(/^Menu or link.*Read it too/s);
    await line.tap();
    await page.getByText('1 line left out').waitFor();
    await button(/Leave it out$/).waitFor();
    await isFit();
  });

  test('loses a paragraph by a tap, and has it back by undo or another tap', async () => {
    await button(/^Show all \d+ paragraphs$/).tap();
    const line = (does: string) => button(new RegExp(`^Hadid was born on.*${does}$`, 's'));
    await line('Leave it out').tap();
    await page.getByText('2 lines left out').waitFor();
    await undo().tap();
    await line('Leave it out').tap();
    await line('Read it too').tap();
    await page.getByText('1 line left out').waitFor();
    await isFit();
    await button('Show only what is left out').tap();
  });
});

describe('the preview', () => {
  test('is of the text with what was restored', async () => {
    await button('Make questions').tap();
    await page.getByRole('heading', { name: 'Your questions' }).waitFor();
    await link('Article').tap();
    await page
      .locator('[role=button]')
      .filter({ hasText: menu.slice(0, 30) })
      .waitFor();
    await page.locator('s').filter({ hasText: cutLine }).waitFor();
  });

  test('tells in words why a paragraph has no question, and stays after a reload', async () => {
    await page.getByText(/sentences are asked about/).waitFor();
    expect(await page.locator('.note').count()).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo(0, 400));
    await page.reload();
    await page.getByText(/sentences are asked about/).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
    await isFit();
  });

  test('makes a question of words that are tapped, and takes it back', async () => {
    const sentence = /^He recalled that she was less interested in details/;
    await button(sentence).tap();
    await page.getByText('Nothing is asked here.').waitFor();
    await words().filter({ hasText: 'less' }).tap();
    await page.getByText('it will be typed').waitFor();
    await words().filter({ hasText: 'interested' }).tap();
    await page.getByText('less interested', { exact: true }).waitFor();
    await isFit();
    await button('Keep this question').tap();
    await page.getByText('Question added.').waitFor();
    const asked = button(sentence).filter({ hasText: 'asked about' });
    await asked.waitFor();
    await undo().tap();
    await asked.waitFor({ state: 'detached' });
  });

  test('makes a question of words that are selected', async () => {
    await page.evaluate((name) => {
      const all = document.querySelectorAll('[role=button]');
      const node = [...all].find(({ textContent }) => textContent.includes(name))?.firstChild;
      if (!(node instanceof Text)) throw new Error('No such sentence.');
      const start = node.data.indexOf(name);
      getSelection()?.setBaseAndExtent(node, start, node, start + name.length);
    }, 'studied with');
    await button('Ask for “studied with”').tap();
    await page.getByText('it will be typed').waitFor();
    await button('Keep this question').tap();
    await page.getByText('Question added.').waitFor();
    await link('Questions').tap();
    const all = (await button(/^All \d+$/).textContent())?.match(/\d+/)?.[0];
    await button(`Keep ${all} questions`).waitFor();
    await link('Article').tap();
  });

  test('says what would be unfair about a change, and makes one that is fair', async () => {
    await link('Questions').tap();
    await button(/^Edit: .*______ Rem Koolhaas/).tap();
    const prompt = page.getByLabel('Question', { exact: true });
    await prompt.fill('Hadid studied with Rem Koolhaas.');
    await button('Add an option').tap();
    await button('Save').tap();
    await page.getByRole('alert').getByText('Leave the place for the answer').waitFor();
    await page.getByText('The answer stands in the question.').waitFor();
    await page.getByText('An option is empty.').waitFor();
    await isFit();
    await prompt.fill('Of the deconstructivists, Hadid ______ Rem Koolhaas.');
    await page.getByLabel('Wrong option 1', { exact: true }).fill('Norman Foster');
    await button('Save').tap();
    await page.getByText('Question changed.').waitFor();
    await page.getByRole('heading', { name: /^Of the deconstructivists/ }).waitFor();
    await page.getByRole('listitem').getByText('Norman Foster', { exact: true }).waitFor();
  });

  test('drops a question by a swipe, and takes it back', async () => {
    const card = page.getByRole('article').first();
    await card.scrollIntoViewIfNeeded();
    const box = await card.boundingBox();
    if (!box) throw new Error('No card on the screen.');
    const [x, y] = [box.x + box.width - 30, box.y + 40];
    const touch = await phone.context.newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x - dx, y }],
      });
    await send('touchStart', 0);
    for (const dx of [20, 60, 120, 200]) await send('touchMove', dx);
    await send('touchEnd', 200);
    await page.getByText('Question dropped.').waitFor();
    expect(await button(/^Keep after all/).count()).toBe(1);
    await undo().tap();
    await button(/^Keep after all/).waitFor({ state: 'detached' });
    await isFit();
  });

  test('keeps all in one tap: what was changed and asked is in the log', async () => {
    await button(/^Keep \d+ questions$/).tap();
    await page.getByRole('heading', { name: 'Deck kept' }).waitFor();
    const written = await latest('questions-written');
    expect(written?.questions.map(({ prompt }) => prompt)).toEqual([
      'Of the deconstructivists, Hadid ______ Rem Koolhaas.',
    ]);
    const made = await latest('deck-made');
    expect(
      made?.made.article.blocks.some(({ kind, text }) => kind === 'paragraph' && text === menu),
    ).toBe(true);
  });
});

describe('the question screen', () => {
  const right = async (name: string) => (await button(name).boundingBox())?.x ?? NaN;

  test('has what is tapped most under the thumb, of either hand', async () => {
    await button('Quiz me now').tap();
    await button('Don’t know').and(page.locator(':enabled')).waitFor();
    expect(await right('Don’t know')).toBeGreaterThan(await right('Wrong question'));
    await page.evaluate(() => (document.documentElement.dataset['hand'] = 'left'));
    expect(await right('Don’t know')).toBeLessThan(await right('Wrong question'));
    await page.evaluate(() => delete document.documentElement.dataset['hand']);
    await isFit();
  });

  test('changes the question that is asked, and changes it back', async () => {
    const heading = () => page.getByRole('heading', { level: 1 }).textContent();
    const before = await heading();
    await button('Wrong question').tap();
    await isFit();
    await button('Change it myself').tap();
    const prompt = page.getByLabel(/^(?:Question|Statement)$/);
    await prompt.fill(`Truly: ${await prompt.inputValue()}`);
    await button('Save').tap();
    await page.getByText('Question changed.').waitFor();
    expect(await heading()).toMatch(/^Truly: /);
    await undo().tap();
    await expect.poll(heading).toBe(before);
    await button('Don’t know').tap();
    await button('Next').and(page.locator(':enabled')).waitFor();
    await isFit();
  });
});

describe('the article', () => {
  test('has its facts and their memory a tap away', async () => {
    const { deck } = (await latest('answered')) ?? {};
    await page.goto(`${server.address}article#${deck}`);
    const missed = button(/missed or likely forgotten/);
    await missed.tap();
    await page.locator('dialog summary').first().tap();
    await page.getByText(/Missed · /).waitFor();
    await button(/^Edit: /)
      .first()
      .waitFor();
    await isFit();
    await button('Close').tap();
  });

  test('makes a question that is kept, and takes it back', async () => {
    await page.getByRole('button', { name: /^Zenghelis described her/ }).tap();
    await words().filter({ hasText: 'Zenghelis' }).tap();
    await button('Keep this question').tap();
    await page.getByText('Question added.').waitFor();
    await button(/^Zenghelis described her.*not asked yet/).waitFor();
    await undo().tap();
    await button(/^Zenghelis described her.*not asked yet/).waitFor({ state: 'detached' });
  });

  test('goes by keyboard alone, from a sentence to a question and back', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    const sentence = /^He recalled that she was less interested/;
    await button(sentence).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ask about this sentence' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('He');
    for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe('less');
    await page.keyboard.press('Space');
    await button('Keep this question').waitFor();
    while ((await focused()) !== 'Keep this question') await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toMatch(sentence);
  });

  test('nothing jumps while it opens, nor its deck, nor the page for new ones', async () => {
    const { deck } = (await latest('answered')) ?? {};
    for (const path of [`article#${deck}`, `deck#${deck}`, `update#${deck}`, 'new']) {
      await page.goto('about:blank');
      await page.goto(server.address + path, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      expect([path, shift <= 0.02]).toEqual([path, true]);
    }
    await page.goto(`${server.address}article#${deck}`);
  });

  test('is updated: what stands keeps its memory, what changed is decided, all of it undone', async () => {
    const newer = text
      .replace(
        'Hadid was born on 31 October 1950 in Baghdad',
        'Zaha Hadid was born on 31 October 1950 in Baghdad',
      )
      .replace(`${menu}\n\n`, '')
      .concat(
        '\n\nThe museum in Antwerp was opened by the mayor on 12 March 2019, and 45,000 people came.',
      );
    await link('Update with a newer version').tap();
    await page.getByLabel('Newer version of the article').fill(newer);
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Newer version of the article').inputValue())
      .toBe(newer);
    await isFit();
    await button('Compare').tap();
    await page.getByText(/facts? stands? there as before/).waitFor();
    await page.locator('ins').first().waitFor();
    const sum = page.locator('.dock [role=status]');
    const usual = await sum.textContent();
    await page
      .getByRole('radio', { name: 'Still right: keep asking', checked: false })
      .first()
      .check();
    await expect.poll(() => sum.textContent()).not.toBe(usual);
    const decided = (await sum.textContent()) ?? '';
    await isFit();
    await page.goBack();
    await expect
      .poll(() => page.getByLabel('Newer version of the article').inputValue())
      .toBe(newer);
    await button('To the changes').tap();
    await expect.poll(() => sum.textContent()).toBe(decided);
    const before = (await events()).length;
    await button('Update the article').tap();
    await page.getByText(`Article updated: ${decided}.`).waitFor();
    await page.getByText('came.').waitFor();
    await button(/missed or likely forgotten/).waitFor();
    await undo().tap();
    await page.getByText('came.').waitFor({ state: 'detached' });
    expect((await events()).length).toBeGreaterThan(before + 1);
    expect((await latest('deck-updated'))?.made.article.text).toBe(text);
  });
});
