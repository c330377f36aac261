// How fast screens answer with a large log, the page's processor slowed four times.
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { referenceTexts } from '../articles.ts';
import { newProfile, openPhone } from '../phone/phone.ts';
import { startServer } from '../phone/server.ts';
import { openBeside } from '../phone/store-host.ts';
import type { Figure } from './figure.ts';

/** Decks of 20 facts with 199 events each: 20,000 facts and 199,000 events. */
const decks = Number(process.env.FACTDECK_DECKS ?? 1_000);
/** Each visit opens every screen for the first time, then again. */
const visits = 3;
const rounds = 3;
const answersGiven = 20;
const queries = ['government', 'mountain river', 'erdogan', 'university of', '1932'];

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** What is in the page to measure with: `took` resolves with milliseconds from an act to the paint. */
const inPage = () => {
  const painted = () =>
    new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const until = (isThere: () => boolean) =>
    new Promise<void>((done, failed) => {
      if (isThere()) return done();
      setTimeout(() => failed(new Error(`${location.href} is not all there`)), 120_000);
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        done();
      });
      observer.observe(document, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      });
    });
  const longest = { task: 0 };
  let gaps: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
  }).observe({ type: 'longtask', buffered: true });
  const bench = {
    longest,
    async took(act: () => void, isThere: () => boolean): Promise<number> {
      const start = performance.now();
      act();
      await until(isThere);
      await painted();
      return performance.now() - start;
    },
    /** Milliseconds between frames, from an act until what it begins is over. */
    async frames(act: () => void, isUnderWay: () => boolean): Promise<readonly number[]> {
      gaps = [];
      act();
      await until(isUnderWay);
      let last = performance.now();
      let isOver = false;
      const frame = (at: number) => {
        gaps.push(at - last);
        last = at;
        if (!isOver) requestAnimationFrame(frame);
      };
      requestAnimationFrame((at) => {
        last = at;
        requestAnimationFrame(frame);
      });
      await until(() => !isUnderWay());
      isOver = true;
      return gaps;
    },
  };
  Object.assign(globalThis, { bench });
  return bench;
};

declare global {
  var bench: ReturnType<typeof inPage>;
}

/** Each screen: the link that leads there, and what stands on it once it is all there. */
const screens = [
  { name: 'library', link: 'nav a[href$="/library"]', there: 'main a[href*="/deck#"]' },
  { name: 'deck', link: 'main a[href*="/deck#"]', there: 'main a[href*="/article#"]' },
  {
    name: 'article',
    link: 'main a[href*="/article#"]',
    there: 'main article, main .text p, main p',
  },
  { name: 'figures', link: 'nav a[href$="/figures"]', there: 'main .card' },
  { name: 'new', link: 'nav a[href$="/new"]', there: 'main textarea:not([readonly])' },
  {
    name: 'today',
    link: 'nav a[href="/"], nav a[href="./"], nav a:first-of-type',
    there: '.dock .main',
  },
  { name: 'missed', link: 'main a[href$="/missed"]', there: 'main blockquote' },
  { name: 'settings', link: 'a[href$="/settings"]', there: '#retention:enabled' },
  { name: 'help', link: 'a[href$="/help"]', there: 'ol.pictured' },
] as const;

/** Where a screen's link stands, for those that the bar does not lead to. */
const before: Readonly<Record<string, string>> = { missed: '', settings: '', today: 'new' };

const open = (page: Page, { link, there }: { link: string; there: string }, path: string) =>
  page.evaluate(
    ([link = '', there = '', path = '']) =>
      bench.took(
        () => document.querySelector<HTMLElement>(link)?.click(),
        () => location.pathname.endsWith(path) && document.querySelector(there) !== null,
      ),
    [link, there, path],
  );

interface Opened {
  readonly first: number[];
  readonly later: number[];
}

/** Opens every screen in the page at hand. */
async function openings(page: Page, took: ReadonlyMap<string, Opened>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const screen of screens) {
      const from = before[screen.name];
      if (from !== undefined) {
        await page
          .locator(from === '' ? 'nav a' : `nav a[href$="/${from}"]`)
          .first()
          .click();
        await page.locator(screen.link).first().waitFor();
        await page.waitForTimeout(300);
      }
      const path = screen.name === 'today' ? '/' : `/${screen.name}`;
      const { first, later } = took.get(screen.name) ?? { first: [], later: [] };
      (round === 0 ? first : later).push(await open(page, screen, path));
      await page.waitForTimeout(300);
    }
  }
}

async function feedbacks(page: Page): Promise<number[]> {
  await page.locator('nav a').first().click();
  await page.locator('.dock button.main').click();
  const took: number[] = [];
  for (let answered = 0; answered < answersGiven; answered += 1) {
    await page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled')).waitFor();
    took.push(
      await page.evaluate(() =>
        bench.took(
          () =>
            [...document.querySelectorAll('button')]
              .find(({ textContent }) => textContent.includes('Don’t know'))
              ?.click(),
          () =>
            /Here it is|Not right this time/.test(
              document.querySelector('main')?.textContent ?? '',
            ),
        ),
      ),
    );
    await page.getByRole('button', { name: 'Next' }).and(page.locator(':enabled')).click();
  }
  return took;
}

/** The first words of what articles say, one after the other. */
const words = (count: number) =>
  referenceTexts()
    .join('\n\n')
    .match(new RegExp(`(?:\\S+\\s+){${count}}`))?.[0] ?? '';

/** Frames of the page while its worker makes a deck of so many words. */
async function framesWhileMaking(page: Page, count: number): Promise<readonly number[]> {
  await page.locator('nav a[href$="/new"]').click();
  await page.locator('main textarea:not([readonly])').waitFor();
  // The deck is begun as soon as there is a text, and shown once somebody asks for it.
  return page.evaluate(
    (text) =>
      bench.frames(
        () => {
          const field = document.querySelector<HTMLTextAreaElement>('main textarea');
          if (!field) throw new Error('no field for the text');
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          const asking = setInterval(() => {
            if (document.querySelector('main textarea') === null) clearInterval(asking);
            else document.querySelector<HTMLElement>('.dock .main:enabled')?.click();
          }, 50);
        },
        () => !/^\s*Keep/.test(document.querySelector('.dock .main')?.textContent ?? ''),
      ),
    words(count),
  );
}

async function keystrokes(page: Page, address: string) {
  await page.goto(`${address}library`);
  await page.evaluate(inPage);
  await page.getByRole('searchbox').waitFor();
  const type = (query: string) =>
    page.evaluate(
      (query) =>
        bench.took(
          () => {
            const field = document.querySelector<HTMLInputElement>('#search');
            if (!field) throw new Error('no search field');
            field.value = query;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          },
          () => {
            const said = document.querySelector('main [role=status]')?.textContent ?? '';
            return query === '' ? /\d decks?\s*$/.test(said) : /found\s*$|^\s*Nothing/.test(said);
          },
        ),
      query,
    );
  const first = await type('zz');
  const took: number[] = [];
  for (const query of queries) {
    await type('');
    for (let length = 1; length <= query.length; length += 1) {
      took.push(await type(query.slice(0, length)));
    }
  }
  return { first, took };
}

export async function figures(): Promise<Figure[]> {
  const profile = await newProfile();
  const server = await startServer();
  try {
    const filling = await openPhone({ profile });
    filling.page.setDefaultTimeout(0);
    await openBeside(filling.page, server.address);
    const sentences = referenceTexts()
      .flatMap((text) => text.split(/(?<=[.!?])\s+/))
      .filter((sentence) => sentence.length > 40);
    await filling.page.evaluate(
      ([decks, sentences]) => globalThis.page.fillLong(decks, sentences),
      [decks, sentences] as const,
    );
    await filling.page.reload();
    await filling.page.waitForFunction(() => 'page' in globalThis);
    await filling.page.evaluate(() => globalThis.page.open());
    await filling.page.evaluate(() => globalThis.page.copied());
    await filling.close();

    const phone = await openPhone({ profile });
    const { page } = phone;
    // tsx gives functions their names by this; what is sent to the page lacks it.
    await page.addInitScript({ content: 'globalThis.__name = (one) => one' });
    await page.goto(server.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const session = await phone.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const opened = new Map<string, Opened>(
      screens.map(({ name }) => [name, { first: [], later: [] }]),
    );
    let longest = 0;
    for (let visit = 0; visit < visits; visit += 1) {
      await page.goto(server.address);
      await page.evaluate(inPage);
      await page.locator('.dock .main').waitFor();
      await page.waitForTimeout(5_000); // somebody looks at the first screen
      await openings(page, opened);
      longest = Math.max(longest, await page.evaluate(() => bench.longest.task));
    }
    const answered = await feedbacks(page);
    longest = Math.max(longest, await page.evaluate(() => bench.longest.task));
    const searched = await keystrokes(page, server.address);
    longest = Math.max(longest, await page.evaluate(() => bench.longest.task));
    const frames = new Map<number, readonly number[]>();
    for (const count of [1_000, 5_000]) {
      await page.goto(server.address);
      await page.evaluate(inPage);
      await page.locator('.dock .main').waitFor();
      frames.set(count, await framesWhileMaking(page, count));
    }
    await phone.close();

    const figure = (name: string, value: number, target: number | null): Figure => ({
      name: `screen.${name}Milliseconds`,
      value: Math.round(value * 10) / 10,
      unit: 'ms',
      target,
      better: 'lower',
    });
    return [
      ...[...opened].flatMap(([name, { first, later }]) => [
        figure(`open.${name}.first`, percentile(first, 0.5), 200),
        figure(`open.${name}.later`, percentile(later, 0.5), 200),
      ]),
      figure('tapToPaintP95', percentile(answered, 0.95), 50),
      figure('tapToPaintP50', percentile(answered, 0.5), null),
      figure('longestTask', longest, 100),
      figure('firstKeystroke', searched.first, null),
      figure('keystrokeP95', percentile(searched.took, 0.95), 50),
      figure('keystrokeP50', percentile(searched.took, 0.5), null),
      ...[...frames].flatMap(([count, gaps]): Figure[] => [
        {
          name: `screen.making.${count}Words.framesPerSecond`,
          value: Math.round(1_000 / (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length)),
          unit: 'frames/s',
          target: 60,
          better: 'higher',
        },
        figure(`making.${count}Words.frameP95`, percentile(gaps, 0.95), null),
        figure(`making.${count}Words.longestFrame`, Math.max(...gaps), null),
      ]),
    ];
  } finally {
    await server.stop();
    // A browser that a failure left open still writes there: that must not hide what failed.
    await rm(profile, { recursive: true, force: true }).catch(() => undefined);
  }
}
