// The browser of the tests on a phone.
import { findChromium } from '../../src/tools/chromium.ts';

/** Path of the Chromium to test with; throws with what to do when there is none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found: run "npm test", which sets one up.');
  return path;
}
