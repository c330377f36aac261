// The deck worker: keeps the analyser loaded and makes one deck after another.
import { makeDeck } from '#lib/deck/make.ts';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import type { Analyser } from '#lib/language/reading.ts';
import { drive } from './drive.ts';
import type { FromMaker, Outcome, ToMaker } from './maker-messages.ts';
import { readModel } from './model.ts';

type Job = Extract<ToMaker, { kind: 'make' }>;

const cancelled = new Set<number>();
let analyser: Analyser | null = null;
let queue: Promise<void> = Promise.resolve();

const say = (message: FromMaker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToMaker>) => {
  if (data.kind === 'cancel') cancelled.add(data.job);
  else queue = queue.then(() => work(data));
});

async function work(job: Job): Promise<void> {
  const outcome = await make(job).catch(asFailure);
  cancelled.delete(job.job);
  say({ job: job.job, kind: 'done', outcome });
}

async function make({ job, source, model }: Job): Promise<Outcome> {
  if (!analyser) {
    const bytes = await readModel(model);
    if (typeof bytes === 'string') return { kind: 'no-model', why: bytes };
    const kernel = await loadKernel();
    analyser = loadAnalyser(bytes, kernel);
  }
  const made = await drive(
    makeDeck(source, analyser),
    (progress) => say({ job, kind: 'progress', progress }),
    () => cancelled.has(job),
  );
  if (!made) return { kind: 'cancelled' };
  return 'refused' in made ? { kind: 'refused', refusal: made } : { kind: 'made', made };
}

function asFailure(error: unknown): Outcome {
  console.error(error);
  // An allocation that fails is a RangeError in every browser.
  const message =
    error instanceof RangeError
      ? 'This phone ran out of memory while making the deck. Close other apps and tabs, or give a shorter text.'
      : 'The deck could not be made: something in this text was too much for Factdeck. Your text is still here; try a part of it.';
  return { kind: 'failed', message };
}
