// A reader's first days with Factdeck, on a phone, most of them without a network.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText } from '../articles.ts';
import { answerQuestion, readQuestion, type Shown } from './answering.ts';
import { newProfile, openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { askForDeck, firstVisit, troubles } from './visit.ts';

const dayMillis = 86_400_000;

let server: SiteServer;
let profile: string;
let phone: Phone;
let seen: string[];

async function open(): Promise<void> {
  phone = await openPhone({ profile });
  seen = troubles(phone.context);
}

/** Answers what is left of the quiz, all of it right; gives what was asked. */
async function answerTheRest(page: Page, most = Infinity): Promise<Shown[]> {
  const asked: Shown[] = [];
  while (asked.length < most) {
    const shown = await readQuestion(page);
    if (shown === null) break;
    await answerQuestion(page, shown, 'right');
    await page.getByRole('button', { name: 'Next' }).tap();
    asked.push(shown);
  }
  return asked;
}

beforeAll(async () => {
  server = await startServer();
  profile = await newProfile();
  await open();
});

afterAll(async () => {
  await phone.close();
  await server.stop();
});

test('the first screen shows the deck of the seed article and offers its questions', async () => {
  const { page } = phone;
  await firstVisit(page, server.address);
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
  await page.getByRole('link', { name: /Iran Daily/ }).waitFor();
  await page.getByText('Ready for flight mode').waitFor();
  await server.stop();
  server.requests.length = 0;
});

test('the tour ends in the first quiz, without a network', async () => {
  const { page } = phone;
  await page.getByRole('button', { name: 'Look around' }).tap();
  const dialog = page.getByRole('dialog');
  for (let picture = 1; picture < 4; picture += 1)
    await dialog.getByRole('button', { name: 'Next' }).tap();
  await dialog.getByRole('button', { name: /^Try \d+ questions/ }).tap();
  await page.getByText(/^Question 1 of \d+$/).waitFor();
});

test('feedback at once, with the sentence and the answer in it, and a short buzz', async () => {
  const { page } = phone;
  const buzzes = await page.evaluateHandle(() => {
    const felt: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', { value: (buzz: unknown) => felt.push(buzz) });
    return felt;
  });
  const question = await readQuestion(page);
  if (question === null) throw new Error('The quiz is empty.');
  await answerQuestion(page, question, 'right');
  expect(await buzzes.jsonValue()).toEqual([15]);
  expect(await page.getByRole('status').first().innerText()).toMatch(/Right/);
  expect(await page.locator('figure mark').innerText()).not.toBe('');
});

test('a browser killed in mid-quiz goes on at the right question, with every answer kept', async () => {
  const before = await phone.page.getByText(/^Question \d+ of \d+$/).textContent();
  expect(before).toMatch(/^Question 1 of/);
  await phone.kill();
  await open();
  const { page } = phone;
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Go on with your quiz' }).tap();
  await page.getByText(/^Question 2 of \d+$/).waitFor();
});

test('a miss comes back in the quiz, and the end tells what was missed', async () => {
  const { page } = phone;
  const first = await readQuestion(page);
  if (first === null) throw new Error('The quiz is over before its second question.');
  await answerQuestion(page, first, 'wrong');
  await page.getByRole('button', { name: 'Next' }).tap();
  const later = await answerTheRest(page);
  expect(later.map(({ question }) => question.fact)).toContain(first.question.fact);
  await page.getByText(/\d+ of \d+ right/).waitFor();
  await page.getByRole('heading', { name: '1 fact to look at again' }).waitFor();
  await page.getByText(/^right in the end · comes back /).waitFor();
  await page
    .getByText(/^\d+ facts? (tomorrow|in \d+ days)$/)
    .first()
    .tap();
  await page.locator('details[open] li').first().waitFor();
});

test('the missed fact waits on its page with its sentence, to be asked again', async () => {
  const { page } = phone;
  await page.goto(`${server.address}missed`);
  await page.getByText('missed once').waitFor();
  expect(await page.locator('li mark').count()).toBe(1);
  await page.getByRole('button', { name: 'Quiz me on it in another form' }).tap();
  expect(await answerTheRest(page)).toHaveLength(1);
  await page.getByText('1 of 1 right').waitFor();
});

test('a deck from a text of one’s own: stages, preview, one question dropped, the rest kept', async () => {
  const { page } = phone;
  await askForDeck(page, server.address, articleText('GUM_bio_hadid'));
  await page.getByRole('heading', { name: 'Your questions' }).waitFor();
  const cards = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Drop/ }) });
  const count = await cards.count();
  expect(count).toBeGreaterThan(3);
  for (const card of await cards.all())
    expect(await card.locator('mark').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Drop/ }).first().tap();
  await page.getByRole('button', { name: `Keep ${count - 1} questions` }).tap();
  await page.getByRole('button', { name: 'Quiz me now' }).tap();
  expect(await answerTheRest(page, 3)).toHaveLength(3);
  await page.getByRole('link', { name: /Leave the quiz/ }).tap();
  await page.getByRole('link', { name: 'Go on with your quiz' }).waitFor();
});

test('days later the facts of both decks are due, mixed', async () => {
  const { page } = phone;
  await page.clock.setSystemTime(Date.now() + 21 * dayMillis);
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Go on with your quiz' }).tap();
  await answerTheRest(page);
  await page.getByRole('link', { name: 'Back to Today' }).tap();
  await page.getByRole('button', { name: /^Review \d+/ }).tap();
  const asked = await answerTheRest(page);
  const titles = new Set(asked.map(({ title }) => title));
  expect(titles.size).toBe(2);
});

test('none of it asked the network for anything or broke the security policy', () => {
  expect(server.requests).toEqual([]);
  expect(seen).toEqual([]);
});
