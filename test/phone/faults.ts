// What axe-core finds wrong with a page for those who do not see or touch it as others do.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Brings axe into every page opened from now on; the page's security policy has no say in it. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axe.source });

/** Each fault as its rule and the elements it is at. */
export async function faults(page: Page): Promise<readonly (readonly string[])[]> {
  // A colour that is still changing would be taken for a faint one.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  const run = "axe.run({ rules: { 'target-size': { enabled: true } } })";
  const { violations } = await page.evaluate<axe.AxeResults>(run);
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
