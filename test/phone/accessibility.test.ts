// Every screen in every state, for everybody's hands and eyes; and the whole way by keyboard and ear.
// test/phone/accessibility.md says which point of WCAG 2.2 AA is shown where.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleText } from '../articles.ts';
import { bringAxe, faults } from './faults.ts';
import { openPhone, type Phone } from './phone.ts';
import { play, scenes } from './scenes.ts';
import { startServer, type SiteServer } from './server.ts';

const usual = { width: 412, height: 823 };
const small = { width: 360, height: 640 };
const narrow = { width: 320, height: 640 };
const lying = { width: 640, height: 360 };

/** How far things have jumped since the page was opened, as the web vitals count it. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        const seen = window as unknown as { shifted: number };
        if (!entry.hadRecentInput) seen.shifted += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shifted = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted);

/** By how much the page is wider than the window. */
const sideways = (page: Page, width: number) =>
  page.evaluate((width) => Math.max(0, document.documentElement.scrollWidth - width), width);

/** What can be touched and is smaller than a finger; links within text have the text's height. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        ':is(main, dialog) :is(a, button, summary, input, select), nav a',
      ),
    ]
      .filter((element) => !document.querySelector('dialog[open]') || element.closest('dialog'))
      .map((element) => element.closest('label') ?? element)
      .filter((element) => !element.matches('.unseen, p a'))
      .map((element) => {
        // A link may reach as far as the card around it.
        const { position, inset } = getComputedStyle(element, '::after');
        const isWide = position === 'absolute' && inset === '0px';
        return {
          element,
          box: (isWide ? element.closest('.card') : element)?.getBoundingClientRect(),
        };
      })
      .filter(({ box }) => box && box.width > 0 && Math.min(box.width, box.height) < 47.5)
      .map(({ element }) => element.textContent.trim() || element.outerHTML),
  );

/** Where the main thing to do is not in the lower 40 % of the screen. */
const outOfReach = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.dock .main')]
      .filter(() => !document.querySelector('dialog[open]'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 48 || box.top + box.height / 2 < innerHeight * 0.6)
      .map(({ element }) => element.textContent.trim()),
  );

/** Text cut off by what is around it. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(p, h1, h2, h3, span, a, button, label, li, dd, dt)')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return isCut && textOverflow !== 'ellipsis' && !element.matches('.unseen');
      })
      .map((element) => element.textContent.trim()),
  );

/** WCAG 1.4.12: nothing may be lost when somebody spaces text so. */
async function withSpacing<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const seen = await look();
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return seen;
}

/** Everything that is wrong with what stands on the screen. */
async function wrongs(page: Page): Promise<unknown[]> {
  const found: unknown[] = [];
  const note = (what: string, where: readonly unknown[] | number) => {
    if (typeof where === 'number' ? where > 0 : where.length > 0) found.push([what, where]);
  };
  const jumped = await shifted(page);
  if (jumped > 0.02) note('jumps', jumped);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    note(`axe, ${colorScheme}`, await faults(page));
  }
  note('too small', await tooSmall(page));
  await page.setViewportSize(small);
  note('out of reach', await outOfReach(page));
  await page.setViewportSize(lying);
  note('sideways on its side', await sideways(page, lying.width));
  note('cut off on its side', await cutOff(page));
  await page.setViewportSize(narrow);
  note('sideways at 320', await sideways(page, narrow.width));
  await withSpacing(page, async () => {
    note('sideways when spaced', await sideways(page, narrow.width));
    note('cut off when spaced', await cutOff(page));
  });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  note('sideways at 200 %', await sideways(page, narrow.width));
  note('cut off at 200 %', await cutOff(page));
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewportSize(usual);
  // What has jumped for all this is not the screen's doing.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))),
      ),
  );
  await page.evaluate(() => Object.assign(window, { shifted: 0 }));
  return found;
}

describe('every state of every screen: axe, targets, reach, 320 px, 200 %, spacing, jumps', () => {
  test.each(Object.keys(scenes))('%s', { timeout: 300_000 }, async (scene) => {
    const found: unknown[] = [];
    const prepare = async ({ page }: Phone) => {
      await bringAxe(page);
      await watchShifts(page);
    };
    await play(scene, { ...usual, prepare }, async (state, page) => {
      for (const wrong of await wrongs(page)) found.push([state, wrong]);
    });
    expect(found).toEqual([]);
  });
});

let phone: Phone;
let server: SiteServer;
let page: Page;

describe('by keyboard and ear alone', () => {
  beforeEach(async () => {
    server = await startServer();
    phone = await openPhone();
    ({ page } = phone);
  });
  afterEach(async () => {
    await phone.close();
    await server.stop();
  });

  /** The name of what has the focus, as a screen reader says it. */
  const focused = async () => {
    const session = await phone.context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const node = nodes.findLast((one) =>
      one.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return `${String(node?.role?.value)} ${String(node?.name?.value)}`;
  };

  /** Goes on with Tab until what is wanted has the focus. */
  async function tabTo(wanted: RegExp): Promise<string> {
    const passed: string[] = [];
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab');
      const here = await focused();
      if (wanted.test(here)) return here;
      passed.push(here);
    }
    throw new Error(`Tab does not come to ${String(wanted)}, only to ${passed.join('; ')}`);
  }

  const press = async (wanted: RegExp) => {
    await tabTo(wanted);
    await page.keyboard.press('Enter');
  };

  const inTree = (name: string | RegExp) => page.getByRole('heading', { name });

  test('an article of one’s own becomes a deck, and its quiz is answered to the end', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /^Try \d/ }).waitFor();
    await press(/^link New$/);
    await inTree('New article').waitFor();
    await page.locator('textarea:not([readonly])').waitFor();
    await tabTo(/^textbox Article/);
    await page.keyboard.insertText(articleText('GUM_bio_hadid'));
    await press(/^button Make questions/);
    await inTree('Your questions').waitFor();
    await press(/^button Keep \d+ questions?/);
    await page.getByRole('button', { name: 'Quiz me now' }).waitFor();
    await press(/^button Quiz me now/);
    const end = page.getByText(/\d+ of \d+ right/);
    const dontKnow = page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled'));
    for (let asked = 0; asked < 3; asked += 1) {
      await dontKnow.or(end).first().waitFor();
      if (await end.isVisible()) break;
      // What is asked, where one is in the quiz, and what there is to choose from.
      expect(await page.locator('main').ariaSnapshot()).toMatch(
        /Question \d+ of \d+[^]*heading "[^"]+" \[level=1\]/,
      );
      const options = page.getByRole('list', { name: 'Answers' });
      if ((await options.count()) > 0) {
        expect(await options.getByRole('listitem').count()).toBeGreaterThan(1);
        await page.keyboard.press('1');
      } else {
        await press(/^button Don’t know/);
      }
      const status = page.getByRole('status').filter({ hasText: /Comes back/ });
      // The verdict, the answer, and the next date in words, without the focus being moved there.
      expect(await status.innerText()).toMatch(
        /(Right|Almost|Not right this time|Here it is)[^]*Comes back (in this quiz|tomorrow|in \d+ (days|weeks))/,
      );
      await page.getByRole('button', { name: 'Next' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
    }
    await press(/^link Leave the quiz/);
    await inTree('Today').waitFor();
    expect(await page.locator('nav').ariaSnapshot()).toContain('link "Today"');
  });

  test('the library is searched, a deck put to rest and that undone', async () => {
    await page.goto(`${server.address}library`);
    await page.getByRole('searchbox').waitFor();
    await tabTo(/^searchbox Search/);
    await page.keyboard.type('tehran');
    await page.getByText('1 deck found').waitFor();
    await press(/^button What to do with: Iran Daily/);
    await press(/^button Let this deck rest/);
    await page.getByText('This deck rests').waitFor();
    await press(/^button Undo/);
    await page.getByText('This deck rests').waitFor({ state: 'detached' });
  });
});

describe('as the phone or the person wants it', () => {
  beforeEach(async () => {
    server = await startServer();
    phone = await openPhone();
    ({ page } = phone);
  });
  afterEach(async () => {
    await phone.close();
    await server.stop();
  });

  test('with forced colours every control keeps an edge', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const path of ['', 'new', 'library', 'settings', 'missed', 'figures', 'help', 'deck']) {
      await page.goto(server.address + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(.button, .icon-button, .input)')]
          .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) < 1)
          .map((element) => element.outerHTML),
      );
      expect([path, bare]).toEqual([path, []]);
    }
  });

  test('letters and numbers answer no more once they are switched off', async () => {
    await page.goto(`${server.address}settings`);
    await page
      .getByRole('button', { name: 'Save a backup' })
      .and(page.locator(':enabled'))
      .waitFor();
    const answering = page.getByRole('checkbox', { name: /^Letters and numbers answer/ });
    expect(await answering.count()).toBe(0); // on a phone without keys
    await page.keyboard.press('Tab');
    await answering.uncheck();
    await page.goto(server.address);
    await page.getByRole('button', { name: /^Try \d/ }).click();
    await page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled')).waitFor();
    for (const key of ['1', '2', 't', 'a']) await page.keyboard.press(key);
    expect(await page.getByText(/Comes back/).count()).toBe(0);
  });

  test('what has the focus is never under what is docked', async () => {
    await page.setViewportSize(small);
    for (const path of ['', 'library', 'settings', 'new', 'help']) {
      await page.goto(server.address + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('textarea[readonly]').waitFor({ state: 'detached' });
      const hidden: string[] = [];
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press('Tab');
        const under = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body || focused.closest('.dock, nav')) return null;
          const box = (focused.closest('label') ?? focused).getBoundingClientRect();
          const covers = [...document.querySelectorAll('.dock, nav')].some((over) => {
            const cover = over.getBoundingClientRect();
            return box.top >= cover.top && box.bottom <= cover.bottom;
          });
          return covers ? focused.outerHTML : null;
        });
        if (under !== null) hidden.push(under);
      }
      expect([path, hidden]).toEqual([path, []]);
    }
  });

  const longest = () =>
    page.evaluate(() =>
      Math.max(
        0,
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration},${animationDuration}`.split(',').map(parseFloat);
        }),
      ),
    );

  test('nothing moves where the phone asks for less movement, or the person', async () => {
    await page.goto(`${server.address}settings`);
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await longest()).toBeGreaterThan(0.01);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await longest()).toBeLessThanOrEqual(0.001);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByText('None', { exact: true }).click();
    expect(await longest()).toBeLessThanOrEqual(0.001);
    await page.reload();
    expect(await longest()).toBeLessThanOrEqual(0.001);
  });

  test('what is preferred here holds from the first paint: text size, colours, hand', async () => {
    await page.goto(`${server.address}settings`);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const usualSize = await size();
    for (const name of ['Larger', 'Dark', 'Left hand']) {
      await page.getByText(name, { exact: true }).click();
    }
    await page.goto(server.address, { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    expect(await size()).toBeCloseTo(usualSize * 1.3, 1);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      theme: 'dark',
      hand: 'left',
      text: 'larger',
    });
    const left = async (name: string | RegExp) =>
      (await page.locator('.dock .button', { hasText: name }).boundingBox())?.x ?? NaN;
    await page.getByRole('button', { name: /^Try \d/ }).waitFor();
    // Side by side in large text too: below one another they would hide what there is to read.
    expect(await left(/^Try/)).toBeLessThan(await left('New article'));
  });
});
