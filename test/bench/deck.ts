// Making a deck of 1,000 words in Chromium, slowed four times as on a phone.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { articleText } from '../articles.ts';
import type { Bench } from './browser/page.ts';
import { inChromium, modelAddress } from './chromium.ts';
import type { Figure, Skipped } from './figure.ts';

/** A textbook chapter of 1,014 words. */
const thousandWords = 'GUM_textbook_alamo';

/** Chromium's own slowing, for a middling phone. It does not reach workers, so this runs in the page. */
const slowing = 4;

declare const bench: Bench;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

async function deckFigures(page: Page): Promise<(Figure | Skipped)[]> {
  const text = articleText(thousandWords);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowing });
  const atRest = await residentMegabytes(page);
  const start = await page.evaluate((address) => bench.start(address), modelAddress);
  const first = await page.evaluate((article) => bench.deckSeconds(article), text);
  const next = await page.evaluate((article) => bench.deckSeconds(article), text);
  const peak = await residentMegabytes(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return [
    seconds('deck.seconds1000Words', start + first, 3),
    seconds('deck.seconds1000WordsAnalyserLoaded', next, null),
    atRest === null || peak === null
      ? { name: 'deck.memoryMegabytes', skipped: 'only Linux tells the memory of a process' }
      : {
          name: 'deck.memoryMegabytes',
          value: Math.round(peak - atRest),
          unit: 'MB above an empty page',
          target: 200,
          better: 'lower',
        },
  ];
}

const seconds = (name: string, value: number, target: number | null): Figure => ({
  name,
  value: rounded(value, 2),
  unit: `s, slowed ${slowing} times`,
  target,
  better: 'lower',
});

/** The most memory any of the browser's pages has held so far. */
async function residentMegabytes(page: Page): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Playwright gives no browser for this page.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(...peaks.map(Number)) / 1024;
}

export const figures = () => inChromium(deckFigures);
