// Every screen in every state it is designed for, each reached as somebody would reach it.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { FactId } from '#lib/facts/fact.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import { articleText } from '../articles.ts';
import { isFalse, match, order, siteAsking, siteOfChoices } from './forms-deck.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer } from './server.ts';
import { away, bridgesText, keen, slipping } from './study-log.ts';
import { seedText } from './visit.ts';

export interface Stage {
  readonly page: Page;
  readonly address: string;
  /** Called when the screen stands in the state of that name. */
  readonly show: (name: string) => Promise<void>;
}

interface Scene {
  /** A folder with the site to serve, removed afterwards; the build where there is none. */
  readonly site?: () => string;
  readonly play: (stage: Stage) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const enabled = (page: Page, name: string | RegExp) =>
  button(page, name).and(page.locator(':enabled'));
const options = (page: Page) => page.getByRole('list', { name: 'Answers' }).getByRole('button');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function go({ page, address }: Stage, path: string, title: string | RegExp) {
  await page.goto(address + path);
  await heading(page, title).first().waitFor();
}

async function restore(stage: Stage, backup: Buffer) {
  const { page } = stage;
  await go(stage, 'settings', 'Settings');
  await enabled(page, 'Restore a backup').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.backup', mimeType: 'text/plain', buffer: backup });
  await button(page, 'Add them').click();
  await page.getByText(/^Restored/).waitFor();
}

async function startFirst({ page, address }: Stage) {
  await page.goto(address);
  await button(page, /^Try \d+ question/).click();
  await enabled(page, 'Don’t know').waitFor();
}

/**
 * Answers with an option that was not tried for the question yet, and types the bridge's year. So
 * every question is answered right once, wherever its options stand.
 */
async function answerAll(page: Page) {
  const end = page.getByText(/\d+ of \d+ right/);
  const tried = new Map<string, string[]>();
  for (;;) {
    await enabled(page, 'Don’t know').or(end).first().waitFor();
    if (await end.isVisible()) return;
    const prompt = (await heading(page, /./).first().textContent()) ?? '';
    const offered = await options(page).allTextContents();
    if (offered.length > 0) {
      const before = tried.get(prompt) ?? [];
      const next = offered.findIndex((option) => !before.includes(option));
      if (next < 0) throw new Error(`No option of "${prompt}" is right: ${offered.join('; ')}`);
      tried.set(prompt, [...before, offered[next] ?? '']);
      await options(page).nth(next).click();
    } else {
      const bridge = /Oldtown (\d+)/.exec(prompt)?.[1];
      if (bridge === undefined) throw new Error(`Nobody here knows "${prompt}"`);
      await page.getByRole('textbox').fill(String(1700 + Number(bridge)));
      await button(page, 'Check').click();
    }
    await enabled(page, 'Next').click();
  }
}

const { source, key, score } = isFalse;

const typed: Question = {
  ...{ source, key, score, id: 'q-year' as QuestionId, fact: 'f-year' as FactId },
  kind: 'blank',
  prompt: 'The Eiffel Tower was built for the World’s Fair of ______.',
  answer: '1889',
  accept: [],
};

/** Played one after the other, each on a phone of its own. */
export const scenes: Readonly<Record<string, Scene>> = {
  beginning: {
    async play(stage) {
      const { page, show } = stage;
      await go(stage, '', 'Today');
      await button(page, /^Try \d/).waitFor();
      await show('today-first');
      await button(page, 'Look around').click();
      await show('tour-1');
      for (const step of [2, 3, 4]) {
        await page.getByRole('dialog').getByRole('button', { name: 'Next', exact: true }).click();
        await show(`tour-${step}`);
      }
      await button(page, 'Close').click();
      await go(stage, 'library', 'Library');
      await show('library');
      await go(stage, 'missed', /.+/);
      await show('missed-none');
      await go(stage, 'figures', 'Figures');
      await show('figures-none');
      await go(stage, 'help', 'Help');
      await show('help');
      await go(stage, 'nowhere', 'Nothing here');
      await show('not-found');
      await go(stage, 'deck#none', 'Deck');
      await page.getByText('No such deck').waitFor();
      await show('deck-none');
      await go(stage, 'quiz#none', /.+/);
      await page.getByText('No quiz is open').waitFor();
      await show('quiz-none');
      await go(stage, 'library', 'Library');
      await button(page, /^What to do with/).click();
      await show('library-menu');
      await button(page, 'Delete this deck').click();
      await page.getByText('Deck deleted.').waitFor();
      await show('library-empty');
      await go(stage, '', 'Today');
      await page.getByRole('link', { name: 'New article' }).waitFor();
      await show('today-empty');
    },
  },
  making: {
    async play(stage) {
      const { page, show } = stage;
      await go(stage, 'new', 'New article');
      await page.locator('textarea:not([readonly])').waitFor();
      await show('new');
      await page.getByLabel('Article', { exact: true }).fill(seedText);
      await page.getByText('You have this one already.').waitFor();
      await show('new-again');
      await page.getByLabel('Article', { exact: true }).fill(articleText('GUM_bio_hadid'));
      await page.getByText('You have this one already.').waitFor({ state: 'detached' });
      await show('new-pasted');
      await button(page, 'Make questions').click();
      await heading(page, 'Your questions').waitFor();
      await show('preview');
      await button(page, /^Drop: /)
        .first()
        .click();
      await show('preview-dropped');
      await button(page, /^Edit: /)
        .first()
        .click();
      await page.getByRole('textbox').first().fill('');
      await button(page, 'Save').click();
      await page.getByText('Write what is asked.').waitFor();
      await show('change');
      await button(page, 'Close').click();
      await page.getByRole('link', { name: 'Article', exact: true }).click();
      await page.getByText(/asked about: the shaded ones/).waitFor();
      await show('preview-article');
      await button(page, /^He recalled that she was less interested/).click();
      await page
        .getByRole('group', { name: 'Words of the sentence' })
        .getByRole('button', { name: 'details' })
        .click();
      await button(page, 'Keep this question').waitFor();
      await show('own-question');
      await button(page, 'Close').click();
      await button(page, /^Keep \d/).click();
      await button(page, 'Quiz me now').waitFor();
      await show('kept');
    },
  },
  quiz: {
    site: siteOfChoices,
    async play(stage) {
      const { page, show } = stage;
      await startFirst(stage);
      await show('question-choice');
      await options(page).first().click();
      await enabled(page, 'Next').waitFor();
      await show('feedback');
      await button(page, 'Wrong question').click();
      await show('feedback-wrong-question');
      await page.keyboard.press('Escape');
      await enabled(page, 'Next').click();
      await enabled(page, 'Don’t know').click();
      await enabled(page, 'Next').waitFor();
      await show('feedback-dont-know');
      await page.goto(stage.address);
      await page.getByRole('link', { name: 'Go on with your quiz' }).waitFor();
      await show('today-open');
      await page.getByRole('link', { name: 'Go on with your quiz' }).click();
      await answerAll(page);
      await show('end');
      await page.getByRole('link', { name: 'Back to Today' }).click();
      await heading(page, /^Today$/).waitFor();
      await page.getByRole('link', { name: /missed fact/ }).waitFor();
      await show('today-missed');
      await go(stage, 'missed', /.+/);
      await show('missed');
      await go(stage, 'library', 'Library');
      await page.getByRole('searchbox').fill('iran');
      await page.getByText(/found$/).waitFor();
      await show('library-found');
      await page.getByRole('searchbox').fill('xylophone');
      await page.getByText(/^Nothing holds/).waitFor();
      await show('library-not-found');
    },
  },
  forms: {
    site: () => siteAsking(isFalse, order, match, typed),
    async play(stage) {
      const { page, show } = stage;
      await startFirst(stage);
      for (const name of ['first', 'second', 'third', 'fourth']) {
        await enabled(page, 'Don’t know').waitFor();
        await show(`question-form-${name}`);
        await button(page, 'Don’t know').click();
        await enabled(page, 'Next').waitFor();
        await show(`feedback-form-${name}`);
        await button(page, 'Next').click();
      }
    },
  },
  away: {
    async play(stage) {
      const { page, show } = stage;
      await restore(stage, away());
      await show('settings-restored');
      await go(stage, '', 'Today');
      await button(page, /^Review \d+/).waitFor();
      await show('today-after-break');
      await button(page, /^Review \d+/).click();
      await enabled(page, 'Don’t know').waitFor();
      await show('question-after-break');
    },
  },
  studied: {
    async play(stage) {
      const { page, show } = stage;
      await restore(stage, keen());
      await go(stage, '', 'Today');
      await page.locator('.dock .main').waitFor();
      await show('today-studied');
      await go(stage, 'figures', 'Figures');
      await show('figures');
      await go(stage, 'library', 'Library');
      await page.getByRole('link', { name: 'Bridges of Oldtown' }).click();
      await heading(page, 'Bridges of Oldtown').waitFor();
      await show('deck');
      await page.getByRole('link', { name: 'Read the article' }).click();
      await page.waitForURL(/article/);
      await heading(page, 'Bridges of Oldtown').waitFor();
      await show('article');
      await button(page, /^The bridge of Oldtown 0 /).click();
      await page.locator('dialog summary').first().click();
      await show('article-sentence');
      await button(page, 'Close').click();
      await page.getByRole('link', { name: 'Update with a newer version' }).click();
      const newer = page.getByLabel('Newer version of the article');
      await newer.waitFor();
      await show('update');
      await newer.fill(`${bridgesText.replace('1701', '1901')} The ferry was sold in 1990.`);
      await button(page, 'Compare').click();
      await enabled(page, 'Update the article').waitFor();
      await show('update-changes');
      await go(stage, 'settings', 'Settings');
      await enabled(page, 'Save a backup').waitFor();
      await show('settings');
      await button(page, 'Delete everything').click();
      await page.getByText(/^\d+ answers, and with them/).waitFor();
      await show('settings-erase');
      await button(page, 'Keep everything').click();
      await go(stage, 'library', 'Library');
      await button(page, 'What to do with: Bridges of Oldtown').click();
      await button(page, 'Let this deck rest').click();
      await page.getByRole('link', { name: 'Bridges of Oldtown' }).click();
      await button(page, 'Wake it').waitFor();
      await show('deck-rests');
    },
  },
  slipping: {
    async play(stage) {
      const { page, show } = stage;
      await restore(stage, slipping());
      await go(stage, '', 'Today');
      await button(page, /^Review \d+/).waitFor();
      await show('today-due');
      await answerDue(page);
      await show('feedback-leech');
      await button(page, 'Next').click();
      await answerAll(page);
      await page.getByRole('link', { name: 'Back to Today' }).click();
      await heading(page, /^Today$/).waitFor();
      await page.locator('.dock .main').waitFor();
      await show('today-done');
    },
  },
};

async function answerDue(page: Page) {
  await button(page, /^Review \d+/).click();
  await enabled(page, 'Don’t know').click();
  await enabled(page, 'Next').waitFor();
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  /** What is done to the phone before anything is opened on it. */
  readonly prepare?: (phone: Phone) => Promise<void>;
}

/** Plays a scene; `show` is called in each of its states. */
export async function play(
  name: string,
  { width = 412, height = 823, touch = true, prepare }: Look,
  show: (state: string, page: Page) => Promise<void>,
): Promise<void> {
  const scene = scenes[name];
  if (!scene) throw new Error(`There is no scene ${name}`);
  const folder = scene.site?.();
  const server = await startServer(folder);
  const phone = await openPhone({ width, height, touch });
  try {
    await prepare?.(phone);
    const { page } = phone;
    await scene.play({ page, address: server.address, show: (state) => show(state, page) });
  } finally {
    await phone.close();
    await server.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  }
}
