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
  const script = await bundled();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>',
    );
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

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('store-page.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const [bundle] = [result].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('the bundle came out empty');
  return chunk.code;
}
