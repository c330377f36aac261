// The deck worker: listens from the start, while what makes decks is still being fetched.
import type { FromMaker, ToMaker } from './maker-messages.ts';

const absent =
  'The part of Factdeck that makes decks is not whole on this device. Connect to the network and try again; your text is still here.';

const making = import('./making.ts');

addEventListener('message', ({ data }: MessageEvent<ToMaker>) => {
  making.then(
    ({ take }) => take(data),
    (error: unknown) => {
      const outcome = { kind: 'failed', message: absent } as const;
      postMessage({ job: data.job, kind: 'done', outcome } satisfies FromMaker);
      // What failed to load stays failed here: told of it, the page starts another worker next time.
      reportError(error);
    },
  );
});
