// Makes decks in a worker of its own, so that the page never waits.
import type { Span } from '#lib/article/article.ts';
import type { Progress } from '#lib/deck/make.ts';
import type { Source } from '#lib/deck/source.ts';
import type { Absent, FromMaker, Outcome, Task, ToMaker } from './maker-messages.ts';
import workerAddress from './maker.worker.ts?worker&url';
import { fetchModel, forgetModel, modelInMemory } from './model.ts';
import { trustedScript } from './trusted.ts';
import { holdUpdates } from './update.ts';

type Ended = Extract<Outcome, { kind: 'refused' | 'cancelled' | 'failed' }>;
export type MakerResult = Extract<Outcome, { kind: 'made' }> | Ended;
export type AskResult = Extract<Outcome, { kind: 'asked' | 'not-asked' }> | Ended;

export type RecogniseResult = Extract<Outcome, { kind: 'recognised' }> | Ended;

export interface MakeOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The analyser holds tens of megabytes: a worker that rests so long gives them back. */
const idleMilliseconds = 3 * 60_000;

/** A step takes well under a second on a slow phone; a worker so silent is gone. */
const silentMilliseconds = 60_000;

const gone =
  'The part of Factdeck that makes decks stopped, most likely for want of memory. Close other apps and tabs and try again; your text is still here.';
const absent =
  'The part of Factdeck that makes decks is not whole on this device. Connect to the network and try again; your text is still here.';
const none =
  'This browser cannot make decks: it has no background workers. Your decks and their questions work; open Factdeck in a current browser to make new ones.';
const old =
  'This browser is too old to make decks: it cannot unpack the language file. Your decks and their questions work; open Factdeck in a current browser to make new ones.';

let worker: Worker | null = null;
let lastJob = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Map<number, (message: FromMaker) => void>();

/** Tells a text's title, date and paragraphs, for which no language file is needed. */
export async function recognise(source: Source): Promise<RecogniseResult> {
  if (typeof Worker === 'undefined') return { kind: 'failed', message: none };
  return expected(await run({ kind: 'recognise', source }, {}), 'recognised');
}

/** Makes a deck of a text. Every outcome is a value; it never rejects. */
export async function makeDeck(source: Source, options: MakeOptions = {}): Promise<MakerResult> {
  return expected(await attempted({ kind: 'make', source }, options), 'made');
}

/** Writes a question for the words of a span of a text; quick where that text was worked on last. */
export async function askAbout(
  source: Source,
  span: Span,
  options: MakeOptions = {},
): Promise<AskResult> {
  return expected(await attempted({ kind: 'ask', source, span }, options), 'asked', 'not-asked');
}

/** The worker answers what it was asked. */
function expected<Kind extends Outcome['kind']>(outcome: Outcome, ...kinds: readonly Kind[]) {
  type Expected = Extract<Outcome, { kind: Kind }> | Ended;
  const all: readonly string[] = [...kinds, 'refused', 'cancelled', 'failed'];
  if (!all.includes(outcome.kind)) throw new Error(`the deck worker answered ${outcome.kind}`);
  return outcome as Expected;
}

async function attempted(task: Task, options: MakeOptions): Promise<Outcome> {
  if (typeof Worker === 'undefined') return { kind: 'failed', message: none };
  if (typeof DecompressionStream === 'undefined') return { kind: 'failed', message: old };
  const model = await fetchModel();
  if (model.kind === 'failed') return model;
  const outcome = await run(task, options);
  if (outcome.kind !== 'no-model') return outcome;
  // What was stored is lost or damaged, which only the worker sees: fetch it again, once.
  await forgetModel();
  const again = await fetchModel();
  if (again.kind === 'failed') return { kind: 'failed', message: whyNoModel(outcome.why) };
  const second = await run(task, options);
  return second.kind === 'no-model' ? { kind: 'failed', message: whyNoModel(second.why) } : second;
}

const whyNoModel = (why: 'absent' | 'damaged') =>
  why === 'damaged'
    ? 'The language file on this device is damaged, and fetching it again failed. Connect to the network and try again; your text is still here.'
    : 'The language file is not on this device, and fetching it failed. Connect to the network and try again; your text is still here.';

/** One try in the worker. */
function run(task: Task, { onProgress, signal }: MakeOptions): Promise<Outcome> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const job = (lastJob += 1);
  const release = holdUpdates();
  return new Promise((done) => {
    const cancel = () => send({ kind: 'cancel', job });
    listeners.set(job, (message) => {
      if (message.kind === 'progress') {
        if (!signal?.aborted) onProgress?.(message.progress);
        return;
      }
      signal?.removeEventListener('abort', cancel);
      listeners.delete(job);
      release();
      done(message.outcome);
    });
    signal?.addEventListener('abort', cancel);
    send({ kind: 'do', job, task, model: modelInMemory() });
  });
}

function send(message: ToMaker): void {
  worker ??= startWorker();
  worker.postMessage(message);
  wait();
}

function startWorker(): Worker {
  const started = new Worker(trustedScript(workerAddress), { type: 'module', name: 'deck maker' });
  started.addEventListener('message', ({ data }: MessageEvent<FromMaker | Absent>) => {
    if (data.kind === 'absent') {
      fail(absent);
      return;
    }
    listeners.get(data.job)?.(data);
    wait();
  });
  started.addEventListener('error', crashed);
  return started;
}

/** From the last word on: a worker at work that stays silent is gone, one at rest is retired. */
function wait(): void {
  clearTimeout(timer);
  timer =
    listeners.size > 0
      ? setTimeout(crashed, silentMilliseconds)
      : setTimeout(dismiss, idleMilliseconds);
}

function dismiss(): void {
  clearTimeout(timer);
  worker?.terminate();
  worker = null;
}

const crashed = () => fail(gone);

/** The worker is of no more use: all that it was asked fails with a plain message. */
function fail(message: string): void {
  dismiss();
  for (const [job, listener] of listeners) {
    listener({ job, kind: 'done', outcome: { kind: 'failed', message } });
  }
}
