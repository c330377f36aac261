// Last step of the build: gives the service worker its list of files, the host its headers; weighs.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { injectManifest, type ManifestEntry } from 'workbox-build';
import { describeModel } from './describe-model.ts';
import { completeForHosts, filesForHosts } from './policy.ts';
import { overruns, weigh } from './weigh.ts';

/**
 * Never listed: what the host reads, what an update check must fetch fresh, the worker itself, the
 * pictures that only installing needs. The model has its own cache: see src/device/model.ts.
 */
const leftOut = [
  ...filesForHosts,
  '_app/version.json',
  'service-worker.js',
  'language/*.gz',
  'icons/*.png',
  'screenshots/**',
];

/** What few ever use: kept from when it is first asked for. */
const onDemand = /\/(fit\.worker|fsrs_browser_bg)-[^/]*$/;

/** An entry with the hash by which the worker and the browser know the right bytes. */
const listed = (folder: string, { url, size }: ManifestEntry & { size: number }) => {
  const hash = createHash('sha384')
    .update(readFileSync(join(folder, url)))
    .digest('base64');
  const entry = { url, size, revision: null, integrity: `sha384-${hash}` };
  return onDemand.test(url) ? { ...entry, onDemand: true as const } : entry;
};

/**
 * Writes the list into `folder`/service-worker.js and returns the files kept from the start; throws
 * on any warning of the list's maker.
 */
export async function precache(folder: string): Promise<readonly string[]> {
  const worker = join(folder, 'service-worker.js');
  let kept: readonly string[] = [];
  const { warnings } = await injectManifest({
    swSrc: worker,
    swDest: worker,
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: leftOut,
    manifestTransforms: [
      (found) => {
        const manifest = found.map((entry) => listed(folder, entry));
        kept = manifest.filter((entry) => !('onDemand' in entry)).map(({ url }) => url);
        return { manifest, warnings: [] };
      },
    ],
  });
  if (warnings.length > 0)
    throw new Error(`The list of files is not whole:\n${warnings.join('\n')}`);
  return kept;
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../../../build', import.meta.url));
  const base = process.env.FACTDECK_BASE ?? '';
  if (!describeModel(folder)) throw new Error('The build has no language model in language/.');
  completeForHosts(folder, base);
  nameApp(folder, base);
  if (process.env.FACTDECK_REMOVE_WORKER) {
    console.log('This build removes the service worker from the devices that have it.');
    return;
  }
  const kept = await precache(folder);
  const weights = weigh(folder, base, kept);
  const over = overruns(weights);
  if (over.length > 0) throw new Error(`The build is too heavy.\n${over.join('\n')}`);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `The first screen needs ${kilobytes(weights.firstRoute)} of scripts; the service worker keeps ` +
      `${kept.length} files, ${kilobytes(weights.precache)} as fetched.`,
  );
}

/** The browser tells installed apps of one host apart by this id. */
function nameApp(folder: string, base: string): void {
  const file = join(folder, 'manifest.webmanifest');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, id: `${base}/` }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
