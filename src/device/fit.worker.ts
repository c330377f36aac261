// The fitting worker: FSRS's own optimiser, which is fetched only when somebody asks for it.
import loadOptimiser, { Fsrs } from 'fsrs-browser';
import { fit, type Training } from '#lib/review/fit.ts';
import { reckonBy } from '#lib/review/schedule.ts';
import type { FromFit, ToFit } from './fit-messages.ts';

addEventListener('message', ({ data }: MessageEvent<ToFit>) => void answer(data));

async function answer(asked: ToFit): Promise<void> {
  const outcome = await fitted(asked).catch((error: unknown): FromFit => {
    console.warn('No parameters could be fitted.', error);
    return { kind: 'failed' };
  });
  postMessage(outcome);
}

async function fitted({ histories, parameters }: ToFit): Promise<FromFit> {
  await loadOptimiser();
  reckonBy(parameters);
  return fit(histories, optimise);
}

const optimise = ({ ratings, deltas, lengths }: Training) => [
  ...new Fsrs().computeParameters(
    new Uint32Array(ratings),
    new Uint32Array(deltas),
    new Uint32Array(lengths),
    null,
    true,
  ),
];
