// Last step of the build: gives the service worker its list of files, the host its headers.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import { describeModel } from './describe-model.ts';
import { completeHeaders } from './policy.ts';

/**
 * Never listed: what the host reads, what an update check must fetch fresh, the worker itself, the
 * pictures that only installing needs. The model has its own cache: see src/device/model.ts.
 */
const leftOut = [
  '_headers',
  '_app/version.json',
  'service-worker.js',
  'language/*.gz',
  'icons/*-512.png',
  'screenshots/**',
];

/** What few ever use: kept from when it is first asked for. */
const onDemand = /^licences\.txt$|\/(fit\.worker|fsrs_browser_bg)-[^/]*$/;

/** Adds the hash by which the worker and the browser know the right bytes. */
const withIntegrity =
  (folder: string): ManifestTransform =>
  (entries) => ({
    manifest: entries.map(({ url, size }) => {
      const hash = createHash('sha384')
        .update(readFileSync(join(folder, url)))
        .digest('base64');
      return {
        url,
        size,
        revision: null,
        integrity: `sha384-${hash}`,
        ...(onDemand.test(url) && { onDemand: true }),
      };
    }),
    warnings: [],
  });

/** Writes the list into `folder`/service-worker.js; throws on any warning of the list's maker. */
export async function precache(folder: string): Promise<{ files: number; bytes: number }> {
  const worker = join(folder, 'service-worker.js');
  const { count, size, warnings } = await injectManifest({
    swSrc: worker,
    swDest: worker,
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: leftOut,
    manifestTransforms: [withIntegrity(folder)],
  });
  if (warnings.length > 0)
    throw new Error(`The list of files is not whole:\n${warnings.join('\n')}`);
  return { files: count, bytes: size };
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../../../build', import.meta.url));
  if (!describeModel(folder)) throw new Error('The build has no language model in language/.');
  writeFileSync(join(folder, '_headers'), completeHeaders(folder));
  if (process.env.FACTDECK_REMOVE_WORKER) {
    console.log('This build removes the service worker from the devices that have it.');
    return;
  }
  const { files, bytes } = await precache(folder);
  console.log(`The service worker keeps ${files} files, ${Math.round(bytes / 1000)} kB.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
