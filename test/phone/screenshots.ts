// `npm run screens [-- NAME...] [-- --width W --height H]`: pictures of every screen and state of the
// last build, light and dark, into .cache/screens/WIDTHxHEIGHT. NAME picks scenes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { play, scenes } from './scenes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: 'string' }, height: { type: 'string' } },
});
const width = Number(values.width ?? 412);
const height = Number(values.height ?? 823);
const folder = fileURLToPath(new URL(`../../.cache/screens/${width}x${height}/`, import.meta.url));
mkdirSync(folder, { recursive: true });

const wanted = positionals.length > 0 ? positionals : Object.keys(scenes);
for (const scene of wanted) {
  try {
    await play(scene, { width, height }, async (state, page) => {
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
