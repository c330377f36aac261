// `npm run quality`: what decks of the rule articles look like, and what became of the rest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '#lib/deck/make.ts';
import { isHard } from '#lib/questions/checks/all.ts';
import type { Question } from '#lib/questions/question.ts';
import weights from '#lib/questions/rank/weights.json' with { type: 'json' };
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { verdict } from '../bench/figure.ts';
import { figures as analyserFigures } from './analyser.ts';
import { articlesIn, genreOf, maker, ruleArticles, writer } from './articles.ts';
import { coverageProxy, type FactList } from './coverage.ts';

/** Lists of facts beside the repository. */
const facts = new URL('../../../shared/quality/facts', import.meta.url).pathname;

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([word, count]) => `${word} ${count}`).join(', ');
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;

function coverageOf(name: string, { deck }: Made): string {
  const file = join(facts, `${name}.facts.json`);
  if (!existsSync(file)) return '';
  const list = JSON.parse(readFileSync(file, 'utf8')) as FactList;
  const { reached, wanted } = coverageProxy(list, deck);
  return `, coverage proxy (not judged) ${reached} of ${wanted}`;
}

/** What became of one article. */
interface Outcome {
  readonly genre: string;
  readonly facts: number;
  readonly candidates: number;
  /** Why candidates were dropped. */
  readonly reasons: readonly string[];
  readonly questions: readonly Question[];
}

function printGroup(name: string, outcomes: readonly Outcome[]): void {
  const questions = outcomes.flatMap((outcome) => outcome.questions);
  const reasons = outcomes.flatMap((outcome) => outcome.reasons);
  const sizes = outcomes.map((outcome) => outcome.questions.length).sort((a, b) => a - b);
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const cued = questions.filter(({ cue }) => cue !== undefined).length;
  console.log(`\n${name}: ${outcomes.length} articles`);
  console.log(`  facts ${sum((o) => o.facts)}, candidates ${sum((o) => o.candidates)}`);
  console.log(
    `  questions ${questions.length}; a deck ${sizes[0]} to ${sizes.at(-1)}, half have ${sizes[Math.floor(sizes.length / 2)]} or more`,
  );
  console.log(`  kinds: ${counted(questions.map(({ kind }) => kind))}`);
  console.log(`  with a cue: ${cued} (${percent(cued, questions.length)})`);
  console.log(`  dropped for sure: ${counted(reasons.filter(isHard))}`);
  console.log(`  dropped as doubtful: ${counted(reasons.filter((reason) => !isHard(reason)))}`);
}

async function measure(): Promise<void> {
  const analyser = await openAnalyser();
  const [make, write] = [maker(ruleArticles, analyser), writer(ruleArticles, analyser)];
  const outcomes = articlesIn(ruleArticles).map((name): Outcome => {
    const [made, written] = [make(name), write(name)];
    const questions =
      'refused' in made ? [] : made.deck.questions.filter(({ alternate }) => alternate !== true);
    const coverage = 'refused' in made ? `, refused: ${made.refused}` : coverageOf(name, made);
    console.log(
      `${name}: ${questions.length} questions (${counted(questions.map(({ kind }) => kind))})${coverage}`,
    );
    return {
      genre: genreOf(name),
      facts: written?.findings.facts.length ?? 0,
      candidates: written?.judged.length ?? 0,
      reasons: (written?.judged ?? []).flatMap(({ reason }) => reason ?? []),
      questions,
    };
  });
  for (const genre of [...new Set(outcomes.map((outcome) => outcome.genre))]) {
    printGroup(
      genre,
      outcomes.filter((outcome) => outcome.genre === genre),
    );
  }
  printGroup('all', outcomes);
}

function printRanker(): void {
  const { threshold, measured } = weights;
  const { labels, auc, asked, accepted } = measured;
  console.log(
    `\nranker: ${labels} labels, area under the curve ${auc} out of fold; of those at ${threshold} or more ${accepted} of ${asked} accepted (${percent(accepted, asked)})`,
  );
}

await measure();
printRanker();

for (const figure of await analyserFigures()) {
  if ('skipped' in figure) console.log(`${figure.name}  skipped: ${figure.skipped}`);
  else
    console.log(`${figure.name}  ${figure.value} ${figure.unit}  ${verdict(figure) ?? 'watched'}`);
}
