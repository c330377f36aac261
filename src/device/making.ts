// What the deck worker does: keeps the analyser loaded and makes one deck after another.
import { readArticle } from '#lib/article/read-article.ts';
import { deckOf, writeQuestions, type Written } from '#lib/deck/make.ts';
import { sourceOf, type Source } from '#lib/deck/source.ts';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import type { Analyser } from '#lib/language/reading.ts';
import { pointOf } from '#lib/questions/checks/points.ts';
import { questionOn } from '#lib/questions/own.ts';
import { drive } from './drive.ts';
import type { FromMaker, Outcome, Task, ToMaker } from './maker-messages.ts';
import { readModel } from './model.ts';

type Job = Extract<ToMaker, { kind: 'do' }>;
type Reading = Exclude<Task, { kind: 'recognise' }>;

/** In characters. What was read of a longer text would fill a phone's memory if it were kept. */
const mostHeld = 100_000;

const cancelled = new Set<number>();
let analyser: Analyser | null = null;
/** The article worked on last: questions about words of it are asked one after the other. */
let latest: Written | null = null;
let queue: Promise<void> = Promise.resolve();

const say = (message: FromMaker) => postMessage(message);

export function take(message: ToMaker): void {
  if (message.kind === 'cancel') cancelled.add(message.job);
  else queue = queue.then(() => work(message));
}

async function work(job: Job): Promise<void> {
  const outcome = await outcomeOf(job).catch(asFailure);
  cancelled.delete(job.job);
  say({ job: job.job, kind: 'done', outcome });
}

async function outcomeOf({ job, task, model }: Job): Promise<Outcome> {
  if (task.kind === 'recognise') {
    const article = readArticle(task.source);
    return 'refused' in article
      ? { kind: 'refused', refusal: article }
      : { kind: 'recognised', article };
  }
  if (!analyser) {
    const bytes = await readModel(model);
    if (typeof bytes === 'string') return { kind: 'no-model', why: bytes };
    const kernel = await loadKernel();
    analyser = loadAnalyser(bytes, kernel);
  }
  const written = await writtenOf(task, analyser, job);
  if (!written) return { kind: 'cancelled' };
  if ('refused' in written) return { kind: 'refused', refusal: written };
  if (task.kind === 'ask') {
    const own = questionOn(written.findings, task.span);
    if (typeof own === 'string') return { kind: 'not-asked', why: own };
    // Said here, so that no screen needs the checks.
    return { kind: 'asked', own, points: own.doubts.map(pointOf) };
  }
  return { kind: 'made', made: deckOf(written) };
}

async function writtenOf({ kind, source }: Reading, english: Analyser, job: number) {
  if (kind === 'ask' && latest && isOf(latest, source)) return latest;
  latest = null;
  const written = await drive(
    writeQuestions(source, english),
    (progress) => say({ job, kind: 'progress', progress }),
    () => cancelled.has(job),
  );
  if (written && !('refused' in written) && source.text.length <= mostHeld) latest = written;
  return written;
}

const isOf = ({ findings }: Written, source: Source) =>
  JSON.stringify(sourceOf(findings.reading.article)) === JSON.stringify(source);

function asFailure(error: unknown): Outcome {
  console.error(error);
  // An allocation that fails is a RangeError in every browser.
  const message =
    error instanceof RangeError
      ? 'This phone ran out of memory while making the deck. Close other apps and tabs, or give a shorter text.'
      : 'The deck could not be made: something in this text was too much for Factdeck. Your text is still here; try a part of it.';
  return { kind: 'failed', message };
}
