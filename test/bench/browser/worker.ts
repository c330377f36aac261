// The measurements in a worker, as decks are made in the app.
import { start, tokensPerSecond } from './work.ts';

addEventListener('message', ({ data }: MessageEvent<{ model: string; texts: string[] }>) => {
  void start(data.model).then(() => {
    postMessage(tokensPerSecond(data.texts));
  });
});
