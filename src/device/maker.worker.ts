// The deck worker: listens from the start, while what makes decks still fetches its language data.
import type { ToMaker } from './maker-messages.ts';

const making = import('./making.ts');

addEventListener('message', ({ data }: MessageEvent<ToMaker>) => {
  // A worker that cannot make decks says so to the page, which ends it and starts another next time.
  making.then(({ take }) => take(data), reportError);
});
