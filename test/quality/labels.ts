// `npm run -s labels [-- FOLDER]`: what blind judges said of the cards that the engine makes now.
import { readFileSync, readdirSync } from 'node:fs';
import type { Made } from '#lib/deck/make.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { maker } from './articles.ts';

const points = ['fluent', 'standsAlone', 'rightKey', 'oneRightAnswer', 'worthKnowing'] as const;

type Label = Readonly<Record<(typeof points)[number], boolean>> & {
  readonly question: string;
  readonly answer: string;
  readonly why: string;
};

const accepted = (label: Label) => points.every((point) => label[point]);

const cardOf = (prompt: string, answer: unknown) => `${prompt} => ${String(answer)}`;

/** Each card's fate: `kept` in the deck, or the check that dropped it. */
function fates({ deck, dropped }: Made): ReadonlyMap<string, string> {
  return new Map([
    ...dropped.map(({ question, reason }) => [cardOf(question.prompt, question.answer), reason]),
    ...deck.questions.map(({ prompt, answer }) => [cardOf(prompt, answer), 'kept']),
  ] as [string, string][]);
}

const folder = process.argv[2] ?? new URL('../../../shared/articles', import.meta.url).pathname;
const labelled = new URL('labels/', import.meta.url);
const make = maker(folder, await openAnalyser());
const byFate = new Map<string, { readonly article: string; readonly label: Label }[]>();
let questions = 0;

for (const file of readdirSync(labelled).filter((name) => name.endsWith('.jsonl'))) {
  const article = file.replace(/\.jsonl$/, '');
  const made = make(article);
  const known = 'refused' in made ? new Map<string, string>() : fates(made);
  questions += 'refused' in made ? 0 : made.deck.questions.length;
  for (const line of readFileSync(new URL(file, labelled), 'utf8').trim().split('\n')) {
    const label = JSON.parse(line) as Label;
    // A card that is not made any more, or for which a deck had better ones.
    const fate = known.get(cardOf(label.question, label.answer)) ?? '(not asked)';
    byFate.set(fate, [...(byFate.get(fate) ?? []), { article, label }]);
  }
}

for (const [fate, cards] of [...byFate].sort(([, a], [, b]) => b.length - a.length)) {
  const good = cards.filter(({ label }) => accepted(label)).length;
  console.log(`${fate.padEnd(24)} ${good} of ${cards.length} accepted`);
}
console.log(`\n${questions} questions asked; of those judged, not accepted:`);
for (const { article, label } of byFate.get('kept') ?? []) {
  if (!accepted(label)) {
    console.log(`${article}: ${cardOf(label.question, label.answer)} (${label.why})`);
  }
}
