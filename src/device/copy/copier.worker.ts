// Keeps the second copy of the log in the origin's private files, where writing at once takes a worker.
import { readLines, writeLines } from '#lib/log/exchange/lines.ts';
import type { FromCopier, ToCopier } from './messages.ts';

/** Part of the standard, missing in TypeScript's description of the page. */
interface SyncAccess {
  getSize(): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}
type Segment = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> };

const folder = 'factdeck-log';

/** A file that has grown so large is followed by a new one: what is damaged costs one file at most. */
const segmentBytes = 1 << 20;

/** Another tab may have a file open for the time of a write. */
const mostTries = 20;
const pause = 25;

let queue: Promise<void> = Promise.resolve();

const say = (message: FromCopier) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToCopier>) => {
  queue = queue.then(() => work(data));
});

async function work(asked: ToCopier): Promise<void> {
  const { job } = asked;
  try {
    say({ job, kind: 'done', files: await done(asked) });
  } catch (error) {
    say({ job, kind: 'failed', message: String(error) });
  }
}

async function done(asked: ToCopier): Promise<number> {
  const root = await navigator.storage.getDirectory();
  if (asked.kind === 'clear') {
    if (await isThere(root)) await root.removeEntry(folder, { recursive: true });
    return 0;
  }
  if (asked.kind !== 'add' && !(await isThere(root))) return 0;
  const directory = await root.getDirectoryHandle(folder, { create: true });
  const names = await namesIn(directory);
  if (asked.kind === 'add') {
    await add(directory, names.at(-1) ?? nameOf(1), writeLines(asked.events));
    return Math.max(1, names.length);
  }
  for (const name of asked.kind === 'read' ? names : []) {
    const file = await (await directory.getFileHandle(name)).getFile();
    say({ job: asked.job, kind: 'events', events: readLines(await file.text()).events });
  }
  return names.length;
}

const nameOf = (number: number) => `${String(number).padStart(6, '0')}.log`;

async function isThere(root: FileSystemDirectoryHandle): Promise<boolean> {
  return (await namesIn(root)).includes(folder);
}

async function namesIn(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  const keys = (directory as unknown as { keys(): AsyncIterable<string> }).keys();
  for await (const name of keys) names.push(name);
  return names.sort();
}

async function add(directory: FileSystemDirectoryHandle, name: string, lines: string) {
  const access = await opened(directory, name);
  try {
    const size = access.getSize();
    if (size < segmentBytes) {
      const bytes = new TextEncoder().encode(lines);
      // A write cut short by a full disk must not pass for one that was kept.
      if (access.write(bytes, { at: size }) < bytes.length) throw new Error('written in part');
      access.flush();
      return;
    }
  } finally {
    access.close();
  }
  await add(directory, nameOf(Number.parseInt(name, 10) + 1), lines);
}

async function opened(directory: FileSystemDirectoryHandle, name: string): Promise<SyncAccess> {
  const file = (await directory.getFileHandle(name, { create: true })) as Segment;
  for (let tries = 1; ; tries++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (tries === mostTries) throw error;
      await new Promise((wait) => setTimeout(wait, pause));
    }
  }
}
