// What a phone has to fetch: the first page's JavaScript, all of it, the whole app, the model.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describeModel } from '../../src/tools/build/describe-model.ts';
import type { Figure, Skipped } from './figure.ts';

const build = fileURLToPath(new URL('../../build', import.meta.url));

const read = (path: string) => readFileSync(join(build, path));
const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** Bytes on the way: what is text goes packed by brotli, what is packed already goes as it is. */
const fetched = (path: string) =>
  /\.(js|css|html|json|svg|txt|webmanifest)$/.test(path)
    ? brotliCompressSync(read(path)).length
    : statSync(join(build, path)).size;

const staticImport = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;
const inPage = /(?:src|href)="\/([^"]+\.js)"|import\("\/([^"]+\.js)"\)/g;

/** Every script that a page loads before anybody touches it. */
function scriptsOf(page: string): string[] {
  const html = read(page).toString();
  const waiting = [...html.matchAll(inPage)].map(
    ([, linked, imported]) => linked ?? imported ?? '',
  );
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = dirname(path);
    for (const [, specifier = ''] of read(path).toString().matchAll(staticImport)) {
      waiting.push(posix.join(folder, specifier));
    }
  }
  return [...found];
}

/** Files that the service worker keeps from the start. */
function keptFiles(): string[] {
  const worker = read('service-worker.js').toString();
  return [...worker.matchAll(/\{[^{}]*"url":"([^"]+)"[^{}]*\}/g)].flatMap(([entry, url = '']) =>
    entry.includes('"onDemand"') ? [] : url,
  );
}

export function figures(): Promise<(Figure | Skipped)[]> {
  if (!existsSync(join(build, 'index.html'))) {
    return Promise.resolve([{ name: 'size', skipped: 'there is no build: run "npm run build"' }]);
  }
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  const kept = keptFiles();
  const size = (name: string, bytes: number, target: number | null): Figure => ({
    name: `size.${name}`,
    value: kilobytes(bytes),
    unit: 'kB',
    target,
    better: 'lower',
  });
  return Promise.resolve([
    size('firstRouteKilobytes', sum(scriptsOf('index.html').map(fetched)), 45),
    size('allJavaScriptKilobytes', sum(scripts.map(fetched)), null),
    size('precacheKilobytes', sum(kept.map(fetched)), 300),
    size(
      'precacheOnDiskKilobytes',
      sum(kept.map((path) => statSync(join(build, path)).size)),
      null,
    ),
    size('modelKilobytes', describeModel(build)?.bytes ?? Infinity, 8000),
  ]);
}
