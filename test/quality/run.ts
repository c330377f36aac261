// `npm run quality [-- FOLDER]`: what decks of real articles look like, and what became of the rest.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseIsoDate } from '#lib/article/dates.ts';
import { makeDeck, type Made } from '#lib/deck/make.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { finish } from '../../src/tools/make-deck.ts';
import { verdict } from '../bench/figure.ts';
import { figures as analyserFigures } from './analyser.ts';
import { coverageProxy, type FactList } from './coverage.ts';

const folder = process.argv[2] ?? new URL('../../../shared', import.meta.url).pathname;
const articles = join(folder, 'articles');
const facts = join(folder, 'quality', 'facts');

/** Days of publication, from the table in the folder's README. */
function datesIn(readme: string): ReadonlyMap<string, string> {
  const rows = readme.matchAll(/^\| (\S+\.txt) \| (\d{4}-\d{2}-\d{2}) \|/gm);
  return new Map([...rows].map(([, file = '', date = '']) => [file, date]));
}

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
  const analyser = await openAnalyser();
  const dates = datesIn(readFileSync(join(articles, 'README.md'), 'utf8'));
  const dropped: string[] = [];
  let questions = 0;
  const files = readdirSync(articles).filter((file) => file.endsWith('.txt'));
  for (const file of files) {
    const name = file.replace(/\.txt$/, '');
    const date = parseIsoDate(dates.get(file) ?? '');
    const text = readFileSync(join(articles, file), 'utf8');
    const made = finish(makeDeck({ text, ...(date === null ? {} : { date }) }, analyser));
    if ('refused' in made) {
      console.log(`${name}: refused, ${made.refused}`);
      continue;
    }
    const reasons = made.dropped.map(({ reason }) => reason);
    dropped.push(...reasons);
    questions += made.deck.questions.length;
    console.log(
      `${name}: ${made.deck.questions.length} questions (${counted(made.deck.questions.map(({ kind }) => kind))})\n` +
        coverageOf(name, made) +
        `  dropped: ${counted(reasons)}`,
    );
  }
  console.log(`\n${questions} questions from ${files.length} articles`);
  console.log(`dropped in all: ${counted(dropped)}`);
}

if (existsSync(articles)) await measure();
else console.log(`No articles in ${articles}: nothing to measure. Name a folder that has some.`);

for (const figure of await analyserFigures()) {
  if ('skipped' in figure) console.log(`${figure.name}  skipped: ${figure.skipped}`);
  else
    console.log(`${figure.name}  ${figure.value} ${figure.unit}  ${verdict(figure) ?? 'watched'}`);
}
