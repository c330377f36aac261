// How exactly the analyser repeats Python spaCy: with the shipped weights, and with spaCy's own float32 weights.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { exportModel } from '../../src/tools/language/export-model.ts';
import { cache } from '../../src/tools/language/python.ts';
import type { Figure, Skipped } from '../bench/figure.ts';
import { agreement, references, type Agreement } from '../lib/language/analyser/agreement.ts';

type Name = Parameters<typeof references>[0];

const sets: readonly (readonly [topic: string, name: Name])[] = [
  ['articles', 'analyses'],
  ['odd', 'analyses-odd'],
];

/** Least shares for the articles; the odd texts are watched. */
const goals = { tag: 0.999, lemma: 0.999, head: 0.995, dep: 0.995 } as const;

function shipped(topic: string, { share, entityF }: Agreement): Figure[] {
  const watched = topic !== 'articles';
  const figure = (field: string, value: number, target: number): Figure => ({
    name: `analyser.shipped.${topic}.${field}`,
    value: Math.round(value * 1e5) / 1e5,
    unit: 'share',
    target: watched ? null : target,
    better: 'higher',
  });
  return [
    figure('text', share.text, 1),
    ...Object.entries(goals).map(([field, goal]) =>
      figure(field, share[field as keyof typeof goals], goal),
    ),
    figure('entityF', entityF, 0.995),
  ];
}

/** Fields of tokens that differ with full weights: none may. */
function full(topic: string, { differences, tokens }: Agreement): Figure {
  for (const difference of differences.slice(0, 20)) console.error(difference);
  return {
    name: `analyser.full.${topic}.differences`,
    value: differences.length,
    unit: `fields of ${tokens} tokens`,
    target: 0,
    better: 'lower',
  };
}

async function withFullWeights(): Promise<(Figure | Skipped)[]> {
  const file = join(cache, 'en-full.bin.gz');
  const ran = exportModel(file, '--full');
  if (!ran.ok) return [{ name: 'analyser.full', skipped: ran.why }];
  const bytes = new Uint8Array(gunzipSync(readFileSync(file)));
  const analyser = loadAnalyser(bytes, await loadKernel());
  return sets.map(([topic, name]) => full(topic, agreement(analyser, references(name))));
}

export async function figures(): Promise<(Figure | Skipped)[]> {
  const analyser = await openAnalyser();
  const ours = sets.flatMap(([topic, name]) =>
    shipped(topic, agreement(analyser, references(name))),
  );
  return [...ours, ...(await withFullWeights())];
}
