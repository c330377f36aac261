// A page in Chromium with Factdeck's own parts in it, to measure them where people use them.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { cache } from '../../src/tools/language/python.ts';
import { serve } from '../../src/tools/serve.ts';
import { openPhone } from '../phone/phone.ts';

const pageFolder = fileURLToPath(new URL('browser', import.meta.url));
const model = fileURLToPath(new URL('../../static/language/en.bin.gz', import.meta.url));

/** Where the page finds the packed model, from the page or a worker. */
export const modelAddress = '/en.bin.gz';

/** Opens the page, whose `bench` is that of browser/page.ts, and closes it after the work. */
export async function inChromium<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const site = join(cache, 'bench');
  await build({
    configFile: false,
    root: pageFolder,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: { outDir: site, emptyOutDir: true, target: 'es2022' },
  });
  copyFileSync(model, join(site, modelAddress));
  const served = await serve(site, 0);
  const phone = await openPhone();
  try {
    await phone.page.goto(served.address);
    return await work(phone.page);
  } finally {
    await phone.close();
    await served.stop();
  }
}
