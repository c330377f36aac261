// Other versions of the built site, for tests of updates.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from './server.ts';

interface Listed {
  readonly url: string;
  readonly integrity: string;
  readonly onDemand?: true;
}

const list = /\[\{"(?:integrity|revision|url)":.*?\}\]/s;

/** The files that the worker in `folder` keeps. */
export function listedFiles(folder = buildFolder): Listed[] {
  const text = list.exec(readFileSync(join(folder, 'service-worker.js'), 'utf8'))?.[0];
  if (text === undefined) throw new Error('The worker has no list of files: run "npm run build".');
  return JSON.parse(text) as Listed[];
}

/** Those of them that it keeps from the start; the others wait until somebody asks for them. */
export const filesFromStart = (): Listed[] => listedFiles().filter(({ onDemand }) => !onDemand);

/**
 * A copy of the build with some files changed (null: gone) and the worker's list as a build would
 * have made it. The caller removes the folder.
 */
export function newVersion(changes: Readonly<Record<string, ((text: string) => string) | null>>) {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-version-'));
  cpSync(buildFolder, folder, { recursive: true });
  let files = listedFiles();
  for (const [url, change] of Object.entries(changes)) {
    if (!files.some((file) => file.url === url)) throw new Error(`The build has no ${url}`);
    if (!change) {
      rmSync(join(folder, url));
      files = files.filter((file) => file.url !== url);
      continue;
    }
    const changed = change(readFileSync(join(folder, url), 'utf8'));
    writeFileSync(join(folder, url), changed);
    const integrity = `sha384-${createHash('sha384').update(changed).digest('base64')}`;
    files = files.map((file) => (file.url === url ? { ...file, integrity } : file));
  }
  const worker = join(folder, 'service-worker.js');
  writeFileSync(worker, withList(readFileSync(worker, 'utf8'), files));
  return folder;
}

/** The worker's script with another list of files. */
export const withList = (script: string, files: readonly Listed[]) =>
  script.replace(list, () => JSON.stringify(files));
