// Parameters of somebody's own: fitted to their earlier answers, judged by their later ones.
import type { Answered } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Millis } from '../log/moment.ts';
import { parametersInForce, reckoned, type Parameters } from './schedule.ts';
import { chanceOfRight } from './told.ts';

/** The answers of each fact that count, oldest first. */
export type Histories = readonly (readonly Answered[])[];

/** Deleted decks tell of somebody's memory as well. */
export const historiesOf = ({ decks, deleted }: Library): Histories =>
  [...decks.values(), ...deleted.values()].flatMap(({ answers }) => [...answers.values()]);

/**
 * Histories as an optimiser of FSRS takes them, one after the other: each a fact's answers up to a
 * typed one that came on a later day than the answer before it.
 *
 * What was chosen right is left out: it may have been guessed, and FSRS counts every success in full,
 * where the scheduler here gives it a part. What was missed even among options is forgotten, and
 * stays. Simulated (learners who guess one of three, half of whose facts are only ever chosen), what
 * is fitted so foretells later answers as well as what is fitted to all of them, and its mean chance is
 * nearer to the true one.
 */
export interface Training {
  /** Grades. */
  readonly ratings: readonly number[];
  /** Days since the answer before, 0 for a fact's first. */
  readonly deltas: readonly number[];
  /** How many of them belong to each history. */
  readonly lengths: readonly number[];
}

export type Optimise = (training: Training) => Parameters;

export interface Fitted {
  readonly parameters: Parameters;
  /** How many answers it was fitted to and judged by. */
  readonly answers: number;
  /** By how much it guesses better than what held before: the share of log loss it takes away. */
  readonly gain: number;
}

export type Fit =
  | { readonly kind: 'too-few'; readonly missing: number }
  | { readonly kind: 'no-better'; readonly answers: number }
  | { readonly kind: 'better'; readonly fitted: Fitted };

/** Fewer answers than these say more of chance than of somebody's memory. */
export const enough = 400;

/** The optimiser sees the first four fifths, the rest judges what it made of them. */
const learningShare = 0.8;

/** What it found is taken only where the later answers come out likelier by it. */
export function fit(histories: Histories, optimise: Optimise): Fit {
  const moments = histories.flatMap(telling).sort((a, b) => a - b);
  if (moments.length < enough) return { kind: 'too-few', missing: enough - moments.length };
  const split = moments[Math.floor(moments.length * learningShare)] ?? 0;
  const found = optimise(trainingUpTo(histories, split));
  const before = logLoss(histories, split, parametersInForce());
  const after = logLoss(histories, split, found);
  const answers = moments.length;
  return after < before
    ? { kind: 'better', fitted: { parameters: found, answers, gain: 1 - after / before } }
    : { kind: 'no-better', answers };
}

/** What is learnt from. */
const learntFrom = (history: readonly Answered[]) =>
  history.filter(({ means, grade }) => means === 'recall' || grade === 1);

/** When answers came that tell of remembering: typed on a later day than the one before. */
function telling(history: readonly Answered[]): Millis[] {
  const known = learntFrom(history);
  return known.flatMap((answer, index) => (isTelling(known, index) ? [answer.at] : []));
}

const isTelling = (history: readonly Answered[], index: number) =>
  history[index]?.means === 'recall' && daysBefore(history, index) > 0;

function daysBefore(history: readonly Answered[], index: number): number {
  const [before, answer] = [history[index - 1], history[index]];
  return before && answer ? Math.max(0, dayOf(answer) - dayOf(before)) : 0;
}

function trainingUpTo(histories: Histories, split: Millis): Training {
  const ratings: number[] = [];
  const deltas: number[] = [];
  const lengths: number[] = [];
  for (const history of histories) {
    const known = learntFrom(history.filter(({ at }) => at < split));
    const days = known.map((_, index) => daysBefore(known, index));
    for (const index of known.keys()) {
      if (!isTelling(known, index)) continue;
      ratings.push(...known.slice(0, index + 1).map(({ grade }) => grade));
      deltas.push(...days.slice(0, index + 1));
      lengths.push(index + 1);
    }
  }
  return { ratings, deltas, lengths };
}

/** Mean over the answers from `split` on; infinite where the parameters say what is no chance. */
function logLoss(histories: Histories, split: Millis, parameters: Parameters): number {
  let [sum, of] = [0, 0];
  for (const history of histories) {
    for (const [index, chance] of reckoned(history, parameters).entries()) {
      const answer = history[index];
      if (chance === null || !answer || answer.at < split) continue;
      const right = Math.min(Math.max(chanceOfRight(chance, answer), 0.0001), 0.9999);
      sum -= Math.log(answer.grade === 1 ? 1 - right : right);
      of += 1;
    }
  }
  return Number.isFinite(sum) ? sum / of : Infinity;
}
