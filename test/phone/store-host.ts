// Serves store-page.ts, bundled, from an origin of its own, with nothing of Factdeck around it.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { listen } from '../../src/tools/serve.ts';
import type { Phone } from './phone.ts';
import type { StorePage } from './store-page.ts';

declare global {
  /** In the pages of this host. */
  var page: StorePage;
}

export interface StoreHost {
  readonly origin: string;
  openTab(phone: Phone): Promise<Page>;
  close(): void;
}

/** Where the store's page is on the origin of another site. */
const beside = 'store-page.html';

/** Opens the store's page in a tab on the origin of `address`, so that it has that site's database. */
export async function openBeside(tab: Page, address: string): Promise<void> {
  const scripts = await bundled();
  const session = await tab.context().newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const script = scripts.get(pathname);
    if (script !== undefined)
      return route.fulfill({ body: script, contentType: 'text/javascript' });
    if (pathname.endsWith(beside)) return route.fulfill({ body: html, contentType: 'text/html' });
    return route.continue();
  });
  await tab.goto(new URL(beside, address).href);
  await tab.waitForFunction(() => 'page' in globalThis);
}

const html = '<!doctype html><script type="module" src="/page.js"></script>';

export async function startStoreHost(): Promise<StoreHost> {
  const scripts = await bundled();
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? html);
  });
  const origin = `http://localhost:${await listen(server, 0)}`;
  return {
    origin,
    async openTab(phone) {
      const tab = await phone.context.newPage();
      await tab.goto(origin);
      await tab.waitForFunction(() => 'page' in globalThis);
      return tab;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

let bundling: Promise<Map<string, string>> | null = null;

/** The page's script and those of its workers, by address. */
const bundled = () => (bundling ??= bundle());

async function bundle(): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    worker: { format: 'es' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('store-page.ts', import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const [made] = [result].flat();
  if (!made || !('output' in made)) throw new Error('the bundle came out empty');
  return new Map(
    made.output.map((one) => [
      `/${one.fileName}`,
      one.type === 'chunk' ? one.code : String(one.source),
    ]),
  );
}
