// How long it takes until an answer is safe, in a browser slowed four times, with a long log.
import { openPhone } from '../phone/phone.ts';
import { startStoreHost } from '../phone/store-host.ts';
import type { Figure } from './figure.ts';

const answers = 300;
const events = 10_000;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export async function figures(): Promise<Figure[]> {
  const host = await startStoreHost();
  const phone = await openPhone();
  try {
    const page = await host.openTab(phone);
    await page.evaluate((count) => globalThis.page.fill(count), events);
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => globalThis.page.timeAnswers(20));
    const { kept, bare } = await page.evaluate(
      (count) => globalThis.page.timeAnswers(count),
      answers,
    );
    const read = await page.evaluate(() => globalThis.page.timeEvents());
    const lower = { better: 'lower' } as const;
    const milliseconds = { unit: 'ms', ...lower } as const;
    const ratio = (name: string, share: number) => ({
      name,
      value: percentile(kept, share) / percentile(bare, share),
      target: null,
      unit: 'ratio',
      ...lower,
    });
    return [
      {
        name: 'store.answerP50Milliseconds',
        value: percentile(kept, 0.5),
        target: null,
        ...milliseconds,
      },
      {
        name: 'store.answerP95Milliseconds',
        value: percentile(kept, 0.95),
        target: 20,
        ...milliseconds,
      },
      ratio('store.answerP50.ratioToBareAdd', 0.5),
      ratio('store.answerP95.ratioToBareAdd', 0.95),
      { name: 'store.read10000EventsMilliseconds', value: read, target: null, ...milliseconds },
    ];
  } finally {
    await phone.close();
    host.close();
  }
}
