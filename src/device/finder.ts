// Asks the worker that finds decks; it stays a while after the last question, with its index.
import type { Ask, Shelf } from '#lib/review/shelf.ts';
import type { FromFinder, ToFinder } from './finder-messages.ts';
import workerAddress from './finder.worker.ts?worker&url';
import { trustedScript } from './trusted.ts';

const idleMilliseconds = 120_000;

/** What was found; null where the decks cannot be read just now. */
type Listener = (found: { readonly ask: Ask; readonly shelf: Shelf } | null) => void;

let worker: Worker | null = null;
let listener: Listener = () => undefined;
let retiring: ReturnType<typeof setTimeout> | undefined;

/** Of questions in quick succession only the latest is answered. */
export function askFinder(ask: Ask, onFound: Listener): void {
  listener = onFound;
  clearTimeout(retiring);
  retiring = setTimeout(retire, idleMilliseconds);
  (worker ??= started()).postMessage(ask satisfies ToFinder);
}

function started(): Worker {
  const begun = new Worker(trustedScript(workerAddress), { type: 'module', name: 'finding' });
  begun.addEventListener('message', ({ data }: MessageEvent<FromFinder>) =>
    listener(data.kind === 'shelf' ? data : null),
  );
  begun.addEventListener('error', (event) => {
    console.warn('The worker that finds decks did not start.', event.message);
    retire();
    listener(null);
  });
  return begun;
}

function retire(): void {
  worker?.terminate();
  worker = null;
}
