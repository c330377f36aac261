// True or false, orders and pairs: answered by finger and by keyboard, told, missed, and accessible.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Question } from '#lib/questions/question.ts';
import { bringAxe, faults } from './faults.ts';
import { isFalse, match, order, siteAsking } from './forms-deck.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { troubles } from './visit.ts';

let phone: Phone;
let page: Page;
let server: SiteServer;
let seen: string[];

async function open(question: Question, width = 412, height = 823) {
  server = await startServer(siteAsking(question));
  phone = await openPhone({ width, height });
  ({ page } = phone);
  seen = troubles(phone.context);
  await bringAxe(page);
  await page.goto(server.address);
  await button(/^Try 1 question/).tap();
  await ready();
}

afterEach(async () => {
  await phone.close();
  await server.stop();
  rmSync(server.folder, { recursive: true });
  expect(seen).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const list = (name: string) => page.getByRole('list', { name }).getByRole('button');
const next = () => button('Next').and(page.locator(':enabled')).waitFor();
/** What has just appeared does not take a tap at once. */
const ready = () => button('Don’t know').and(page.locator(':enabled')).waitFor();
const told = () => page.getByRole('status').filter({ hasText: 'Comes back' }).innerText();
const answers = async () => (await list('Answers').allInnerTexts()).map((text) => text.trim());

async function tapAll(items: readonly string[]) {
  for (const item of items) await list('Answers').filter({ hasText: item }).tap();
}

/** The first two changed round: wrong, and right in part. */
const changedRound = ([first = '', second = '', ...rest]: readonly string[]) => [
  second,
  first,
  ...rest,
];

describe('true or false', () => {
  test('shows what is so in place of what is not', async () => {
    await open(isFalse);
    await page.getByText('True or false?').waitFor();
    await button('True').tap();
    await next();
    expect(await told()).toContain(`It is false. ${isFalse.correction ?? ''}`);
    expect(await page.locator('h1 del').innerText()).toBe('1878');
    expect(await page.locator('[role=status] mark').innerText()).toBe('1889');
    await page.getByRole('figure').getByText('by the company of Gustave Eiffel').waitFor();
    await page.goto(`${server.address}missed`);
    await page.getByText(`Asked: True or false? ${isFalse.prompt}`).waitFor();
    expect(await page.locator('dd').allInnerTexts()).toEqual(['False', 'True']);
  });

  test.each(['f', '2'])('takes the key %s, and Enter goes on', async (key) => {
    await open(isFalse);
    await page.keyboard.press(key);
    await next();
    expect(await told()).toMatch(/^Right/);
    await page.keyboard.press('Enter');
    await page.getByText('1 of 1 right').waitFor();
  });

  test('has both buttons in reach of a thumb', async () => {
    await open(isFalse, 360, 640);
    for (const name of ['True', 'False']) {
      const box = await button(name).boundingBox();
      expect(box?.y).toBeGreaterThan(640 * 0.5);
      expect(box?.height).toBeGreaterThanOrEqual(72);
    }
  });
});

describe('an order', () => {
  test('is tapped, a second tap takes one back, and is right', async () => {
    await open(order, 360, 640);
    const [first = '', second = ''] = order.answer;
    await tapAll([second, first]);
    expect(await button('Check').isEnabled()).toBe(false);
    await list('Answers')
      .filter({ hasText: `${first}, second` })
      .waitFor();
    await tapAll([second]);
    await list('Answers')
      .filter({ hasText: `${first}, first` })
      .waitFor();
    await tapAll(order.answer.slice(1));
    await button('Check').tap();
    await next();
    expect(await told()).toMatch(/^Right/);
  });

  test('is the same after a reload; right in part is wrong, and told place by place', async () => {
    await open(order);
    const shown = await answers();
    await page.reload();
    await ready();
    expect(await answers()).toEqual(shown);
    await tapAll(changedRound(order.answer));
    await button('Check').tap();
    await next();
    const outcome = await told();
    expect(outcome).toMatch(/^Not in that order/);
    expect(outcome.match(/you had it \w+/g)).toEqual(['you had it second', 'you had it first']);
    await page.goto(`${server.address}missed`);
    await page.getByText('you had it second').waitFor();
  });

  test('goes by keyboard alone', async () => {
    await open(order);
    const shown = await answers();
    for (const item of order.answer) await page.keyboard.press(String(shown.indexOf(item) + 1));
    await page.keyboard.press('Enter');
    await next();
    expect(await told()).toMatch(/^Right/);
  });
});

describe('pairs', () => {
  const rights = match.answer.map(([, right]) => right);

  test('are made from top to bottom, come apart by a tap, and are right', async () => {
    await open(match, 360, 640);
    await tapAll(changedRound(rights));
    await list('To match')
      .filter({ hasText: `Gustave Eiffel, with ${rights[1]}` })
      .waitFor();
    await list('To match').filter({ hasText: 'Gustave Eiffel' }).tap();
    await list('To match').filter({ hasText: 'Bartholdi' }).tap();
    expect(await button('Check').isEnabled()).toBe(false);
    await tapAll([rights[1] ?? '', rights[0] ?? '']);
    await button('Check').tap();
    await next();
    expect(await told()).toMatch(/^Right/);
  });

  test('that are wrong are told pair by pair', async () => {
    await open(match);
    await tapAll(changedRound(rights));
    await button('Check').tap();
    await next();
    expect((await told()).match(/you had .*/g)).toEqual([
      `you had ${rights[1]}`,
      `you had ${rights[0]}`,
    ]);
    await page.goto(`${server.address}missed`);
    await page.getByText(`you had ${rights[0]}`).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(`you had ${rights[0]}`).isVisible()).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await button(/^Quiz me/).isVisible()).toBe(false);
  });

  test('go by keyboard alone: figures on the left, letters on the right', async () => {
    await open(match);
    const shown = await answers();
    for (const [left, right] of [...rights.entries()].reverse()) {
      await page.keyboard.press(String(left + 1));
      await page.keyboard.press('abcd'[shown.indexOf(right)] ?? '');
    }
    await page.keyboard.press('Enter');
    await next();
    expect(await told()).toMatch(/^Right/);
  });
});

describe.each([
  ['true or false', isFalse],
  ['an order', order],
  ['pairs', match],
])('%s', (_, question) => {
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  const smallest = () =>
    page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('main button, main a')].map((element) => {
          const { width, height } = element.getBoundingClientRect();
          return Math.min(width, height);
        }),
      ),
    );

  test.each(['light', 'dark'] as const)('has no fault axe finds, %s', async (colorScheme) => {
    await open(question, 360, 640);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);
    if (question.kind !== 'truefalse') {
      for (const item of await list('Answers').all()) await item.tap();
      expect(await faults(page)).toEqual([]);
    }
    await button('Don’t know').tap();
    await next();
    expect(await faults(page)).toEqual([]);
  });

  test('fits 320 px and a finger, and text of twice the size', async () => {
    await open(question, 320, 640);
    expect(await sideways()).toBe(0);
    expect(await smallest()).toBeGreaterThanOrEqual(44);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await sideways()).toBe(0);
    await button('Don’t know').tap();
    await next();
    expect(await sideways()).toBe(0);
  });
});
