// What a phone has to fetch of a built site, and how much of each there may be.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** In bytes; "fetched" is what is text packed by brotli, and what is packed already as it is. */
export interface Weights {
  /** Scripts that the first page needs before it stands and answers, fetched. */
  readonly firstRoute: number;
  /** All scripts, fetched. */
  readonly javaScript: number;
  /** The whole app that the service worker keeps from the start, fetched. */
  readonly precache: number;
  /** The same as it lies on the device. */
  readonly onDevice: number;
}

/** The most there may be, in bytes: the build fails above. The goals are in test/bench/size.ts. */
export const budgets = {
  firstRoute: 45_000,
  javaScript: 280_000,
  precache: 300_000,
} as const satisfies Partial<Weights>;

/**
 * Weighs the built site in `folder`, whose pages stand below `base` ('' or `/name`) and whose
 * worker keeps the files `kept`.
 */
export function weigh(folder: string, base: string, kept: readonly string[]): Weights {
  const fetched = (path: string) => fetchedBytes(join(folder, path));
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  return {
    firstRoute: sum(scriptsOf(folder, base).map(fetched)),
    javaScript: sum(all.map(fetched)),
    precache: sum(kept.map(fetched)),
    onDevice: sum(kept.map((path) => statSync(join(folder, path)).size)),
  };
}

/** One sentence for each budget that is overrun. */
export const overruns = (weights: Weights): string[] =>
  Object.entries(budgets).flatMap(([name, most]) => {
    const bytes = weights[name as keyof typeof budgets];
    return bytes > most ? `${name}: ${bytes} bytes, ${bytes - most} more than there may be.` : [];
  });

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

function fetchedBytes(path: string): number {
  return /\.(js|css|html|json|svg|txt|webmanifest)$/.test(path)
    ? brotliCompressSync(readFileSync(path)).length
    : statSync(path).size;
}

const inPage = /(?:src|href)="([^"]+\.js)"|import\("([^"]+\.js)"\)/g;
const staticImport = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** Every script that the first page loads, and what those import in their turn. */
function scriptsOf(folder: string, base: string): string[] {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const waiting = [...read('index.html').matchAll(inPage)].map(([, linked, imported]) =>
    (linked ?? imported ?? '').slice(base.length + 1),
  );
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const [, specifier = ''] of read(path).matchAll(staticImport)) {
      waiting.push(posix.join(dirname(path), specifier));
    }
  }
  return [...found];
}
