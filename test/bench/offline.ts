// How fast Factdeck opens: without a network from the phone itself, and for the first time over a slow one.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newProfile, openPhone } from '../phone/phone.ts';
import { buildFolder, startServer, type SiteServer } from '../phone/server.ts';
import { firstVisit } from '../phone/visit.ts';
import type { Figure, Skipped } from './figure.ts';

const runs = 5;

/** A slow 4G as page audits have it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A phone's processor is about four times slower than the one this runs on. */
async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/** From opening the address to the first frame that has what `selector` names, in milliseconds. */
async function timeUntil(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('usable'));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }, selector);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  return page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? NaN);
}

/** An open quiz, by its address, in a browser that was just started and has no network. */
async function coldStarts(server: SiteServer): Promise<number[]> {
  const profile = await newProfile();
  const first = await openPhone({ profile });
  await firstVisit(first.page, server.address);
  await first.page.getByRole('button', { name: /^Try \d/ }).tap();
  await first.page.waitForURL(/\/quiz#/);
  const quiz = first.page.url();
  await first.close();
  await server.stop();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const phone = await openPhone({ profile });
    await slowDown(phone.page);
    times.push(await timeUntil(phone.page, quiz, '.dock :is(button, input):enabled'));
    await phone.close();
  }
  await server.start();
  await rm(profile, { recursive: true });
  return times;
}

/** When the largest part of the first screen stood, on a first visit over a slow network. */
async function firstPaints(server: SiteServer): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const phone = await openPhone();
    const session = await slowDown(phone.page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowNetwork);
    await phone.page.addInitScript(() =>
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) performance.mark('largest', { startTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true }),
    );
    await phone.page.goto(server.address, { waitUntil: 'load' });
    await phone.page.waitForTimeout(1_500);
    times.push(
      await phone.page.evaluate(
        () => performance.getEntriesByName('largest').at(-1)?.startTime ?? NaN,
      ),
    );
    await phone.close();
  }
  return times;
}

export async function figures(): Promise<(Figure | Skipped)[]> {
  if (!existsSync(join(buildFolder, 'index.html'))) {
    return [{ name: 'offline', skipped: 'there is no build: run "npm run build"' }];
  }
  const server = await startServer();
  try {
    const figure = (name: string, times: number[], target: number): Figure => ({
      name: `offline.${name}`,
      value: Math.round(median(times)),
      unit: 'ms',
      target,
      better: 'lower',
    });
    return [
      figure('coldStartMilliseconds', await coldStarts(server), 1000),
      figure('firstPaintSlow4gMilliseconds', await firstPaints(server), 1800),
    ];
  } finally {
    await server.stop();
  }
}
