// Speed of the analyser in Node and in Chromium, against Python spaCy on the same texts in the same run.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { references } from '../lib/language/analyser/agreement.ts';
import type { Bench } from './browser/page.ts';
import { inChromium, modelAddress } from './chromium.ts';
import type { Figure, Skipped } from './figure.ts';
import { spacyTokensPerSecond } from './spacy.ts';

const ROUNDS = 6;

const at = (path: string) => new URL(path, import.meta.url);

/** Tokens a second: on the clock, and of the processor's time, which other work does not lengthen. */
interface Speed {
  readonly clock: number;
  readonly processor: number;
}

/** Best of some rounds over the 40 articles and the seed, whole texts, everything included. */
async function speed(): Promise<Speed> {
  const analyser = await openAnalyser();
  const texts = references('analyses').map(({ text }) => text);
  const best = { clock: 0, processor: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const before = process.cpuUsage();
    const tokens = texts.reduce((sum, text) => sum + analyser.analyse(text).tokens.length, 0);
    // All threads count: compiler and garbage collector too.
    const { user, system } = process.cpuUsage(before);
    best.clock = Math.max(best.clock, (tokens / (performance.now() - started)) * 1000);
    best.processor = Math.max(best.processor, (tokens / (user + system)) * 1e6);
  }
  return best;
}

declare const bench: Bench;

/** On the clock, in a Chromium worker, where the app makes its decks. */
const tokensPerSecondInChromium = () =>
  inChromium((page) =>
    page.evaluate(([address, texts]) => bench.tokensPerSecondInWorker(address, texts), [
      modelAddress,
      references('analyses').map(({ text }) => text),
    ] as const),
  );

/** spaCy's seconds are the processor's, which is never to our advantage. */
function ratioToSpacy(name: string, ours: number): Figure | Skipped {
  const spacy = spacyTokensPerSecond();
  if (typeof spacy === 'string') return { name, skipped: spacy };
  const ratio = Math.round((ours / spacy) * 100) / 100;
  return { name, value: ratio, unit: 'times', target: 1, better: 'higher' };
}

/** From the packed file to the first token of a sentence, in a fresh process. */
function startMilliseconds(): number {
  const script = fileURLToPath(at('./analyser-start.ts'));
  const times = Array.from({ length: 3 }, () =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })),
  );
  return Math.min(...times);
}

export async function figures(): Promise<(Figure | Skipped)[]> {
  const ours = await speed();
  return [
    {
      name: 'analyser.tokensPerSecond.node',
      value: Math.round(ours.clock),
      unit: 'tokens/s',
      target: null,
      better: 'higher',
    },
    ratioToSpacy('analyser.tokensPerSecond.ratioToSpacy', ours.processor),
    ratioToSpacy(
      'analyser.tokensPerSecond.chromiumWorkerRatioToSpacy',
      await tokensPerSecondInChromium(),
    ),
    {
      name: 'analyser.startMilliseconds',
      value: Math.round(startMilliseconds()),
      unit: 'ms',
      target: 300,
      better: 'lower',
    },
  ];
}
