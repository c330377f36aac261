// Kills a browser at one of the steps by which its database changes.
import type { Page } from 'playwright-core';
import type { Phone } from './phone.ts';

/**
 * Opens the store in the tab and kills the phone at a step. Where there are not so many steps it is
 * closed in good order, and how many there were is given; 0 when it was killed.
 */
export async function openedUpTo(phone: Phone, tab: Page, stopAt: number): Promise<number> {
  const opening = tab.evaluate((step) => globalThis.page.openUpTo(step), stopAt);
  const steps = await Promise.race([opening.catch(() => 0), stands(tab).then(() => 0)]);
  await (steps > 0 ? phone.close() : phone.kill());
  return steps;
}

/** Settles when the page's script has come to a stand. */
export async function stands(page: Page): Promise<void> {
  for (;;) {
    const answers = page.evaluate(() => true).catch(() => true);
    const silence = new Promise<false>((done) => setTimeout(() => done(false), 500));
    if (!(await Promise.race([answers, silence]))) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
