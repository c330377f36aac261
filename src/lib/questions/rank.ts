// How sure a candidate is to be a good question: the probability that a strict judge accepts it.
import type { Findings } from '../facts/find.ts';
import type { Candidate } from './candidate.ts';
import { rowsFor } from './rank/features.ts';
import { columnsUsed, probabilityOf, readModel } from './rank/model.ts';
import weights from './rank/weights.json' with { type: 'json' };

const model = readModel(weights);
const rowOf = rowsFor(model.columns, columnsUsed(model));

/**
 * The calibrated probability, 0 to 1, that a strict judge accepts a candidate; comparable within one
 * version of the engine.
 * @param doubts what `doubtsOf` says of it
 */
export function scoreOf(
  candidate: Candidate,
  doubts: readonly string[],
  findings: Findings,
): number {
  const row = rowOf(candidate, doubts, findings);
  return Math.round(1000 * probabilityOf(model, row, candidate.form)) / 1000;
}

const learned = new Set(model.columns);

/**
 * Why a candidate is not sure enough to be asked, or null: a doubt that the model has not learned to
 * weigh, or else `unsure`.
 */
export function uncertainty(score: number, doubts: readonly string[]): string | null {
  const strange = doubts.find((doubt) => !learned.has(`doubt:${doubt}`));
  return strange ?? (score < model.threshold ? 'unsure' : null);
}
