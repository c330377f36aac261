// The measurements in a page, where Chromium can slow the processor; a worker it cannot.
import { deckSeconds, start } from './work.ts';
import workerAddress from './worker.ts?worker&url';

const bench = {
  start,
  deckSeconds,
  tokensPerSecondInWorker(model: string, texts: readonly string[]): Promise<number> {
    const worker = new Worker(workerAddress, { type: 'module' });
    return new Promise((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => done(data);
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage({ model, texts });
    });
  },
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
