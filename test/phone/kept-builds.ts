// Builds of earlier versions, kept without what opening and a quiz do not need.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { listedFiles, withList } from './versions.ts';

const file = new URL('../fixtures/kept-builds.json.br', import.meta.url);

/** Texts of files by their paths. */
type Build = Readonly<Record<string, string>>;

/** By their day and what they were; oldest first. */
type Builds = Readonly<Record<string, Build>>;

const read = () => JSON.parse(brotliDecompressSync(readFileSync(file)).toString()) as Builds;

export const keptBuilds = (): readonly string[] => Object.keys(read());

/** A folder with the build of this name. The caller removes it. */
export function unpackBuild(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-kept-'));
  for (const [path, text] of Object.entries(read()[name] ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Making decks is not part of it, and pictures are not either. */
const spared = /\.(png|wasm|txt)$|workers\/(maker|fit)/;

/** Adds the build in `folder` to those that are kept. */
export function keepBuild(name: string, folder: string, others: Builds = read()): void {
  const files = listedFiles(folder).filter(({ url }) => !spared.test(url));
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const build: Build = {
    ...Object.fromEntries(files.map(({ url }) => [url, text(url)])),
    _headers: text('_headers'),
    'service-worker.js': withList(text('service-worker.js'), files),
  };
  const all = Buffer.from(JSON.stringify({ ...others, [name]: build }));
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
  };
  writeFileSync(file, brotliCompressSync(all, { params }));
}
