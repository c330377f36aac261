// Bringing back a long log from the second copy after the database is lost: how long, how smoothly, how large.
import { rm } from 'node:fs/promises';
import { newProfile, openPhone } from '../phone/phone.ts';
import { startServer } from '../phone/server.ts';
import { openBeside } from '../phone/store-host.ts';
import type { Figure } from './figure.ts';

/** Decks of 20 facts with 199 events each: a million events. */
const decks = Number(process.env.FACTDECK_DECKS ?? 5_025);

/** What is in the page to measure with, from before Factdeck starts. */
const watch = () => {
  const seen = { longest: 0, heap: 0, words: 0, done: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const heap = () =>
    (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
  setInterval(() => (seen.heap = Math.max(seen.heap, heap())), 50);
  const said = new Set<string>();
  new MutationObserver(() => {
    const banner = document.querySelector('main .banner p')?.textContent ?? '';
    if (/\d\s?%/.test(banner)) seen.words = said.add(banner).size;
    if (document.querySelector('.dock .main')) seen.done ||= performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
  Object.assign(globalThis, { seen });
};

export async function figures(): Promise<Figure[]> {
  const profile = await newProfile();
  const server = await startServer();
  try {
    const filling = await openPhone({ profile });
    filling.page.setDefaultTimeout(0);
    await openBeside(filling.page, server.address);
    const events = await filling.page.evaluate((count) => globalThis.page.fillLong(count), decks);
    await filling.page.reload();
    await filling.page.waitForFunction(() => 'page' in globalThis);
    await filling.page.evaluate(() => globalThis.page.copied());
    await filling.close();

    const losing = await openPhone({ profile });
    losing.page.setDefaultTimeout(0);
    await openBeside(losing.page, server.address);
    await losing.page.evaluate(() => globalThis.page.loseAll());
    await losing.close();

    const phone = await openPhone({ profile });
    phone.page.setDefaultTimeout(0);
    await phone.page.addInitScript(watch);
    const session = await phone.context.newCDPSession(phone.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await phone.page.goto(server.address);
    const seen = await phone.page.waitForFunction(
      () => {
        const { seen } = globalThis as unknown as { seen: Record<string, number> };
        return seen.done ? { ...seen } : null;
      },
      null,
      { polling: 500 },
    );
    const { done = NaN, longest = NaN, heap = NaN, words = NaN } = (await seen.jsonValue()) ?? {};
    await openBeside(phone.page, server.address);
    const back = await phone.page.evaluate(() => globalThis.page.rawCount());
    await phone.close();
    if (back !== events) throw new Error(`${back} of ${events} events came back`);
    const figure = (name: string, value: number, unit: string, target: number | null): Figure => ({
      name: `restore.${events}.${name}`,
      value: Math.round(value * 10) / 10,
      unit,
      target,
      better: name === 'stepsTold' ? 'higher' : 'lower',
    });
    return [
      figure('seconds', done / 1_000, 's', null),
      figure('longestTaskMilliseconds', longest, 'ms', 100),
      figure('heapMegabytes', heap, 'MB', 150),
      figure('stepsTold', words, 'times', 5),
    ];
  } finally {
    await server.stop();
    await rm(profile, { recursive: true, force: true });
  }
}
