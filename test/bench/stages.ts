// How long facts and questions take beside the analysis, for articles of growing length.
import { makeDeck, type Progress } from '#lib/deck/make.ts';
import type { Analyser } from '#lib/language/reading.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { references } from '../lib/language/analyser/agreement.ts';
import type { Figure } from './figure.ts';

const lengths = [1_000, 5_000, 20_000];

/** Real articles, one behind the other and over again, up to a number of words. */
function textOf(words: number): string {
  const paragraphs = references('analyses').flatMap(({ text }) => text.split(/\n{2,}/));
  const taken: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '';
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken.join('\n\n');
}

/** Milliseconds of each stage of making a deck. */
function stagesOf(text: string, analyser: Analyser): Record<Progress['stage'], number> {
  const spent = { cleaning: 0, reading: 0, facts: 0, questions: 0 };
  const steps = makeDeck({ text }, analyser);
  let stage: Progress['stage'] = 'cleaning';
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    spent[stage] += performance.now() - start;
    if (step.done) return spent;
    stage = step.value.stage;
  }
}

const least = (all: readonly number[]) => Math.min(...all);
const repeats = [1, 2, 3];

export async function figures(): Promise<Figure[]> {
  const analyser = await openAnalyser();
  stagesOf(textOf(lengths[1] ?? 0), analyser); // the first run compiles
  return lengths.map((words) => {
    const text = textOf(words);
    const runs = repeats.map(() => stagesOf(text, analyser));
    const analysis = least(runs.map(({ reading }) => reading));
    const rest = least(runs.map(({ facts, questions }) => facts + questions));
    return {
      name: `stages.factsAndQuestions${words}Words`,
      value: Math.round((rest / analysis) * 100) / 100,
      unit: 'of the analysis',
      target: 1,
      better: 'lower',
    };
  });
}
