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

export async function startStoreHost(): Promise<StoreHost> {
  const scripts = await bundled();
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><script type="module" src="/page.js"></script>');
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

/** The page's script and those of its workers, by address. */
async function bundled(): Promise<Map<string, string>> {
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
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('the bundle came out empty');
  return new Map(
    bundle.output.map((one) => [
      `/${one.fileName}`,
      one.type === 'chunk' ? one.code : String(one.source),
    ]),
  );
}
