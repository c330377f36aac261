import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist } from '../../src/device/persist.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['grants', { storage: { persist: () => Promise.resolve(true) } }, 'granted'],
  ['refuses', { storage: { persist: () => Promise.resolve(false) } }, 'refused'],
  ['fails', { storage: { persist: () => Promise.reject(new TypeError('no')) } }, 'unknown'],
  ['cannot', { storage: {} }, 'unknown'],
  ['has no storage manager', {}, 'unknown'],
])('the browser %s', async (_, navigator, persistence) => {
  vi.stubGlobal('navigator', navigator);
  expect(await askToPersist()).toBe(persistence);
});
