// Making decks in the worker of a real browser: cancelling, and a page that never waits.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { askForDeck, firstVisit, makeDeck, seedText } from './visit.ts';

let server: SiteServer;
let phone: Phone;

beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  await firstVisit(phone.page, server.address);
});

afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

/** About as long as a book's chapter. */
const longText = Array.from({ length: 20 }, (_, n) => `Part ${n}\n\n${seedText}`).join('\n\n');

const longTasks = () =>
  phone.page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });

test('a long text can be cancelled at once, and the worker is free for the next', async () => {
  const { page } = phone;
  await askForDeck(page, server.address, longText);
  await longTasks();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await page.getByText(/Paragraph \d+ of \d+/).waitFor();
  const makers = () => page.workers().filter((worker) => worker.url().includes('/maker.worker'));
  const workers = makers();
  await cancel.tap();
  await page.getByRole('button', { name: 'Make questions' }).waitFor({ timeout: 1_000 });
  await page.locator('textarea').fill(seedText);
  await page.getByRole('button', { name: 'Make questions' }).tap();
  await page.getByRole('heading', { name: 'Your questions' }).waitFor();
  expect(makers()).toEqual(workers);
  expect(workers).toHaveLength(1);
});

test('while a deck is made the page is never blocked for longer than a blink', async () => {
  const { page } = phone;
  await makeDeck(page, server.address);
  await page.goto(`${server.address}new`, { waitUntil: 'networkidle' });
  await page.locator('textarea').fill(seedText);
  await longTasks();
  await page.getByRole('button', { name: 'Make questions' }).tap();
  await page.getByRole('heading', { name: 'Your questions' }).waitFor();
  const blocked = await page.evaluate(
    () => (globalThis as unknown as { longTasks: number[] }).longTasks,
  );
  expect(Math.max(0, ...blocked)).toBeLessThan(200);
});
