// `npm run screenshots`: takes the pictures for the manifest and the README from the last build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { serve } from './serve.ts';

const path = (place: string) => fileURLToPath(new URL(`../../${place}`, import.meta.url));

const article = readFileSync(path('seeds/000_7a07dc7ed85b8b3f.txt'), 'utf8');
const folder = path('static/screenshots/');
const phone = { width: 412, height: 823 };
const desk = { width: 1280, height: 800 };

const executablePath = findChromium();
if (!executablePath) throw new Error('Taking the pictures needs a Chromium: see "npm test".');
const served = await serve(path('build'), 0);
const { address } = served;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const context = await browser.newContext({
  viewport: phone,
  locale: 'en-GB',
  isMobile: true,
  hasTouch: true,
});
const page = await context.newPage();

/** Takes the picture once nothing moves any more. */
async function take(name: string, of: Page = page) {
  await of.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await of.screenshot({ path: `${folder}${name}.png` });
}

await page.goto(address);
await page.getByText('Ready for flight mode', { exact: true }).waitFor();
await page.getByRole('button', { name: 'Skip' }).click();
await take('today');

await page.setViewportSize(desk);
await take('wide');
await page.setViewportSize(phone);

await page.getByRole('button', { name: /^Try \d/ }).click();
const options = page.getByRole('list', { name: 'Answers' }).getByRole('button');
const dontKnow = page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled'));
// The picture shows what most questions are: one with options.
for (await dontKnow.waitFor(); (await options.count()) === 0; await dontKnow.waitFor()) {
  await dontKnow.click();
  await page.getByRole('button', { name: 'Next' }).and(page.locator(':enabled')).click();
}
await options.and(page.locator(':enabled')).first().waitFor();
await take('question');
const asked = await page.getByRole('heading', { level: 1 }).innerText();
const right = (await rightAnswer(asked)) ?? (await options.first().innerText());
await options.filter({ hasText: right }).first().click();
await page.getByRole('button', { name: 'Next' }).and(page.locator(':enabled')).waitFor();
await take('feedback');

await page.goto(`${address}new`);
await page.locator('textarea:not([readonly])').fill(article);
await page.getByRole('button', { name: 'Make questions' }).click();
await page.getByRole('heading', { name: 'Your questions' }).waitFor();
await take('preview');

await browser.close();
await served.stop();

/** What the deck that Factdeck comes with has as the answer. */
async function rightAnswer(prompt: string): Promise<string | null> {
  const response = await fetch(`${address}decks/seed.json`);
  const seeds = (await response.json()) as {
    deck: { questions: { prompt: string; answer: unknown }[] };
  }[];
  const plain = (text: string) => text.replace(/______|blank/, '').replace(/\s+/g, '');
  const found = seeds
    .flatMap(({ deck }) => deck.questions)
    .find((one) => plain(one.prompt) === plain(prompt));
  return found ? String(found.answer) : null;
}
