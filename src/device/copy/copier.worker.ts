// Keeps the second copy of the log in the origin's private files, where writing at once takes a worker.
import { readLines, writeLines } from '#lib/log/exchange/lines.ts';
import type { FromCopier, ToCopier } from './messages.ts';
import { folder, removeCopy } from './remove.ts';
import { namesIn, releaseSegment, segmentIn } from './segment.ts';

type ToAdd = Extract<ToCopier, { kind: 'add' }>;

let queue: Promise<void> = Promise.resolve();

const say = (message: FromCopier) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToCopier>) => {
  queue = queue.then(() => work(data));
});

async function work(asked: ToCopier): Promise<void> {
  const { job } = asked;
  try {
    if (asked.kind === 'add') await add(asked);
    else say({ job, kind: 'done', files: await done(asked) });
  } catch (error) {
    releaseSegment(); // the file may be gone, as when somebody cleared the site's data
    say({ job, kind: 'failed', message: String(error) });
  }
}

async function add({ job, events, durability }: ToAdd): Promise<void> {
  const bytes = new TextEncoder().encode(writeLines(events));
  const access = await segmentIn(async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(folder, { create: true });
  });
  const written = access.write(bytes, { at: access.getSize() });
  // A write cut short by a full disk must not pass for one that was kept.
  if (written < bytes.length) throw new Error('written in part');
  if (durability === 'strict') access.flush();
  say({ job, kind: 'done', files: 1 });
  if (durability === 'relaxed') access.flush();
}

/** How many files there are. */
async function done(asked: Exclude<ToCopier, ToAdd>): Promise<number> {
  if (asked.kind !== 'look') releaseSegment();
  const root = await navigator.storage.getDirectory();
  if (asked.kind === 'release' || !(await namesIn(root)).includes(folder)) return 0;
  if (asked.kind === 'clear') {
    await removeCopy(root);
    return 0;
  }
  const directory = await root.getDirectoryHandle(folder);
  const names = await namesIn(directory);
  const name = asked.kind === 'read' && names[asked.file];
  if (name) {
    const file = await (await directory.getFileHandle(name)).getFile();
    say({ job: asked.job, kind: 'events', events: readLines(await file.text()).events });
  }
  return names.length;
}
