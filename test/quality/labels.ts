// `npm run -s labels [-- FOLDER]`: what blind judges said of the cards that the engine makes now.
import { deckOf, type Made, type Written } from '#lib/deck/make.ts';
import { rejected } from '#lib/deck/print.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { ruleArticles, writer } from './articles.ts';
import { cardOf, identityOf, isAccepted, readLabels, type Label } from './card.ts';

/** Each card's fate: `kept` in the deck, or the check that dropped it. */
function fates({ judged }: Written, { deck }: Made): ReadonlyMap<string, string> {
  return new Map([
    ...rejected(judged).map(({ question, reason }) => [identityOf(cardOf(question)), reason]),
    ...deck.questions.map((question) => [identityOf(cardOf(question)), 'kept']),
  ] as [string, string][]);
}

const write = writer(
  process.argv[2] === undefined ? ruleArticles : [process.argv[2]],
  await openAnalyser(),
);
const byFate = new Map<string, { readonly article: string; readonly label: Label }[]>();
let questions = 0;

for (const [article, labels] of readLabels('first')) {
  const written = write(article);
  const made = written && deckOf(written);
  const known = written && made ? fates(written, made) : new Map<string, string>();
  questions += made?.deck.questions.length ?? 0;
  for (const label of labels) {
    // A card that is not made any more, or for which a deck had better ones.
    const fate = known.get(identityOf(label)) ?? '(not asked)';
    byFate.set(fate, [...(byFate.get(fate) ?? []), { article, label }]);
  }
}

for (const [fate, cards] of [...byFate].sort(([, a], [, b]) => b.length - a.length)) {
  const good = cards.filter(({ label }) => isAccepted(label)).length;
  console.log(`${fate.padEnd(24)} ${good} of ${cards.length} accepted`);
}
console.log(`\n${questions} questions asked; of those judged, not accepted:`);
for (const { article, label } of byFate.get('kept') ?? []) {
  if (!isAccepted(label)) {
    console.log(`${article}: ${label.question} => ${JSON.stringify(label.answer)} (${label.why})`);
  }
}
