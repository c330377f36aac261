// What a phone has to fetch: the first page's JavaScript, all of it, the whole app, the language model.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeModel } from '../../src/tools/build/describe-model.ts';
import { budgets, weigh } from '../../src/tools/build/weigh.ts';
import type { Figure, Skipped } from './figure.ts';

const build = fileURLToPath(new URL('../../build', import.meta.url));

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;

/** Files that the service worker keeps from the start. */
function keptFiles(): string[] {
  const worker = readFileSync(join(build, 'service-worker.js'), 'utf8');
  return [...worker.matchAll(/\{[^{}]*"url":"([^"]+)"[^{}]*\}/g)].flatMap(([entry, url = '']) =>
    entry.includes('"onDemand"') ? [] : url,
  );
}

export function figures(): Promise<(Figure | Skipped)[]> {
  if (!existsSync(join(build, 'index.html'))) {
    return Promise.resolve([{ name: 'size', skipped: 'there is no build: run "npm run build"' }]);
  }
  const { firstRoute, javaScript, precache, onDevice } = weigh(build, '', keptFiles());
  const size = (name: string, bytes: number, most: number | null): Figure => ({
    name: `size.${name}`,
    value: kilobytes(bytes),
    unit: 'kB',
    target: most === null ? null : kilobytes(most),
    better: 'lower',
  });
  return Promise.resolve([
    size('firstRouteKilobytes', firstRoute, budgets.firstRoute),
    size('allJavaScriptKilobytes', javaScript, budgets.javaScript),
    size('precacheKilobytes', precache, budgets.precache),
    size('precacheOnDiskKilobytes', onDevice, null),
    size('modelKilobytes', describeModel(build)?.bytes ?? Infinity, 8_000_000),
  ]);
}
