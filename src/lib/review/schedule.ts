// When a fact should be asked again: FSRS-6 behind one pure fold. The only place that knows ts-fsrs.
import { default_w, FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs';
import { factKey, type Answered, type Grade } from '../log/event.ts';
import { dayMillis, dayOf, momentOf, type Day, type Moment } from '../log/moment.ts';
import { inOrder } from '../log/order.ts';

/** What is known of somebody's memory of one fact. */
export interface Memory {
  /** Days after which the chance of recall is 90 %; more than 0. */
  readonly stability: number;
  /** 1 easy to 10 hard. */
  readonly difficulty: number;
  readonly repetitions: number;
  /** Times it was forgotten on a later day than it was last answered. */
  readonly lapses: number;
  readonly last: Moment;
  /** The day on which it is to be asked again: the day of the answer itself after a miss. */
  readonly due: Day;
}

/** The chance of recall that is aimed at when a fact is asked, unless somebody wants another. */
export const aim = 0.9;

/**
 * A right answer that was recognised earns a part of the growth that a right typed one earns: three
 * quarters, since recognising is easier than recalling, times the chance that somebody who knows
 * nothing would have been found out. That is 3/8 for true or false, 1/2 for one of three options,
 * 5/8 for putting three in order. Full credit would put the next asking too late; Hard would be
 * wrong as well, since each Hard makes the fact harder for good. test/lib/review/schedule.test.ts
 * simulates them.
 */
const recognitionCredit = ({ guess = 1 / 3 }: Answered) => 0.75 * (1 - guess);

/** Nobody has gone longer without an answer than FSRS counts (a hundred years). */
const mostDays = 36_500;

/** FSRS's 21 numbers that say how somebody forgets. */
export type Parameters = readonly number[];

/** Those of people in general. */
export const usualParameters: Parameters = default_w;

interface Formulas {
  readonly parameters: Parameters;
  /** The chance of recall aimed at. */
  readonly retention: number;
  readonly fuzzed: FSRSAlgorithm;
  readonly exact: FSRSAlgorithm;
}

/** The formulas alone: the scheduler around them, with cards and steps of its own, is never used. */
function formulasOf(parameters: Parameters, retention = aim): Formulas {
  const options = { w: parameters, request_retention: retention, enable_short_term: true };
  return {
    parameters,
    retention,
    fuzzed: new FSRSAlgorithm({ ...options, enable_fuzz: true }),
    exact: new FSRSAlgorithm(options),
  };
}

// Marked so that whoever needs no formulas carries none.
let inForce = /* @__PURE__ */ formulasOf(usualParameters);

/**
 * Reckons by these from now on, aiming at a chance of recall from 0.7 to 0.99. Settings of one person
 * that every memory hangs on: they hold for all that runs here, rather than being handed to each who
 * asks for a memory. True when others held before.
 */
export function reckonBy(parameters: Parameters, retention = aim): boolean {
  const isSame = parameters.join() === inForce.parameters.join();
  if (isSame && retention === inForce.retention) return false;
  inForce = formulasOf(parameters, retention);
  remembered = new WeakMap();
  return true;
}

/** Those that hold. */
export const parametersInForce = (): Parameters => inForce.parameters;
export const retentionInForce = (): number => inForce.retention;

/**
 * The memory that the answers of one fact leave; null when there are none. The answers may come
 * in any order. A clock that went back counts as no time passed.
 *
 * Days are counted as FSRS was fitted: from day to day, not from hour to hour, so that an answer
 * in the evening and one the next morning are a day apart. There are no learning steps: what is
 * missed comes back in the session and stays due until it is answered right.
 */
export function remember(answers: readonly Answered[]): Memory | null {
  const known = remembered.get(answers);
  if (known) return known;
  const memory = answers
    .toSorted(inOrder)
    .reduce<Memory | null>((before, answer) => next(before, answer), null);
  if (memory) remembered.set(answers, memory);
  return memory;
}

/** Lists of answers never change, so what they come to need be worked out only once. */
let remembered = new WeakMap<readonly Answered[], Memory>();

function next(before: Memory | null, answer: Answered, by = inForce): Memory {
  const day = dayOf(answer);
  const elapsed = before ? clamp(day - dayOf(before.last), 0, mostDays) : 0;
  const { stability, difficulty } = after(before, answer, elapsed, by);
  const repetitions = (before?.repetitions ?? 0) + 1;
  const forgotten = before !== null && answer.grade === 1 && elapsed > 0;
  const last = before && before.last.at > answer.at ? before.last : answer;
  return {
    stability,
    difficulty,
    repetitions,
    lapses: (before?.lapses ?? 0) + (forgotten ? 1 : 0),
    last: momentOf(last),
    due: (dayOf(last) +
      (answer.grade === 1 ? 0 : interval(stability, elapsed, answer, repetitions, by))) as Day,
  };
}

function after(before: Memory | null, answer: Answered, elapsed: number, by = inForce) {
  const grown = by.exact.next_state(before, elapsed, answer.grade);
  if (answer.means === 'recall' || answer.grade === 1) return grown;
  const ground = before?.stability ?? by.exact.init_stability(1);
  return {
    difficulty: grown.difficulty,
    stability: ground + recognitionCredit(answer) * (grown.stability - ground),
  };
}

/**
 * In days, at least 1; spread a little, to the place that the answer was given, or by chance that is
 * the same for the same fact and repetition.
 */
function interval(
  stability: number,
  elapsed: number,
  answer: Answered,
  repetitions: number,
  by: Formulas,
) {
  if (answer.place !== undefined) {
    const { first, last } = asGood(stability, elapsed, by);
    return first + Math.round(answer.place * (last - first));
  }
  by.fuzzed.seed = `${factKey(answer)}:${repetitions}`;
  return by.fuzzed.next_interval(stability, elapsed);
}

/** Intervals in days that are as good as the exact one, by FSRS's own rule for spreading. */
function asGood(stability: number, elapsed: number, by = inForce): Days {
  const days = by.exact.next_interval(stability, elapsed);
  if (days < 2.5) return { first: days, best: days, last: days };
  const { min_ivl: first, max_ivl: last } = get_fuzz_range(days, elapsed, mostDays);
  return { first, best: days, last };
}

export interface Days {
  readonly first: number;
  readonly best: number;
  readonly last: number;
}

/** The days until the fact may come back after `answer`, where `before` are those before it. */
export function daysAfter(before: readonly Answered[], answer: Answered): Days {
  const memory = remember(before);
  const today = dayOf(answer);
  const elapsed = memory ? clamp(today - dayOf(memory.last), 0, mostDays) : 0;
  if (answer.grade === 1) return { first: 0, best: 0, last: 0 };
  return asGood(after(memory, answer, elapsed).stability, elapsed);
}

/** The days until the fact comes back by each grade that the last of its answers may be given. */
export function daysByGrade(answers: readonly Answered[]): Record<Grade, number> | null {
  const [last, before] = [answers.at(-1), answers.slice(0, -1)];
  if (!last) return null;
  const days = (grade: Grade) => {
    const { due } = next(remember(before), { ...last, grade });
    return Math.max(0, due - dayOf(last));
  };
  return { 1: days(1), 2: days(2), 3: days(3), 4: days(4) };
}

/**
 * The chance of recall that was reckoned with before each answer, in their order; null for the first
 * and where the fact had been answered that day already. `parameters`: other than those that hold.
 */
export function reckoned(
  answers: readonly Answered[],
  parameters?: Parameters,
): readonly (number | null)[] {
  const by = parameters ? formulasOf(parameters) : inForce;
  let memory: Memory | null = null;
  return answers.map((answer) => {
    const before = memory;
    memory = next(before, answer, by);
    const isNewDay = before !== null && dayOf(before.last) < dayOf(answer);
    return isNewDay ? retrievability(before, answer, by) : null;
  });
}

/** The chance of recall at a moment, 0 to 1. */
export function retrievability(memory: Memory, now: Moment, by = inForce): number {
  const days = clamp((now.at - memory.last.at) / dayMillis, 0, mostDays);
  return by.exact.forgetting_curve(days, memory.stability);
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);
