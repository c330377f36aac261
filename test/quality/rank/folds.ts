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

/** The logit of a candidate of an article, by models that have not seen the article. */
export type Unseen = (article: string, features: ReadonlyMap<string, number>) => number;

/** Fits a model to each set of other folds; `deals` of the articles are averaged. */
export function unseen(
  examples: readonly Example[],
  holds: (example: Example) => boolean,
  fit: Fit,
  deals: number,
): Unseen {
  const all = Array.from({ length: deals }, (_, deal) => {
    const foldOf = dealt(examples, deal);
    const models = Array.from({ length: foldCount }, (_, fold) => {
      const seen = examples.filter(({ article }) => foldOf.get(article) !== fold);
      const columns = columnsOf(seen);
      const score = fit(
        seen.map(({ features }) => rowOf(columns, features)),
        seen.map(holds),
      );
      return (features: ReadonlyMap<string, number>) => score(rowOf(columns, features));
    });
    // An article without labels is unseen by every model.
    return (article: string) => models[foldOf.get(article) ?? 0] as (typeof models)[number];
  });
  return (article, features) =>
    all.reduce((sum, modelOf) => sum + modelOf(article)(features), 0) / deals;
}

/** Each example's logit by models fitted to the articles of the other folds. */
export function outOfFold(
  examples: readonly Example[],
  holds: (example: Example) => boolean,
  fit: Fit,
  deals: number,
): readonly number[] {
  const logitOf = unseen(examples, holds, fit, deals);
  return examples.map(({ article, features }) => logitOf(article, features));
}
