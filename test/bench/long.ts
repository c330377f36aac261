// What Factdeck takes with a log of ten thousand events and of a million, with the processor slowed.
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { newProfile, openPhone, type Phone } from '../phone/phone.ts';
import { startServer } from '../phone/server.ts';
import { openBeside } from '../phone/store-host.ts';
import type { Figure } from './figure.ts';

/** Decks of 20 facts with 199 events each. FACTDECK_DECKS=50 measures the short log only. */
const sizes = (process.env.FACTDECK_DECKS ?? '50,5025').split(',').map(Number);
const starts = 5;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** From opening the address to the frame with the button that starts the review. */
async function startOnce(phone: Phone, address: string) {
  const page = await phone.context.newPage();
  await slowDown(page);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.dock .main')) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('usable'));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  const took = await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime);
  await page.waitForTimeout(2_000);
  const session = await phone.context.newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { took: took ?? NaN, heap: usedSize / 1e6 };
}

interface Measured {
  readonly events: number;
  readonly start: number;
  readonly heap: number;
  readonly dueCount: number;
  readonly overview: number;
  readonly figures: number;
  readonly firstQuestion: number;
  readonly nextQuestion: number;
  readonly answerP50: number;
  readonly answerP95: number;
  /** Medians of the same, which a busy machine changes less: the logs are compared by these. */
  readonly dueCountP50: number;
  readonly nextQuestionP50: number;
}

async function measure(decks: number): Promise<Measured> {
  const profile = await newProfile();
  const server = await startServer();
  try {
    const filling = await openPhone({ profile });
    await openBeside(filling.page, server.address);
    const began = Date.now();
    const events = await filling.page.evaluate((count) => globalThis.page.fillLong(count), decks);
    const filled = Date.now();
    await filling.page.reload();
    await filling.page.waitForFunction(() => 'page' in globalThis);
    filling.page.setDefaultTimeout(0);
    await filling.page.evaluate(() => globalThis.page.open());
    const derived = Date.now();
    // A log grows with its copy beside it: none is being made while somebody answers.
    await filling.page.evaluate(() => globalThis.page.copied());
    const seconds = [filled - began, derived - filled, Date.now() - derived];
    const [written, rows, copied] = seconds.map((ms) => Math.round(ms / 1000));
    console.error(
      `${events} events written in ${written} s, rows made in ${rows} s, copied in ${copied} s`,
    );
    await filling.close();

    const phone = await openPhone({ profile });
    await startOnce(phone, server.address); // so that the service worker has the files
    const opened = [];
    for (let run = 0; run < starts; run++) opened.push(await startOnce(phone, server.address));
    await openBeside(phone.page, server.address);
    await slowDown(phone.page);
    await phone.page.evaluate(() => globalThis.page.timeLooks(5));
    const looks = await phone.page.evaluate(() => globalThis.page.timeLooks(50));
    await phone.page.evaluate(() => globalThis.page.timeSession(20, 'calm'));
    const session = await phone.page.evaluate(() => globalThis.page.timeSession(100, 'calm'));
    await phone.close();
    return {
      events,
      start: percentile(
        opened.map(({ took }) => took),
        0.5,
      ),
      heap: Math.max(...opened.map(({ heap }) => heap)),
      dueCount: percentile(looks.dueCount, 0.95),
      overview: percentile(looks.overview, 0.5),
      figures: percentile(looks.figures, 0.5),
      firstQuestion: percentile(looks.nextQuestion, 0.5),
      nextQuestion: percentile(session.questions, 0.95),
      answerP50: percentile(session.answers, 0.5),
      answerP95: percentile(session.answers, 0.95),
      dueCountP50: percentile(looks.dueCount, 0.5),
      nextQuestionP50: percentile(session.questions, 0.5),
    };
  } finally {
    await server.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

export async function figures(): Promise<Figure[]> {
  const measured = [];
  for (const decks of sizes) measured.push(await measure(decks));
  const lower = { better: 'lower' } as const;
  const [short, long] = measured;
  const ratio = (name: string, of: (one: Measured) => number): Figure[] =>
    short && long
      ? [
          {
            name: `long.${name}.ratio`,
            value: of(long) / of(short),
            unit: 'ratio',
            target: 1.5,
            ...lower,
          },
        ]
      : [];
  return [
    ...measured.flatMap((one): Figure[] => {
      const figure = (name: string, value: number, target: number | null, unit = 'ms') => ({
        name: `long.${one.events}.${name}`,
        value: Math.round(value * 10) / 10,
        unit,
        target,
        ...lower,
      });
      return [
        figure('startMilliseconds', one.start, 1_000),
        figure('dueCountMilliseconds', one.dueCount, 10),
        figure('overviewMilliseconds', one.overview, null),
        figure('figuresMilliseconds', one.figures, null),
        figure('firstQuestionMilliseconds', one.firstQuestion, null),
        figure('nextQuestionMilliseconds', one.nextQuestion, 10),
        figure('answerP50Milliseconds', one.answerP50, null),
        figure('answerP95Milliseconds', one.answerP95, 20),
        figure('heapMegabytes', one.heap, 150, 'MB'),
      ];
    }),
    ...ratio('start', ({ start }) => start),
    ...ratio('nextQuestionP50', ({ nextQuestionP50 }) => nextQuestionP50),
    ...ratio('dueCountP50', ({ dueCountP50 }) => dueCountP50),
  ];
}
