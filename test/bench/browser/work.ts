// What is measured inside the browser, the same in a page and in a worker.
import { makeDeck } from '#lib/deck/make.ts';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import type { Analyser } from '#lib/language/reading.ts';

let analyser: Analyser | null = null;

/** Seconds from the packed model's bytes to an analyser ready for a text. */
export async function start(model: string): Promise<number> {
  const packed = await fetch(model);
  const blob = await packed.blob();
  const from = performance.now();
  const unpacked = new Response(blob.stream().pipeThrough(new DecompressionStream('gzip')));
  analyser = loadAnalyser(new Uint8Array(await unpacked.arrayBuffer()), await loadKernel());
  return (performance.now() - from) / 1000;
}

const rounds = 8;

/** Tokens a second over the texts, each analysed whole; the best of some rounds. */
export function tokensPerSecond(texts: readonly string[]): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    if (!analyser) throw new Error('start first');
    const from = performance.now();
    let tokens = 0;
    for (const text of texts) tokens += analyser.analyse(text).tokens.length;
    best = Math.max(best, (tokens / (performance.now() - from)) * 1000);
  }
  return best;
}

/** Seconds from the text to the deck, all steps in one go. */
export function deckSeconds(text: string): number {
  if (!analyser) throw new Error('start first');
  const from = performance.now();
  const making = makeDeck({ text }, analyser);
  let step = making.next();
  while (!step.done) step = making.next();
  if ('refused' in step.value) throw new Error(step.value.message);
  return (performance.now() - from) / 1000;
}
