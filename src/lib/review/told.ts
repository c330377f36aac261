// What the answers to one fact tell, day by day: how many there were, and how far they were foreseen.
import type { Answered } from '../log/event.ts';
import { dayOf, type Day } from '../log/moment.ts';
import { parametersInForce, reckoned, type Parameters } from './schedule.ts';

export interface AnswersOfDay {
  readonly day: Day;
  readonly right: number;
  readonly wrong: number;
  /** Facts asked again that had been answered on an earlier day: each the first time of the day. */
  readonly asked: number;
  /** How many of those were recalled. */
  readonly recalled: number;
  /** Facts answered for the first time ever. */
  readonly met: number;
}

/** Answers that were reckoned to be right with about the same chance. */
export interface Reckoning {
  /** The sum of their chances in ten-thousandths: whole numbers can be added and taken away for ever. */
  readonly chances: number;
  readonly right: number;
  readonly of: number;
}

export interface Told {
  readonly days: readonly AnswersOfDay[];
  /** One for each group of chances. */
  readonly reckonings: readonly Reckoning[];
}

/** From which chance on each group of reckonings is, in ten-thousandths. */
const groupsFrom = [0, 8_000, 9_000, 9_500];

export const noReckonings: readonly Reckoning[] = groupsFrom.map(() => ({
  chances: 0,
  right: 0,
  of: 0,
}));

/** Of one fact's answers, in order. */
export function told(answers: readonly Answered[]): Told {
  const by = parametersInForce();
  const before = known.get(answers);
  if (before?.by === by) return before;
  const after = { by, days: daysOf(answers), reckonings: reckoningsOf(answers) };
  known.set(answers, after);
  return after;
}

/** Lists of answers never change, so what they tell need be found out only once. */
const known = new WeakMap<readonly Answered[], Told & { readonly by: Parameters }>();

function daysOf(answers: readonly Answered[]): AnswersOfDay[] {
  const days = answers.map((answer, index): AnswersOfDay => {
    const [day, before, right] = [dayOf(answer), answers[index - 1], answer.grade === 1 ? 0 : 1];
    const asked = before && dayOf(before) < day ? 1 : 0;
    return { day, right, wrong: 1 - right, asked, recalled: asked * right, met: before ? 0 : 1 };
  });
  return sumOfDays(days);
}

/** One for each day, in order. */
export function sumOfDays(all: readonly AnswersOfDay[]): AnswersOfDay[] {
  const days = new Map<Day, AnswersOfDay>();
  for (const one of all) {
    const sum = days.get(one.day);
    days.set(
      one.day,
      sum
        ? {
            day: one.day,
            right: sum.right + one.right,
            wrong: sum.wrong + one.wrong,
            asked: sum.asked + one.asked,
            recalled: sum.recalled + one.recalled,
            met: sum.met + one.met,
          }
        : one,
    );
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** Answers from a later day than the one before. Who does not know may guess where options are shown. */
function reckoningsOf(answers: readonly Answered[]): readonly Reckoning[] {
  const groups = noReckonings.map((none) => ({ ...none }));
  for (const [index, recall] of reckoned(answers).entries()) {
    const answer = answers[index];
    if (recall === null || !answer) continue;
    const chance = Math.round(chanceOfRight(recall, answer) * 10_000);
    const group = groups[groupsFrom.findLastIndex((from) => from <= chance)];
    if (!group) continue;
    group.chances += chance;
    group.of += 1;
    if (answer.grade !== 1) group.right += 1;
  }
  return groups;
}

/** The sum of both, or what is left of the first without the second (`by` -1). */
export const sumOfReckonings = (
  a: readonly Reckoning[],
  b: readonly Reckoning[],
  by: 1 | -1 = 1,
): readonly Reckoning[] =>
  a.map((one, index) => {
    const { chances, right, of } = b[index] ?? { chances: 0, right: 0, of: 0 };
    return {
      chances: one.chances + by * chances,
      right: one.right + by * right,
      of: one.of + by * of,
    };
  });

/** Of the answer, where `recall` is the chance that the fact is remembered: the rest may be guessed. */
export function chanceOfRight(recall: number, { means, guess = 1 / 3 }: Answered): number {
  return means === 'recognition' ? recall + (1 - recall) * guess : recall;
}
