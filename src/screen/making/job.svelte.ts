// Something asked of the deck worker: whether it is at it, and why nothing came of it.
import type { AskResult, MakerResult } from '#device/maker.ts';

type Result = MakerResult | AskResult;
type Fruitless = Extract<Result, { kind: 'refused' | 'failed' | 'cancelled' }>;

export interface JobTrouble {
  readonly kind: 'refused' | 'failed';
  /** A sentence: what is the matter and what to do. */
  readonly message: string;
}

const isFruitless = (result: Result): result is Fruitless =>
  result.kind === 'refused' || result.kind === 'failed' || result.kind === 'cancelled';

export class Job {
  isRunning = $state(false);
  trouble = $state.raw<JobTrouble | null>(null);

  #running: AbortController | null = null;

  /** What is asked takes the place of what was before; `take` gets what comes of it. */
  async run<Asked extends Result>(
    ask: (signal: AbortSignal) => Promise<Asked>,
    take: (result: Exclude<Asked, Fruitless>) => void | Promise<void>,
  ): Promise<void> {
    this.stop();
    this.isRunning = true;
    const { signal } = (this.#running = new AbortController());
    const result = await ask(signal);
    if (signal.aborted) return;
    if (!isFruitless(result)) await take(result as Exclude<Asked, Fruitless>);
    else if (result.kind === 'failed') this.trouble = result;
    else if (result.kind === 'refused') {
      this.trouble = { kind: 'refused', message: result.refusal.message };
    }
    if (!signal.aborted) this.isRunning = false;
  }

  stop() {
    this.#running?.abort();
    this.isRunning = false;
    this.trouble = null;
  }
}
