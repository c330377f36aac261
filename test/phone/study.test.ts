// Studying on a phone: setting facts aside, grades, undo, what does not stick, and after a break.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { dayMillis } from '#lib/log/moment.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bringAxe, faults } from './faults.ts';
import { siteOfChoices } from './forms-deck.ts';
import { oddities } from './odd-log.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { away, keen, slipping } from './study-log.ts';
import { troubles } from './visit.ts';

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];

beforeAll(async () => {
  server = await startServer(siteOfChoices());
});

afterAll(async () => {
  await server.stop();
  rmSync(server.folder, { recursive: true });
});

beforeEach(async () => {
  phone = await openPhone();
  ({ page } = phone);
  seen = troubles(phone.context);
  await bringAxe(page);
});

afterEach(async () => {
  await phone.close();
  expect(seen).toEqual([]);
});

const go = (path: string) => page.goto(server.address + path);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const options = () => page.getByRole('list', { name: 'Answers' }).getByRole('button');
const enabled = (name: string | RegExp) => button(name).and(page.locator(':enabled')).waitFor();
const prompt = () => page.getByRole('heading', { level: 1 }).textContent();

/** Nothing may be wrong in light or dark; FACTDECK_PICTURES names a folder to keep both in. */
async function inspect(name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((one) => one.finished)),
    );
    expect(await faults(page)).toEqual([]);
    const folder = process.env.FACTDECK_PICTURES;
    if (folder === undefined) continue;
    mkdirSync(folder, { recursive: true });
    const path = `${folder}/${name}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: name === 'figures' });
  }
}

async function startQuiz() {
  await go('');
  await button(/^Try \d questions/).click();
  await options().first().and(page.locator(':enabled')).waitFor();
}

async function restore(backup: Buffer) {
  await go('settings');
  await enabled('Restore a backup');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.backup', mimeType: 'text/plain', buffer: backup });
  await button('Add them').click();
  await page.getByText(/^Restored:/).waitFor();
}

describe('a question', () => {
  test('is objected to with a reason, from a sheet that Escape closes', async () => {
    await startQuiz();
    const before = await prompt();
    await button('Wrong question').click();
    await button('More than one answer fits').waitFor();
    await inspect('objection');
    await page.keyboard.press('Escape');
    expect(await prompt()).toBe(before);
    await button('Wrong question').click();
    await button('It is hard to understand').click();
    await expect.poll(prompt).not.toBe(before);
  });

  test('whose fact is left out after its answer is asked no more, until that is undone', async () => {
    await startQuiz();
    const before = await prompt();
    await options().first().click();
    await enabled('Next');
    await button('Wrong question').click();
    await button('Leave this fact out').click();
    await expect.poll(prompt).not.toBe(before);
    await page.getByText('Question 2 of 5').waitFor({ state: 'attached' });
    await button('Undo').first().click();
  });

  test('takes one answer, however often it is tapped and its key repeats', async () => {
    await startQuiz();
    const before = await prompt();
    const [first] = await options().all();
    await first?.evaluate((option: HTMLElement) => {
      for (let tap = 0; tap < 3; tap += 1) option.click();
    });
    for (let tap = 0; tap < 5; tap += 1) await page.keyboard.down('1');
    await page.keyboard.up('1');
    await enabled('Next');
    expect(await prompt()).toContain(before?.split('blank')[0]?.trim().slice(0, 30));
    // The second tap of a double tap lands on what has just appeared.
    await button('Next').evaluate((next: HTMLElement) => {
      for (let tap = 0; tap < 3; tap += 1) next.click();
    });
    await page.getByText('Question 2 of').waitFor({ state: 'attached' });
    await enabled('Undo answer');
    await button('Undo answer').click();
    await expect.poll(prompt).toBe(before);
    expect(await button('Undo answer').count()).toBe(0);
  });

  test('is gone back to from the next one, answer by answer', async () => {
    await startQuiz();
    const asked: (string | null)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      asked.push(await prompt());
      await button('Don’t know').and(page.locator(':enabled')).click();
      await enabled('Next');
      await button('Next').click();
      await options().first().and(page.locator(':enabled')).waitFor();
    }
    for (const before of asked.toReversed()) {
      await button('Undo answer').and(page.locator(':enabled')).click();
      await expect.poll(prompt).toBe(before);
    }
    expect(await button('Undo answer').count()).toBe(0);
  });
});

test('a right answer is graded by the person where that is set, with the days on the buttons', async () => {
  await go('settings');
  await page.getByLabel('Grade right answers myself').and(page.locator(':enabled')).check();
  await page.getByLabel('New facts a day').selectOption({ label: 'up to 5' });
  await page.getByLabel('Length of a review').selectOption({ label: 'about 5 minutes' });
  await page.getByLabel('Saturday').check();
  await inspect('settings');
  await page.reload();
  await expect.poll(() => page.getByLabel('Grade right answers myself').isChecked()).toBe(true);
  expect(await page.getByLabel('Saturday').isChecked()).toBe(true);
  await restore(away());
  await go('');
  await button(/^Review 10/).click();
  await enabled('Don’t know');
  const year = Number(/Oldtown (\d+)/.exec((await prompt()) ?? '')?.[1]) + 1700;
  if ((await page.getByRole('textbox').count()) > 0) {
    await page.getByRole('textbox').fill(String(year));
    await enabled('Check');
    await button('Check').click();
  } else
    await options()
      .filter({ hasText: String(year) })
      .and(page.locator(':enabled'))
      .click();
  await button(/^Good comes back/)
    .and(page.locator(':enabled'))
    .waitFor();
  await inspect('grades');
  await button(/^Good/).and(page.locator(':focus')).waitFor();
  await button(/^Again again/).click();
  await page.getByText('Question 2 of 11').waitFor({ state: 'attached' });
});

test('after a break ten are asked, the rest is spread, and that can be taken back', async () => {
  await restore(away());
  await go('');
  await page.getByText(/^Welcome back\. 50 facts/).waitFor();
  await inspect('after-break');
  await button(/^Review 10/).click();
  await page.getByText('40 facts come over the next days instead.').waitFor();
  await go('');
  await page.getByText('Go on with your quiz').first().waitFor();
  await go('figures');
  await page.getByText('How well Factdeck guesses').waitFor();
  await inspect('figures');
});

test('figures tell how it goes, to ears as well as to eyes, and a streak where it is wanted', async () => {
  await restore(keen());
  await go('figures');
  await page.getByText(/^\d+ of 60 facts that came back in the last 30 days/).waitFor();
  await inspect('figures');
  const tables = page.getByRole('table');
  expect(await tables.getByRole('caption').allTextContents()).toEqual([
    'Coming back',
    'Answers of each day, by week',
  ]);
  const cells = await tables.nth(1).getByRole('cell').allTextContents();
  expect(cells.map(Number).reduce((sum, count) => sum + count, 0)).toBe(300);
  expect(await page.getByText(/^Your streak/).count()).toBe(0);
  await page.getByLabel('Count a streak').check();
  await page.getByText('A streak begins with your next answer.').waitFor();
  await page.reload();
  await page.getByText('A streak begins with your next answer.').waitFor();
});

test('a fact that does not stick is said to be so, and can be left out', async () => {
  await restore(slipping());
  await go('missed');
  await page.getByText(/does not stick/).waitFor();
  await inspect('missed');
  await button(/^Quiz me/).click();
  // Typed for it before, the answer to another question is among the options now.
  await options().filter({ hasText: '1701' }).and(page.locator(':enabled')).click();
  await page.getByText('“1701” belongs here:').waitFor();
  await page
    .getByRole('figure')
    .getByText('The bridge of Oldtown 1 was opened in')
    .last()
    .waitFor();
  await page.getByRole('heading', { name: 'This one does not stick' }).waitFor();
  await inspect('leech');
  await button('Leave it out').click();
  await go('missed');
  await page.getByText('Nothing missed').waitFor();
  await go('deck#d-bridges');
  await page.getByText('Left out').waitFor();
  await page.getByText('Left out').click();
  await inspect('deck');
  await button(/^Ask it again/).click();
  await page.getByText(/^Missed ·.*does not stick/).waitFor();
  await go('article#d-bridges');
  await page.getByText('Every sentence is asked about.').waitFor();
  await page.getByText('(missed or likely forgotten)').waitFor({ state: 'attached' });
  await inspect('article');
});

test('a fact that does not stick is split into smaller questions, which are asked in its place', async () => {
  await restore(slipping());
  await go('missed');
  await page.getByText('Read around it').click();
  await page.getByText('The bridge of Oldtown 1 was opened in 1701.').waitFor();
  await button('Split it').click();
  await page.getByLabel('Question 1').fill('The bridge of Oldtown 0 was opened in 1700.');
  await page.getByLabel('Answer 1').fill('1700');
  await inspect('split');
  await button('Ask these instead').click();
  await page.getByText('Question 1: The answer stands in the question.').waitFor();
  await page.getByLabel('Question 1').fill('What was opened in 1700?');
  await page.getByLabel('Answer 1').fill('A bridge');
  await page.getByLabel('Question 2').fill('It was opened in ______.');
  await page.getByLabel('Answer 2').fill('1700');
  await button('Ask these instead').click();
  await page.getByText('Nothing missed').waitFor();
  await button('Undo').click();
  await page.getByText('This one does not stick').waitFor();
  await button('Split it').click();
  await page.getByLabel('Question 1').fill('What was opened in 1700?');
  await page.getByLabel('Answer 1').fill('A bridge');
  await button('Ask these instead').click();
  await go('deck#d-bridges');
  await page.getByText('What was opened in 1700? A bridge').waitFor();
  await page.getByText('Left out').waitFor();
  await button(/^Quiz me on/).click();
  await expect.poll(prompt).toBe('What was opened in 1700?');
  await page.getByRole('textbox').fill('bridge');
  await enabled('Check');
  await button('Check').click();
  await page.getByText('Right', { exact: true }).waitFor();
});

test('the missed facts are sent as a list and printed', async () => {
  await restore(slipping());
  await go('missed');
  const download = page.waitForEvent('download');
  await button('Send this list').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^missed-facts-\d{4}-\d\d-\d\d\.txt$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('The bridge of Oldtown 0 was opened in 1700.');
  expect(text).toContain('You said: 1701');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await button(/^Quiz me/).isVisible()).toBe(false);
  expect(await page.getByText('opened in 1700').first().isVisible()).toBe(true);
});

describe('what ought not to be is said in a sentence', () => {
  beforeEach(() => restore(oddities()));

  test('decks without questions, of another age, left out whole or deleted', async () => {
    await go('deck#d-empty');
    await page.getByText('This deck holds no question').waitFor();
    await inspect('empty-deck');
    await go('deck#d-later');
    await page.getByText('1 question is of a kind that only a newer Factdeck can ask').waitFor();
    await button('Quiz me on 1 fact').waitFor();
    await page.getByText('Ada Lovelace was born in London.').first().click();
    await button(/^Leave it out/).click();
    await page.getByText('Every fact here is left out.').waitFor();
    await go('missed');
    await page.getByText('It was asked in a form that this deck has no more').waitFor();
    await go('figures');
    await page.getByText('You remember').waitFor();
    await go('quiz#s-open');
    await page.getByRole('heading', { name: 'Nothing is left to ask.' }).waitFor();
    await page.getByText('1 fact is missing here: the article was deleted.').waitFor();
    await inspect('nothing-left');
    await go('deck#d-deleted');
    await page.getByText('You deleted this deck').waitFor();
    await inspect('deleted-deck');
    await button('Bring it back').click();
    await button('Quiz me on 1 fact').waitFor();
  });

  test('answers that cannot be meant: emoji, another alphabet, 100,000 characters', async () => {
    await go('deck#d-typed');
    await button('Quiz me on 1 fact').click();
    const field = page.getByRole('textbox');
    const say = async (answer: string) => {
      await field.fill(answer);
      await enabled('Check');
      await button('Check').click();
    };
    await say('a'.repeat(100_000));
    await page.getByText('That is 100,000 characters long; an answer has at most 200.').waitFor();
    await button('Check').click();
    await page.getByText('That is 100,000 characters long').waitFor();
    await say('\u{1F600}\u{1F600}');
    await page.getByText('There is no word or number in it.').waitFor();
    await say('לונדון');
    await page.getByText('It is in other letters than the answer').waitFor();
    await inspect('other-letters');
    for (const hand of ['left', 'right']) {
      for (const text of ['usual', 'larger']) {
        await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), {
          hand,
          text,
        });
        const [input, check] = [await field.boundingBox(), await button('Check').boundingBox()];
        if (!input || !check) throw new Error('The field or its button is not to be seen.');
        const isLeft = check.x <= input.x + 1;
        const isRight = check.x + check.width >= input.x + input.width - 1;
        expect(hand === 'left' ? isLeft : isRight, `${hand} hand, ${text} text`).toBe(true);
      }
    }
    expect(await field.evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
    await button('Check').click();
    await page.getByText('Not right this time').waitFor();
    await page.getByText('לונדון').waitFor();
    await enabled('Next');
    await inspect('right-to-left');
  });
});

test('decks are quizzed by tag, and by what was looked for', async () => {
  await restore(away());
  await go('deck#d-bridges');
  await page.getByText('Add a tag').click();
  await page.getByRole('textbox', { name: 'Tag' }).fill('engineering');
  await button('Add').click();
  await page.getByText('Tags: engineering').waitFor();
  await go('library');
  await page.getByRole('list', { name: 'Tags' }).getByRole('button').click();
  await page.getByText('1 deck', { exact: true }).waitFor();
  await inspect('library');
  await button('Quiz me on these').click();
  await page.getByText('Question 1 of 10').waitFor({ state: 'attached' });
  await go('library');
  await page.getByRole('searchbox').fill('oldtown 42 opened');
  await button('Quiz me on these').click();
  await page.getByText('Question 1 of 1').waitFor({ state: 'attached' });
  expect(await prompt()).toContain('Oldtown 42');
});

test('a deck is to be known by a day, which the first screen counts down to', async () => {
  await restore(away());
  await go('deck#d-bridges');
  await page.getByText('Set a day to know it by').click();
  const day = new Date(Date.now() + 10 * dayMillis).toISOString().slice(0, 10);
  await page.getByLabel('Know it by').fill(day);
  const toDo = page.getByText('10 facts not asked yet, 50 to review once more');
  await toDo.waitFor();
  await inspect('know-by');
  await go('');
  await toDo.waitFor();
  await inspect('know-by-today');
  await page.getByText(/^To know in (9|10) days: Bridges of Oldtown/).click();
  await page
    .getByText(/^Know it by /)
    .first()
    .click();
  await button('Any day').click();
  await page.getByText('Set a day to know it by').waitFor();
  await go('');
  await button(/^Review/).waitFor();
  expect(await toDo.count()).toBe(0);
});

describe('the scheduler', () => {
  test('says how many answers are missing before it can learn from them', async () => {
    await restore(slipping());
    await button('Learn from my answers').click();
    await page.getByText('it takes 393 more typed answers').waitFor();
  });

  test('learns how somebody forgets, says by how much that fits better, and goes back', async () => {
    await restore(keen());
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await button('Learn from my answers').and(page.locator(':enabled')).click();
    const said = page.getByText(/^Fits you better than before: .* from 420 answers\.$/);
    await said.waitFor();
    await inspect('fitted');
    await button('Forget what it learned').click();
    await expect.poll(() => said.count()).toBe(0);
    // What it took is on the phone from then on.
    await phone.context.setOffline(true);
    await page.reload();
    await button('Learn from my answers').and(page.locator(':enabled')).click();
    await said.waitFor();
    await phone.context.setOffline(false);
  });
});
