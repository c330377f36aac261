// What Lighthouse makes of the first screen: the library itself, fetched into .cache/ when it is
// first asked for, so that nobody else needs its two hundred packages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, run } from '../../src/tools/language/python.ts';
import { chromiumPath } from '../phone/chromium.ts';
import { buildFolder, startServer } from '../phone/server.ts';
import type { Figure, Skipped } from './figure.ts';

const lighthouseVersion = '12.8.2';
const runs = 5;

interface Launched {
  readonly port: number;
  kill(): void;
}

/** What of the two packages is used. */
interface Tools {
  readonly lighthouse: (address: string, flags: object) => Promise<{ readonly lhr: Report }>;
  readonly launch: (options: object) => Promise<Launched>;
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;

const times = {
  'largest-contentful-paint': 'largestPaintMilliseconds',
  'first-contentful-paint': 'firstPaintMilliseconds',
  'total-blocking-time': 'blockedMilliseconds',
} as const;

async function fetchTools(): Promise<Tools | string> {
  const how = ['install', '--no-save', '--ignore-scripts', '--prefix', cache];
  const fetched = run('npm', [...how, `lighthouse@${lighthouseVersion}`]);
  if (!fetched.ok) return `npm's registry is needed: ${fetched.why}`;
  const load = (path: string) =>
    import(pathToFileURL(join(cache, 'node_modules', path)).href) as Promise<unknown>;
  const { default: lighthouse } = (await load('lighthouse/core/index.js')) as {
    default: Tools['lighthouse'];
  };
  const { launch } = (await load('chrome-launcher/dist/index.js')) as Pick<Tools, 'launch'>;
  return { lighthouse, launch };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function measure({ lighthouse, launch }: Tools, address: string): Promise<Report> {
  const chrome = await launch({
    chromePath: chromiumPath(),
    chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    logLevel: 'silent',
  });
  try {
    const flags = { port: chrome.port, onlyCategories: categories, logLevel: 'silent' };
    return (await lighthouse(address, flags)).lhr;
  } finally {
    chrome.kill();
  }
}

export async function figures(): Promise<(Figure | Skipped)[]> {
  if (!existsSync(join(buildFolder, 'index.html'))) {
    return [{ name: 'lighthouse', skipped: 'there is no build: run "npm run build"' }];
  }
  const tools = await fetchTools();
  if (typeof tools === 'string') return [{ name: 'lighthouse', skipped: tools }];
  const server = await startServer();
  try {
    const reports: Report[] = [];
    while (reports.length < runs) reports.push(await measure(tools, server.address));
    const score = (name: string): Figure => ({
      name: `lighthouse.${name}`,
      value: median(reports.map(({ categories: all }) => all[name]?.score ?? NaN)),
      unit: 'of 1',
      target: 0.99,
      better: 'higher',
    });
    const time = ([audit, name]: readonly [string, string]): Figure => ({
      name: `lighthouse.${name}`,
      value: Math.round(median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN))),
      unit: 'ms',
      target: audit === 'largest-contentful-paint' ? 1800 : null,
      better: 'lower',
    });
    const shift = median(
      reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? NaN),
    );
    return [
      ...categories.map(score),
      ...Object.entries(times).map(time),
      { name: 'lighthouse.layoutShift', value: shift, unit: '', target: 0.02, better: 'lower' },
    ];
  } finally {
    await server.stop();
  }
}
