// Scores of examples by models that have not seen their article.
import { rowOf } from '#lib/questions/rank/model.ts';
import type { Example } from './example.ts';

/** Gives a row the logit of its being accepted. */
export type Scorer = (row: Float64Array) => number;

/** Learns from rows and whether each holds. */
export type Fit = (rows: readonly Float64Array[], holds: readonly boolean[]) => Scorer;

const foldCount = 10;

/** A feature that fewer examples have says nothing yet. */
const leastHolders = 8;

/** Names of the features that enough examples have, in the order of the alphabet. */
export function columnsOf(examples: readonly Example[]): readonly string[] {
  const holders = new Map<string, number>();
  for (const { features } of examples) {
    for (const [name, value] of features) {
      if (value !== 0) holders.set(name, (holders.get(name) ?? 0) + 1);
    }
  }
  return [...holders].flatMap(([name, count]) => (count >= leastHolders ? [name] : [])).sort();
}

/** Deals the articles into folds, so that each has of every genre (names begin alike). */
function dealt(examples: readonly Example[], deal: number): ReadonlyMap<string, number> {
  const articles = [...new Set(examples.map(({ article }) => article))].sort();
  return new Map(articles.map((article, i) => [article, (i * (2 * deal + 1) + deal) % foldCount]));
}

/** Each example's logit by a model fitted to the articles of the other folds; several deals average. */
export function outOfFold(
  examples: readonly Example[],
  holds: (example: Example) => boolean,
  fit: Fit,
  deals: number,
): readonly number[] {
  const sums = new Float64Array(examples.length);
  for (let deal = 0; deal < deals; deal++) {
    const foldOf = dealt(examples, deal);
    for (let fold = 0; fold < foldCount; fold++) {
      const seen = examples.filter(({ article }) => foldOf.get(article) !== fold);
      if (seen.length === examples.length) continue;
      const columns = columnsOf(seen);
      const score = fit(
        seen.map(({ features }) => rowOf(columns, features)),
        seen.map(holds),
      );
      for (const [i, { article, features }] of examples.entries()) {
        if (foldOf.get(article) === fold)
          sums[i] = (sums[i] ?? 0) + score(rowOf(columns, features));
      }
    }
  }
  return [...sums].map((sum) => sum / deals);
}
