// How long it takes until an answer is safe, in a browser slowed four times, with a log of ten thousand.
import { openPhone } from '../phone/phone.ts';
import { startStoreHost } from '../phone/store-host.ts';
import type { Figure } from './figure.ts';

/** Decks of 20 facts, answered nine times each in two years: 9,950 events. */
const decks = 50;

/** Facts that are due are asked about round the decks, in so many sessions of this size. */
const sessions = 3;
const size = 50;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export async function figures(): Promise<Figure[]> {
  const host = await startStoreHost();
  const phone = await openPhone();
  try {
    const page = await host.openTab(phone);
    await page.evaluate((count) => globalThis.page.fillLong(count), decks);
    await page.reload(); // what is kept beside the log is made at the start
    await page.waitForFunction(() => 'page' in globalThis);
    await page.evaluate(() => globalThis.page.copied());
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const session = (facts: number, pace: 'calm' | 'hurried') =>
      page.evaluate(([count, how]) => globalThis.page.timeSession(count, how), [
        facts,
        pace,
      ] as const);
    await session(20, 'calm');
    const timed = [];
    for (let one = 0; one < sessions; one++) timed.push(await session(size, 'calm'));
    const kept = timed.flatMap(({ answers }) => answers);
    const bare = timed.flatMap((one) => one.bare);
    const hurried = (await session(100, 'hurried')).answers;
    const read = await page.evaluate(() => globalThis.page.timeEvents());
    const lower = { better: 'lower' } as const;
    const milliseconds = (name: string, value: number, target: number | null): Figure => ({
      name: `store.${name}Milliseconds`,
      value,
      target,
      unit: 'ms',
      ...lower,
    });
    const ratio = (name: string, share: number): Figure => ({
      name: `store.${name}.ratioToBareAdd`,
      value: percentile(kept, share) / percentile(bare, share),
      target: null,
      unit: 'ratio',
      ...lower,
    });
    return [
      milliseconds('answerP50', percentile(kept, 0.5), null),
      milliseconds('answerP95', percentile(kept, 0.95), 20),
      milliseconds('bareAddP95', percentile(bare, 0.95), null),
      ratio('answerP50', 0.5),
      ratio('answerP95', 0.95),
      milliseconds('hurriedAnswerP95', percentile(hurried, 0.95), null),
      milliseconds('read10000Events', read, null),
    ];
  } finally {
    await phone.close();
    host.close();
  }
}
