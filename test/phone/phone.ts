// A browser like a phone: its size, touch, and a profile that can be kept from one opening to the next.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { listen } from '../../src/tools/serve.ts';
import { chromiumPath } from './chromium.ts';

export interface Phone {
  readonly context: BrowserContext;
  /** The tab that is open from the start. */
  readonly page: Page;
  /** Every address outside this machine that pages and workers asked for. */
  readonly foreign: readonly string[];
  /** Closes the browser in good order; a profile of its own making is removed. */
  close(): Promise<void>;
  /** Ends the browser's process at once, as the system does under memory pressure (SIGKILL). */
  kill(): Promise<void>;
}

export interface PhoneOptions {
  /** Folder of the profile, kept after closing: give it again to open the same phone again. */
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  /** False for a computer with a mouse. */
  readonly touch?: boolean;
  /** More switches for the browser's command line. */
  readonly switches?: readonly string[];
}

/** Opens the browser; 412×823 with touch unless told otherwise. */
export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const { width = 412, height = 823, touch = true } = options;
  const profile = options.profile ?? (await newProfile());
  const outside = await watchOutside();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    viewport: { width, height },
    screen: { width, height },
    deviceScaleFactor: 2.625,
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-GB',
    proxy: { server: `http://127.0.0.1:${outside.port}`, bypass: 'localhost,lan.test' },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.switches ?? []),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const pid = await browserPid(context);
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const tidy = async () => {
    outside.stop();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
  };
  return {
    context,
    page,
    foreign: outside.seen,
    async close() {
      await context.close();
      await tidy();
    },
    async kill() {
      process.kill(pid, 'SIGKILL');
      await closed;
      await tidy();
    },
  };
}

/** An empty folder for a profile. */
export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'factdeck-phone-'));
}

/** What Chromium asks for on its own account. */
const browsersOwn = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'www.google.com',
];

/** A proxy that all but localhost's addresses go through, and that lets nothing pass. */
async function watchOutside() {
  const seen: string[] = [];
  const note = ({ url = '' }: IncomingMessage) => {
    const host = url.replace(/^https?:\/\//, '').replace(/[:/].*/, '');
    if (!browsersOwn.includes(host)) seen.push(url);
  };
  const proxy = createServer((request, response) => {
    note(request);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    note(request);
    socket.destroy();
  });
  const port = await listen(proxy, 0);
  const stop = () => {
    proxy.close();
    proxy.closeAllConnections();
  };
  return { seen, port, stop };
}

async function browserPid(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('Chromium does not tell its process id.');
  return main.id;
}
