// The deck worker: listens from the start, while what makes decks is still being fetched.
import type { Absent, ToMaker } from './maker-messages.ts';

const making = import('./making.ts');

addEventListener('message', ({ data }: MessageEvent<ToMaker>) => {
  making.then(
    ({ take }) => take(data),
    (error: unknown) => {
      console.warn('What makes decks did not load.', error);
      postMessage({ kind: 'absent' } satisfies Absent);
    },
  );
});
