// Answers questions as somebody who knows the deck, or does not.
import type { Page } from 'playwright-core';
import type { EventOf } from '#lib/log/event.ts';
import type { Question } from '#lib/questions/question.ts';
import { keptEvents } from './kept-events.ts';

export interface Shown {
  readonly question: Question;
  /** Title of the article it is about. */
  readonly title: string;
}

/** The question on the screen, found in the decks the phone keeps; null at the end of the quiz. */
export async function readQuestion(page: Page): Promise<Shown | null> {
  const end = page.getByText(/\d+ of \d+ right/);
  await page.getByRole('button', { name: 'Don’t know' }).or(end).waitFor();
  if (await end.isVisible()) return null;
  const heading = page.getByRole('heading', { level: 1 });
  const prompt = plain((await heading.textContent()) ?? '');
  const decks = await keptDecks(page);
  for (const { article, questions } of decks) {
    const question = questions.find(
      (one) => plain(one.prompt.replace('______', 'blank')) === prompt,
    );
    if (question) return { question, title: article.title };
  }
  throw new Error(`No deck asks "${prompt}"`);
}

/** Answers it by taps or by typing, and waits until the answer is kept. */
export async function answerQuestion(
  page: Page,
  { question }: Shown,
  outcome: 'right' | 'wrong',
): Promise<void> {
  const answer = String(question.answer);
  const options = page.getByRole('list', { name: 'Answers' }).getByRole('button');
  // What has just appeared does not take a tap at once.
  await page.waitForTimeout(400);
  if (question.kind === 'order' || question.kind === 'match') {
    const inOrder = question.answer.map((part) => (typeof part === 'string' ? part : part[1]));
    const given = outcome === 'right' ? inOrder : inOrder.toReversed();
    for (const text of given) await options.getByText(text, { exact: true }).tap();
    await page.getByRole('button', { name: 'Check' }).tap();
  } else if ((await options.count()) > 0) {
    const right = options.filter({ hasText: answer });
    const wrong = options.filter({ hasNotText: answer });
    await (outcome === 'right' ? right : wrong).first().tap();
  } else {
    await page.getByRole('textbox').fill(outcome === 'right' ? answer : 'Atlantis');
    await page.getByRole('button', { name: 'Check' }).tap();
  }
  await page.getByText(/^Comes back /).waitFor();
  await page.getByRole('button', { name: 'Next' }).and(page.locator(':enabled')).waitFor();
}

/** A text without its spacing, which markup changes. */
const plain = (text: string) => text.replace(/\s+/g, '');

async function keptDecks(page: Page) {
  return (await keptEvents(page))
    .filter((event): event is EventOf<'deck-made'> => event.kind === 'deck-made')
    .map(({ made }) => made);
}
