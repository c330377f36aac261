// The second copy of the log, outside the database, which may be lost by itself.
import type { LogEvent } from '#lib/log/event.ts';
import { trustedScript } from '../trusted.ts';
import workerAddress from './copier.worker.ts?worker&url';
import type { Durability, FromCopier, ToCopier } from './messages.ts';

export interface Copy {
  /** Settles once the events are written, or flushed; rejects where they cannot be. */
  add(events: readonly LogEvent[], durability: Durability): Promise<void>;
  /** What the copy holds, in the order of writing, some of it perhaps twice. */
  read(): Promise<readonly LogEvent[]>;
  /** Whether the copy holds anything. */
  isThere(): Promise<boolean>;
  clear(): Promise<void>;
  /** Lets other tabs have the file that this one writes to; the next `add` takes it again. */
  release(): Promise<void>;
  close(): void;
}

type Request = ToCopier extends infer Each
  ? Each extends { job: number }
    ? Omit<Each, 'job'>
    : never
  : never;

interface Waiting {
  readonly events: LogEvent[];
  readonly done: (files: number) => void;
  readonly failed: (error: Error) => void;
}

/** Null where a browser has no files for a site, or no workers to write them. */
export function openCopy(): Copy | null {
  const storage = (globalThis.navigator as { storage?: Partial<StorageManager> } | undefined)
    ?.storage;
  if (!storage?.getDirectory || typeof Worker === 'undefined') return null;
  const worker = started();
  if (!worker) return null;
  const waiting = new Map<number, Waiting>();
  let lastJob = 0;
  let broken: Error | null = null;

  worker.onmessage = ({ data }: MessageEvent<FromCopier>) => {
    const job = waiting.get(data.job);
    if (!job) return;
    if (data.kind === 'events') {
      for (const event of data.events) job.events.push(event);
      return;
    }
    waiting.delete(data.job);
    if (data.kind === 'done') job.done(data.files);
    else job.failed(new Error(data.message));
  };
  worker.onerror = (event) => breakOff(`the copying worker stopped: ${event.message}`);

  function breakOff(why: string): void {
    broken = new Error(why);
    for (const job of waiting.values()) job.failed(broken);
    waiting.clear();
  }

  async function ask(request: Request): Promise<{ files: number; events: LogEvent[] }> {
    if (broken) throw broken;
    const job = ++lastJob;
    const events: LogEvent[] = [];
    const files = await new Promise<number>((done, failed) => {
      waiting.set(job, { events, done, failed });
      worker?.postMessage({ ...request, job });
    });
    return { files, events };
  }

  return {
    add: async (events, durability) => void (await ask({ kind: 'add', events, durability })),
    read: async () => (await ask({ kind: 'read' })).events,
    isThere: async () => (await ask({ kind: 'look' })).files > 0,
    clear: async () => void (await ask({ kind: 'clear' })),
    release: async () => void (await ask({ kind: 'release' })),
    close() {
      worker.terminate();
      breakOff('the copy was closed');
    },
  };
}

function started(): Worker | null {
  try {
    return new Worker(trustedScript(workerAddress), { type: 'module', name: 'factdeck-copy' });
  } catch {
    return null;
  }
}
