// What the app must know of the language model before it fetches it: address, size, hashes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface ModelFile {
  /** Path below the site's base: `language/en.bin.gz`. */
  readonly path: string;
  /** Size of the file as it lies there, in bytes. */
  readonly bytes: number;
  /** SHA-256 in hex of the file, and of what it unpacks to: some hosts unpack `.gz` on the way. */
  readonly sha256: readonly [packed: string, unpacked: string];
}

/** Describes the one `.gz` file in the folder `language` of `site`; null when there is none. */
export function describeModel(site: string): ModelFile | null {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const models = names.filter((name) => /^language[\\/][^\\/]+\.gz$/.test(name));
  if (models.length > 1) throw new Error(`There is more than one model: ${models.join(', ')}`);
  const [model] = models;
  if (model === undefined) return null;
  const packed = readFileSync(join(site, model));
  return {
    path: model.replaceAll('\\', '/'),
    bytes: packed.length,
    sha256: [sha256(packed), sha256(gunzipSync(packed))],
  };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
