// Two weeks with Factdeck: some minutes a day, the clock moved on from outside, nothing in the app helps.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayMillis } from '#lib/log/moment.ts';
import { answerQuestion, readQuestion } from './answering.ts';
import { bringAxe, faults } from './faults.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { troubles } from './visit.ts';

const days = 14;
const newADay = 5;

let server: SiteServer;
let phone: Phone;
let seen: string[];

beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  seen = troubles(phone.context);
  await bringAxe(phone.page);
});

afterAll(async () => {
  await phone.close();
  await server.stop();
});

const go = (path: string) => phone.page.goto(server.address + path);
const button = (name: string | RegExp) => phone.page.getByRole('button', { name });
const main = () => button(/^(Review|Try) \d+/);

/** Nothing may be wrong with the screen; FACTDECK_PICTURES names a folder to keep it in. */
async function inspect(name: string) {
  expect(await faults(phone.page)).toEqual([]);
  const folder = process.env.FACTDECK_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await phone.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

let given = 0;

/** Answers a quiz up to its end, every sixth question wrong. */
async function takeQuiz(): Promise<number> {
  let asked = 0;
  for (;;) {
    const shown = await readQuestion(phone.page);
    if (!shown) return asked;
    given += 1;
    asked += 1;
    await answerQuestion(phone.page, shown, given % 6 === 0 ? 'wrong' : 'right');
    await button('Next').tap();
  }
}

/** What the first screen says when all is done: so many facts on a day counted from the first. */
async function nextUp(day: number): Promise<{ day: number; due: number } | null> {
  const text = await phone.page.locator('main').innerText();
  const said = /(\d+) facts? comes? back (?:(tomorrow)|in (\d+) (day|week)s?)/.exec(text);
  if (!said || said[4] === 'week') return null;
  return { day: day + (said[2] ? 1 : Number(said[3])), due: Number(said[1]) };
}

test(
  'every day asks what the evening before has said, until all is met and little comes back',
  { timeout: 600_000 },
  async () => {
    const start = Date.now();
    await go('settings');
    const limit = phone.page.getByLabel('New facts a day');
    await limit.and(phone.page.locator(':enabled')).selectOption({ label: `up to ${newADay}` });
    let next: { day: number; due: number } | null = null;
    let foretold = 0;
    const asked: number[] = [];
    for (let day = 0; day < days; day += 1) {
      await phone.page.clock.setSystemTime(start + day * dayMillis);
      await go('');
      await phone.page.getByRole('link', { name: 'New article' }).or(main()).first().waitFor();
      if (next && day >= next.day) {
        expect(day).toBe(next.day);
        foretold += 1;
        await button(new RegExp(`^Review ${next.due}\\b`)).waitFor();
      } else expect(await button(/^Review/).count()).toBe(0);
      await inspect(`day-${day}-morning`);
      asked.push(0);
      while ((await main().count()) > 0) {
        await main().tap();
        asked[day] = (asked[day] ?? 0) + (await takeQuiz());
        await go('');
        await phone.page.getByRole('link', { name: 'New article' }).or(main()).first().waitFor();
      }
      next = await nextUp(day);
      await inspect(`day-${day}-evening`);
    }
    await go('figures');
    await phone.page.getByText('You remember').waitFor();
    await inspect('fortnight-figures');
    expect(asked[0]).toBe(newADay);
    expect(foretold).toBeGreaterThan(5);
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    expect(sum(asked.slice(-5))).toBeLessThan(sum(asked.slice(0, 5)));
    expect(seen).toEqual([]);
  },
);
