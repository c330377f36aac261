// `npm run rank [-- --threshold P] [--dry] [--compare]`: trains the judge of candidates and says how good it is.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Written } from '#lib/deck/make.ts';
import { isHard } from '#lib/questions/checks/all.ts';
import {
  calibrated,
  logitOf,
  rowOf,
  written,
  type Model,
  type Node,
} from '#lib/questions/rank/model.ts';
import { featuresOf } from '#lib/questions/rank/features.ts';
import type { Judged } from '#lib/questions/write.ts';
import { openAnalyser } from '../../../src/tools/language/open-analyser.ts';
import { genreOf, ruleArticles, writer } from '../articles.ts';
import { identityOf, isAccepted, pointNames, readLabels } from '../card.ts';
import { calibrate } from './calibration.ts';
import { printDecks } from './decks.ts';
import { join, type Example } from './example.ts';
import { auc, kappa, precisionAt } from './figures.ts';
import { columnsOf, outOfFold, unseen, type Fit } from './folds.ts';
import { fitLogistic, logisticLogit, standardiser } from './logistic.ts';
import { fitTrees, type TreeOptions } from './trees.ts';

const weights = new URL('../../../src/lib/questions/rank/weights.json', import.meta.url);

/** Small and slow trees: deeper or more of them gained nothing out of fold. */
const options: TreeOptions = {
  count: 200,
  depth: 4,
  rate: 0.04,
  leastInLeaf: 20,
  penalty: 4,
  rowShare: 0.7,
  columnShare: 0.3,
};

const deals = 1;

/**
 * The round of labels of articles by which no rule was made, then or since: what reached .63 there
 * reached .79 on articles whose refused cards had been read. Only they tell what a score is worth.
 */
const heldBack = 7;
const isHeldBack = ({ label }: Example) => label.round === heldBack;

const byTrees: Fit = (rows, holds) => {
  const trees = fitTrees(rows, holds, options);
  return (row) => logitOf(trees, row);
};

const byLogistic: Fit = (rows, holds) => {
  const standard = standardiser(rows);
  const logistic = fitLogistic(rows.map(standard), holds, 100);
  return (row) => logisticLogit(logistic, standard(row));
};

/** Learns from every second row, to show what more labels are worth. */
const halved =
  (fit: Fit): Fit =>
  (rows, holds) =>
    fit(
      rows.filter((_, i) => i % 2 === 0),
      holds.filter((_, i) => i % 2 === 0),
    );

interface Gathered {
  readonly examples: readonly Example[];
  readonly lost: number;
  readonly written: ReadonlyMap<string, Written>;
}

/** Labels of candidates that no check drops: those a score has to judge. */
async function gather(): Promise<Gathered> {
  const write = writer(ruleArticles, await openAnalyser());
  const examples: Example[] = [];
  const everything = new Map<string, Written>();
  let lost = 0;
  for (const [article, labels] of readLabels('first')) {
    const written = write(article);
    if (!written) continue;
    everything.set(article, written);
    const joined = join(article, labels, written);
    examples.push(
      ...joined.examples.filter(({ judged: { reason } }) => reason === null || !isHard(reason)),
    );
    lost += joined.lost.length;
  }
  return { examples, lost, written: everything };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function report(name: string, scores: readonly number[], examples: readonly Example[]): void {
  const holds = examples.map(({ accepted }) => accepted);
  const best = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((share) =>
    percent(precisionAt(scores, holds, share)),
  );
  console.log(
    `${name.padEnd(30)} AUC ${auc(scores, holds).toFixed(3)}  best 10/20/30/40/50/60 %: ${best.join(' ')}`,
  );
}

/** The product of five models, one for each point of the rubric. */
function byPoint(examples: readonly Example[], fit: Fit): readonly number[] {
  const points = pointNames.map((point) =>
    outOfFold(examples, ({ label }) => label[point], fit, 1).map(
      (logit) => -Math.log1p(Math.exp(-logit)),
    ),
  );
  return examples.map((_, i) => points.reduce((sum, logs) => sum + (logs[i] ?? 0), 0));
}

/** Acceptance and size of what is left at a threshold, for all examples and by form and genre. */
function atThresholds(probabilities: readonly number[], examples: readonly Example[]): void {
  console.log('\nthreshold: accepted of those asked, share asked');
  for (let threshold = 0.3; threshold < 0.95; threshold += 0.05) {
    const asked = examples.filter((_, i) => (probabilities[i] ?? 0) >= threshold);
    const good = asked.filter(({ accepted }) => accepted).length;
    console.log(
      `${threshold.toFixed(2)}  ${good} of ${asked.length} (${percent(good / Math.max(1, asked.length))}), ${percent(asked.length / examples.length)} asked`,
    );
  }
}

function byGroup(
  name: string,
  groupOf: (example: Example) => string,
  probabilities: readonly number[],
  examples: readonly Example[],
  threshold: number,
): void {
  console.log(`\nby ${name}: accepted of all; of those at ${threshold} or more; AUC within`);
  for (const group of [...new Set(examples.map(groupOf))].sort()) {
    const members = examples.flatMap((example, i) =>
      groupOf(example) === group ? [{ ...example, p: probabilities[i] ?? 0 }] : [],
    );
    const asked = members.filter(({ p }) => p >= threshold);
    const count = (of: readonly Example[]) =>
      `${of.filter(({ accepted }) => accepted).length} of ${of.length}`;
    const area = auc(
      members.map(({ p }) => p),
      members.map(({ accepted }) => accepted),
    );
    console.log(
      `${group.padEnd(16)} ${count(members).padEnd(14)} ${count(asked).padEnd(14)} ${area.toFixed(3)}`,
    );
  }
}

/** What the features weigh: how much of all the trees' changes a feature's cuts bring about. */
function influences(
  trees: readonly Node[],
  columns: readonly string[],
): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  const meanOf = (node: Node): number =>
    typeof node === 'number' ? node : (meanOf(node[2]) + meanOf(node[3])) / 2;
  const visit = (node: Node): void => {
    if (typeof node === 'number') return;
    const [column, , left, right] = node;
    const name = columns[column] ?? '';
    sums.set(name, (sums.get(name) ?? 0) + Math.abs(meanOf(left) - meanOf(right)));
    visit(left);
    visit(right);
  };
  trees.forEach(visit);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** How far the judges of the same cards agree. */
function agreement(): void {
  const again = readLabels('again');
  if (again.size === 0) return;
  const first = readLabels('first');
  const pairs = [...again].flatMap(([article, labels]) => {
    const known = new Map((first.get(article) ?? []).map((label) => [identityOf(label), label]));
    return labels.flatMap((label) => {
      const other = known.get(identityOf(label));
      return other ? [[label, other] as const] : [];
    });
  });
  const shares = (holds: (label: (typeof pairs)[number][0]) => boolean) => {
    const both = pairs.map(([a, b]) => [holds(a), holds(b)] as const);
    const same = both.filter(([a, b]) => a === b).length;
    return `${percent(same / both.length)} alike, kappa ${kappa(both).toFixed(2)}`;
  };
  console.log(`\ntwo judges on ${pairs.length} cards: accepted ${shares(isAccepted)}`);
  for (const point of pointNames) console.log(`  ${point}: ${shares((label) => label[point])}`);
}

const { values } = parseArgs({
  options: {
    threshold: { type: 'string', default: '0.65' },
    dry: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});
const threshold = Number(values.threshold);
const { examples, lost, written: everything } = await gather();
const good = examples.filter(({ accepted }) => accepted).length;
console.log(
  `${examples.length} labels of candidates that no check drops, ${good} accepted (${percent(good / examples.length)}); ${lost} labels are of cards not written any more`,
);

const holds = ({ accepted }: Example) => accepted;
const unseenLogit = unseen(examples, holds, byTrees, deals);
const logits = examples.map(({ article, features }) => unseenLogit(article, features));
report('trees', logits, examples);
if (values.compare) {
  report('logistic', outOfFold(examples, holds, byLogistic, 1), examples);
  report('trees, one for each point', byPoint(examples, byTrees), examples);
  report('trees, from half the labels', outOfFold(examples, holds, halved(byTrees), 1), examples);
}

const fresh = examples.flatMap((example, i) =>
  isHeldBack(example) ? [{ ...example, logit: logits[i] ?? 0 }] : [],
);
const calibration = calibrate(
  fresh.map(({ judged, accepted, logit }) => ({ logit, form: judged.candidate.form, accepted })),
);
const probabilities = fresh.map(({ judged, logit }) =>
  calibrated(calibration, logit, judged.candidate.form),
);
console.log(`\n${fresh.length} of them of articles held back from the making of rules:`);
report('trees, calibrated by form', probabilities, fresh);
atThresholds(probabilities, fresh);
byGroup('form', ({ judged }) => judged.candidate.form, probabilities, fresh, threshold);
byGroup('key', ({ judged }) => judged.candidate.key.kind, probabilities, fresh, threshold);
byGroup('genre', ({ article }) => genreOf(article), probabilities, fresh, threshold);
agreement();

const columns = columnsOf(examples);
const learned = new Set(columns);
const unread = new Set(fresh.map(({ article }) => article));
const articles = [...everything]
  .filter(([name]) => unread.has(name))
  .map(([name, written]) => ({
    name,
    written,
    labels: readLabels('first').get(name) ?? [],
    scored: written.judged
      .filter(
        ({ reason, doubts }) =>
          (reason === null || !isHard(reason)) &&
          doubts.every((doubt) => learned.has(`doubt:${doubt}`)),
      )
      .map((judged): Judged => {
        const { candidate, doubts } = judged;
        const logit = unseenLogit(name, featuresOf(candidate, doubts, written.findings));
        return { ...judged, reason: null, score: calibrated(calibration, logit, candidate.form) };
      }),
  }));
printDecks(articles, [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]);

const { bias, trees } = fitTrees(
  examples.map(({ features }) => rowOf(columns, features)),
  examples.map(holds),
  options,
);
console.log('\nfeatures that weigh most:');
for (const [name, sum] of influences(trees, columns).slice(0, 40)) {
  console.log(`  ${name.padEnd(28)} ${sum.toFixed(2)}`);
}

/** Cuts with as many digits as matter. */
const rounded = (node: Node): Node =>
  typeof node === 'number'
    ? node
    : [node[0], Math.round(node[1] * 1e4) / 1e4, rounded(node[2]), rounded(node[3])];

if (!values.dry) {
  const asked = fresh.filter((_, i) => (probabilities[i] ?? 0) >= threshold);
  const model: Model = {
    measured: {
      labels: examples.length,
      auc: Math.round(1000 * auc(probabilities, fresh.map(holds))) / 1000,
      asked: asked.length,
      accepted: asked.filter(holds).length,
    },
    threshold,
    calibration,
    bias: Math.round(bias * 1e4) / 1e4,
    columns,
    trees: trees.map(rounded),
  };
  writeFileSync(weights, `${JSON.stringify(written(model), null, 2)}\n`);
}
