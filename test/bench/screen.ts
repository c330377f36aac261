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
const rounds = 5;
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
      setTimeout(() => failed(new Error(`${location.href} is not all there`)), 30_000);
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

async function openings(page: Page): Promise<Map<string, number[]>> {
  const took = new Map<string, number[]>(screens.map(({ name }) => [name, []]));
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
      took.get(screen.name)?.push(await open(page, screen, path));
      await page.waitForTimeout(300);
    }
  }
  return took;
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
    await filling.close();

    const phone = await openPhone({ profile });
    const { page } = phone;
    // tsx gives functions their names by this; what is sent to the page lacks it.
    await page.addInitScript({ content: 'globalThis.__name = (one) => one' });
    await page.goto(server.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.reload();
    await page.locator('.dock .main').waitFor();
    await page.waitForTimeout(3_000);
    const session = await phone.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(inPage);
    const opened = await openings(page);
    const answered = await feedbacks(page);
    const longest = await page.evaluate(() => bench.longest.task);
    const searched = await keystrokes(page, server.address);
    await phone.close();

    const figure = (name: string, value: number, target: number | null): Figure => ({
      name: `screen.${name}Milliseconds`,
      value: Math.round(value * 10) / 10,
      unit: 'ms',
      target,
      better: 'lower',
    });
    return [
      ...[...opened].flatMap(([name, took]) => [
        figure(`open.${name}.first`, took[0] ?? NaN, 200),
        figure(`open.${name}.later`, percentile(took.slice(1), 0.5), 200),
      ]),
      figure('tapToPaintP95', percentile(answered, 0.95), 50),
      figure('tapToPaintP50', percentile(answered, 0.5), null),
      figure('longestTask', longest, 100),
      figure('firstKeystroke', searched.first, null),
      figure('keystrokeP95', percentile(searched.took, 0.95), 50),
      figure('keystrokeP50', percentile(searched.took, 0.5), null),
    ];
  } finally {
    await server.stop();
    await rm(profile, { recursive: true, force: true });
  }
}
