// Fits the scheduler to one person's answers, in a worker that lives as long as that takes.
import type { Histories } from '#lib/review/fit.ts';
import { parametersInForce } from '#lib/review/schedule.ts';
import type { FromFit, ToFit } from './fit-messages.ts';
import workerAddress from './fit.worker.ts?worker&url';
import { trustedScript } from './trusted.ts';
import { holdUpdates } from './update.ts';

/** Twenty thousand answers take seconds. */
const mostMilliseconds = 120_000;

/** Never rejects. 'failed' too where the optimiser cannot be fetched or does not run. */
export async function fitTo(histories: Histories): Promise<FromFit> {
  const release = holdUpdates();
  let worker: Worker | undefined;
  try {
    return await new Promise<FromFit>((done, fail) => {
      worker = new Worker(trustedScript(workerAddress), { type: 'module', name: 'fitting' });
      worker.addEventListener('message', ({ data }: MessageEvent<FromFit>) => done(data));
      worker.addEventListener('error', () => fail(new Error('The worker did not start')));
      setTimeout(() => fail(new Error('The worker took too long')), mostMilliseconds);
      worker.postMessage({ histories, parameters: parametersInForce() } satisfies ToFit);
    });
  } catch (error) {
    console.warn('No parameters could be fitted.', error);
    return { kind: 'failed' };
  } finally {
    worker?.terminate();
    release();
  }
}
