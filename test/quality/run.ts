// `npm run quality [-- FOLDER]`: what decks of real articles look like, and what became of the rest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '#lib/deck/make.ts';
import { mainQuestions, sizesOf } from '#lib/deck/sizes.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { verdict } from '../bench/figure.ts';
import { figures as analyserFigures } from './analyser.ts';
import { articlesIn, maker } from './articles.ts';
import { coverageProxy, type FactList } from './coverage.ts';

const folder = process.argv[2] ?? new URL('../../../shared', import.meta.url).pathname;
const articles = join(folder, 'articles');
const facts = join(folder, 'quality', 'facts');

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([word, count]) => `${word} ${count}`).join(', ');
}

function coverageOf(name: string, { deck }: Made): string {
  const file = join(facts, `${name}.facts.json`);
  if (!existsSync(file)) return '';
  const list = JSON.parse(readFileSync(file, 'utf8')) as FactList;
  const { reached, wanted } = coverageProxy(list, deck);
  return `  coverage proxy (not judged): ${reached} of ${wanted} facts of importance 1 and 2\n`;
}

async function measure(): Promise<void> {
  const make = maker(articles, await openAnalyser());
  const dropped: string[] = [];
  let questions = 0;
  const names = articlesIn(articles);
  for (const name of names) {
    const made = make(name);
    if ('refused' in made) {
      console.log(`${name}: refused, ${made.refused}`);
      continue;
    }
    const reasons = made.dropped.map(({ reason }) => reason);
    dropped.push(...reasons);
    const main = mainQuestions(made.deck);
    questions += main.length;
    console.log(
      `${name}: ${sizesOf(made.deck)
        .map(({ name: size, count }) => `${size} ${count}`)
        .join(
          ', ',
        )}; ${made.deck.questions.length - main.length} alternates (${counted(main.map(({ kind }) => kind))})\n` +
        coverageOf(name, made) +
        `  dropped: ${counted(reasons)}`,
    );
  }
  console.log(`\n${questions} questions from ${names.length} articles`);
  console.log(`dropped in all: ${counted(dropped)}`);
}

if (existsSync(articles)) await measure();
else console.log(`No articles in ${articles}: nothing to measure. Name a folder that has some.`);

for (const figure of await analyserFigures()) {
  if ('skipped' in figure) console.log(`${figure.name}  skipped: ${figure.skipped}`);
  else
    console.log(`${figure.name}  ${figure.value} ${figure.unit}  ${verdict(figure) ?? 'watched'}`);
}
