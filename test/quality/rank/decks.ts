// What decks would be like at a threshold: chosen by scores of models that have not seen the article.
import type { Written } from '#lib/deck/make.ts';
import { choose } from '#lib/questions/choose.ts';
import { phrase } from '#lib/questions/phrase.ts';
import type { Judged } from '#lib/questions/write.ts';
import { genreOf } from '../articles.ts';
import { cardOf, identityOf, isAccepted, type Label } from '../card.ts';

export interface Article {
  readonly name: string;
  readonly written: Written;
  readonly labels: readonly Label[];
  /** The candidates no check drops, scored unseen; those with a doubt not learned are left out. */
  readonly scored: readonly Judged[];
}

/** Questions that come first are the essentials. */
const essentials = 10;

interface Tally {
  decks: number;
  questions: number;
  expected: number;
  judged: number;
  accepted: number;
}

const none = (): Tally => ({ decks: 0, questions: 0, expected: 0, judged: 0, accepted: 0 });

function add(
  tally: Tally,
  questions: readonly Judged[],
  verdicts: ReadonlyMap<string, boolean>,
): void {
  tally.decks++;
  for (const question of questions) {
    const accepted = verdicts.get(identityOf(cardOf(phrase(question))));
    tally.questions++;
    tally.expected += question.score;
    if (accepted === undefined) continue;
    tally.judged++;
    if (accepted) tally.accepted++;
  }
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;

const printed = ({ decks, questions, expected, judged, accepted }: Tally) =>
  `${(questions / decks).toFixed(1).padStart(5)} a deck, ${percent(accepted, judged)} of ${judged} judged, ${percent(expected, questions)} by score`;

/** Prints, for each threshold, how many questions a deck has and how many of them are accepted. */
export function printDecks(articles: readonly Article[], thresholds: readonly number[]): void {
  const verdicts = articles.map(
    ({ labels }) => new Map(labels.map((label) => [identityOf(label), isAccepted(label)])),
  );
  console.log('\ndecks of unseen articles: questions, accepted of those judged, mean score');
  for (const threshold of thresholds) {
    const tallies = new Map<string, Tally>();
    const add1 = (group: string, questions: readonly Judged[], n: number) => {
      const tally = tallies.get(group) ?? none();
      tallies.set(group, tally);
      add(tally, questions, verdicts[n] as ReadonlyMap<string, boolean>);
    };
    for (const [n, { name, written, scored }] of articles.entries()) {
      const words = written.findings.reading.article.text.split(/\s+/).length;
      const { questions } = choose(
        scored.filter(({ score }) => score >= threshold),
        words,
      );
      add1('all', questions, n);
      add1('essentials', questions.slice(0, essentials), n);
      add1(genreOf(name), questions, n);
    }
    console.log(`  ${threshold.toFixed(2)}`);
    for (const [group, tally] of [...tallies].sort()) {
      console.log(`    ${group.padEnd(12)} ${printed(tally)}`);
    }
  }
}
