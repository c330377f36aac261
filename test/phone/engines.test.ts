// A short journey in Firefox and in WebKit, where they are installed: the first deck, a deck of one's
// own made by the worker, and finding it again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText } from '../articles.ts';
import { installed, openFirefox, openWebKit, type Engine } from './engines.ts';
import { startServer, type SiteServer } from './server.ts';

const firefox = installed('firefox-esr') ?? installed('firefox');
const webKit = installed('WebKitWebDriver');
const screen = installed('Xvfb');

const engines: readonly { name: string; needs: string; open: (() => Promise<Engine>) | null }[] = [
  {
    name: 'Firefox',
    needs: 'firefox-esr or firefox',
    open: firefox === null ? null : () => openFirefox(firefox),
  },
  {
    name: 'WebKitGTK',
    needs: 'WebKitWebDriver (Debian: webkit2gtk-driver) and Xvfb',
    open: webKit === null || screen === null ? null : () => openWebKit(webKit, screen),
  },
];

let server: SiteServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe.each(engines)('$name', ({ name, needs, open }) => {
  const title = open ? 'a short journey' : `skipped: ${name} needs ${needs}, not installed here`;
  test.skipIf(open === null)(title, { timeout: 300_000 }, async () => {
    if (!open) return;
    const engine = await open();
    try {
      await journey(engine);
    } finally {
      await engine.close();
    }
  });
});

async function journey(engine: Engine): Promise<void> {
  const until = async (what: string, condition: string) => {
    const end = Date.now() + 90_000;
    while ((await engine.run(`return Boolean(${condition})`)) !== true) {
      if (Date.now() > end) {
        const shown = await engine.run('return document.body.innerText');
        throw new Error(`${what} does not come; the page says: ${String(shown)}`);
      }
      await new Promise((done) => setTimeout(done, 200));
    }
  };
  const button = (name: string) =>
    `[...document.querySelectorAll('main button:enabled')].find((one) => one.textContent.includes(${JSON.stringify(name)}))`;
  const says = (text: string) => `document.body.innerText.includes(${JSON.stringify(text)})`;
  const press = async (name: string) => {
    await until(name, button(name));
    await engine.run(`${button(name)}.click()`);
  };
  const type = (selector: string, text: string) =>
    engine.run(
      `const field = document.querySelector(${JSON.stringify(selector)});
       field.value = ${JSON.stringify(text)};
       field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    );

  await engine.goto(server.address);
  await press('Try 5 questions');
  await press('Don’t know');
  await until('the answer', says('Here it is'));
  await press('Next');
  await until('the next question', button('Don’t know'));

  await engine.goto(`${server.address}new`);
  await until('the field', `document.querySelector('textarea:not([readonly])')`);
  await type('textarea', articleText('GUM_bio_hadid'));
  await press('Make questions');
  await until('the questions', says('Your questions'));
  await press('Keep ');
  await until('the deck', button('Quiz me now'));

  await engine.goto(`${server.address}library`);
  await until('the search field', `document.querySelector('#search')`);
  await type('#search', 'hadid architect');
  await until('what is found', says('1 deck found'));
  expect(await engine.run('return document.querySelectorAll("main a[href*=deck]").length')).toBe(1);

  await engine.goto(server.address);
  await until('the begun quiz', says('Question 2 of'));
}
