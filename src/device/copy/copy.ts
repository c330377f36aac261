// The second copy of the log, outside the database, which may be lost by itself.
import type { LogEvent } from '#lib/log/event.ts';
import { trustedScript } from '../trusted.ts';
import workerAddress from './copier.worker.ts?worker&url';
import type { Durability, FromCopier, ToCopier } from './messages.ts';

export interface Copy {
  /** Settles once the events are written, or flushed; rejects where they cannot be. */
  add(events: readonly LogEvent[], durability: Durability): Promise<void>;
  /** How many files the copy has; 0 while there is none. */
  files(): Promise<number>;
  /** What one of them holds, counted from 0, in the order of writing, some of it perhaps twice. */
  read(file: number): Promise<readonly LogEvent[]>;
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

interface Answered {
  readonly files: number;
  readonly events: readonly LogEvent[];
}

interface Waiting {
  events: readonly LogEvent[];
  readonly done: (answered: Answered) => void;
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
      job.events = data.events;
      return;
    }
    waiting.delete(data.job);
    if (data.kind === 'done') job.done({ files: data.files, events: job.events });
    else job.failed(new Error(data.message));
  };
  worker.onerror = (event) => breakOff(`the copying worker stopped: ${event.message}`);

  function breakOff(why: string): void {
    broken = new Error(why);
    for (const job of waiting.values()) job.failed(broken);
    waiting.clear();
  }

  function ask(request: Request): Promise<Answered> {
    if (broken) return Promise.reject(broken);
    const job = ++lastJob;
    return new Promise((done, failed) => {
      waiting.set(job, { events: [], done, failed });
      worker?.postMessage({ ...request, job });
    });
  }

  return {
    add: async (events, durability) => void (await ask({ kind: 'add', events, durability })),
    files: async () => (await ask({ kind: 'look' })).files,
    read: async (file) => (await ask({ kind: 'read', file })).events,
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
