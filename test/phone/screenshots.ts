// `npm run screens [-- NAME...] [-- --width W --height H --hand left --text larger]`: pictures of every
// screen and state of the last build, light and dark, into .cache/screens, in a folder named after
// how they were looked at. NAME picks scenes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { play, scenes, type Look } from './scenes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string' },
    height: { type: 'string' },
    hand: { type: 'string' },
    text: { type: 'string' },
  },
});
const width = Number(values.width ?? 412);
const height = Number(values.height ?? 823);
const { hand, text } = values;
const look: Look = {
  width,
  height,
  // What is as wide as this has a mouse.
  touch: width < 960,
  async prepare({ context }) {
    await context.addInitScript(
      (chosen) => {
        for (const [name, choice] of chosen) localStorage.setItem(`factdeck.${name}`, choice);
      },
      Object.entries({ ...(hand && { hand }), ...(text && { text }) }),
    );
  },
};
const name = [`${width}x${height}`, hand, text].filter((part) => part !== undefined).join('-');
const folder = fileURLToPath(new URL(`../../.cache/screens/${name}/`, import.meta.url));
mkdirSync(folder, { recursive: true });

const wanted = positionals.length > 0 ? positionals : Object.keys(scenes);
for (const scene of wanted) {
  try {
    await play(scene, look, async (state, page) => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
        );
        await page.screenshot({ path: join(folder, `${state}.${colorScheme}.png`), scale: 'css' });
      }
    });
  } catch (error) {
    // The other scenes are worth seeing all the same.
    console.error(`${scene}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(folder);
