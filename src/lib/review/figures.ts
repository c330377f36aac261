// Figures about reviewing: answers a day, how much is remembered, what each deck holds.
import type { FactId } from '../facts/fact.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Answered } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { formsOf } from './forms.ts';
import { openMisses } from './missed.ts';
import { reckoned } from './schedule.ts';

export interface DayFigures {
  readonly day: Day;
  readonly right: number;
  readonly wrong: number;
}

/** Answers of each of the last `days` days, today last; days without an answer are zero. */
export function answersADay(library: Library, now: Moment, days: number): DayFigures[] {
  const first = dayOf(now) - days + 1;
  const counts = Array.from({ length: days }, (_, index) => ({
    day: (first + index) as Day,
    right: 0,
    wrong: 0,
  }));
  for (const { answers } of library.sessions.values()) {
    for (const answer of answers) {
      const count = counts[dayOf(answer) - first];
      if (count) count[answer.grade === 1 ? 'wrong' : 'right'] += 1;
    }
  }
  return counts;
}

export interface Retention {
  readonly right: number;
  readonly of: number;
  /** Bounds of the true share with 95 % confidence (Wilson's interval); null without an answer. */
  readonly between: readonly [number, number] | null;
}

/**
 * The share recalled of what was asked in the last `days` days: the first answer of a day to a
 * fact that had been answered on an earlier day. First encounters and repeats tell nothing of
 * remembering.
 */
export function trueRetention(library: Library, now: Moment, days: number): Retention {
  const first = dayOf(now) - days + 1;
  let [right, of] = [0, 0];
  for (const { answers } of library.decks.values()) {
    for (const history of answers.values()) {
      for (const [index, answer] of history.entries()) {
        const before = history[index - 1];
        if (!before || dayOf(before) >= dayOf(answer) || dayOf(answer) < first) continue;
        of += 1;
        if (answer.grade !== 1) right += 1;
      }
    }
  }
  return { right, of, between: of === 0 ? null : wilson(right, of) };
}

/** Answers that were reckoned to be right with about the same chance. */
export interface Calibrated {
  /** Mean chance of a right answer that was reckoned with, guessing included, 0 to 1. */
  readonly reckoned: number;
  readonly right: number;
  readonly of: number;
  /** Bounds of the true share with 95 % confidence. */
  readonly between: readonly [number, number];
}

/** Where one group of reckoned chances ends and the next begins. */
const bounds = [0, 0.8, 0.9, 0.95, 1.01];

/**
 * What the scheduler reckoned with and what came, over all answers from a later day than the one
 * before; groups without an answer are left out. Who does not know may guess where options are shown.
 */
export function calibration(library: Library): Calibrated[] {
  const groups = bounds.slice(1).map(() => ({ sum: 0, right: 0, of: 0 }));
  for (const { answers } of library.decks.values()) {
    for (const history of answers.values()) {
      for (const [index, chance] of reckoned(history).entries()) {
        const answer = history[index];
        if (chance === null || !answer) continue;
        const right = chanceOfRight(chance, answer);
        const group = groups[bounds.findLastIndex((bound) => bound <= right)];
        if (!group) continue;
        group.sum += right;
        group.of += 1;
        if (answer.grade !== 1) group.right += 1;
      }
    }
  }
  return groups.flatMap(({ sum, right, of }) =>
    of === 0 ? [] : [{ reckoned: sum / of, right, of, between: wilson(right, of) }],
  );
}

/** Of the answer, where `recall` is the chance that the fact is remembered: the rest may be guessed. */
export function chanceOfRight(recall: number, { means, guess = 1 / 3 }: Answered): number {
  return means === 'recognition' ? recall + (1 - recall) * guess : recall;
}

/** How many facts were answered for the first time today. */
export function newToday(library: Library, now: Moment): number {
  const today = dayOf(now);
  const firsts = [...library.decks.values(), ...library.deleted.values()].flatMap(({ answers }) =>
    [...answers.values()].flatMap(([first]) => first ?? []),
  );
  return firsts.filter((first) => dayOf(first) === today).length;
}

/** Wilson (1927): honest at small counts and near 100 %, where the plain interval is not. */
function wilson(right: number, of: number): readonly [number, number] {
  const z = 1.96;
  const share = right / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half =
    (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * What is known of a fact; 'known' only after an answer from memory, not by recognition alone. Where
 * nothing about it can be typed, right on two different days stands for that: a guess may be right
 * once.
 */
export type Standing = 'unseen' | 'missed' | 'learning' | 'known';

export function standingOf(deck: DeckState, fact: FactId): Standing {
  const answers = deck.answers.get(fact) ?? [];
  if (answers.length === 0) return 'unseen';
  if (openMisses(answers).length > 0) return 'missed';
  const right = answers.filter(({ grade }) => grade !== 1);
  if (right.some(({ means }) => means === 'recall')) return 'known';
  if (formsOf(deck, fact).some(({ rung }) => rung > 0)) return 'learning';
  return new Set(right.map(dayOf)).size >= daysToKnow ? 'known' : 'learning';
}

const daysToKnow = 2;

/** How many facts of a deck stand where, without those that are left out or have no question left. */
export function memoryOf(deck: DeckState): Record<Standing, number> {
  const counts = { unseen: 0, missed: 0, learning: 0, known: 0 };
  const facts = new Set([...deck.questions.values()].map((question) => question.fact));
  for (const fact of facts) if (!deck.suspended.has(fact)) counts[standingOf(deck, fact)] += 1;
  return counts;
}
