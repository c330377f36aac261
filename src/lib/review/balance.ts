// On which of the days that are as good a fact comes back: the one with least to do.
import type { AnswerGiven, Answered } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { dueDay, type DueByDay } from './due.ts';
import { daysAfter, remember } from './schedule.ts';

/** A light day is taken for one on which so much more is due. */
const lightWeight = 4;

/** 1970-01-01, which days are counted from, was a Thursday. */
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;

/** The days on which a fact may come back as well, and the one it comes back on until then. */
export interface Choice {
  readonly first: Day;
  readonly best: Day;
  readonly last: Day;
  readonly now: Day | null;
}

/** Null where it comes back on one day and no other. */
export function choiceOf(library: Library, answer: AnswerGiven, now: Moment): Choice | null {
  const deck = library.decks.get(answer.deck);
  const before = deck?.answers.get(answer.fact) ?? [];
  // A memory is made of what was answered and when: the stamp's other parts say nothing of it.
  const { first, best, last } = daysAfter(before, { ...answer, ...now } as Answered);
  if (first === last) return null;
  const [today, fact, memory] = [dayOf(now), deck?.facts.get(answer.fact), remember(before)];
  return {
    first: (today + first) as Day,
    best: (today + best) as Day,
    last: (today + last) as Day,
    now: deck && fact && memory ? dueDay(deck, fact, memory) : null,
  };
}

/**
 * The answer with its place among the days on which its fact may come back. It is kept with the
 * answer, so that the same events give the same days whatever else is known where they are read.
 * Of days as full the one nearest to the best. `load` counts the fact on the day it came back until now.
 */
export function balanced(
  answer: AnswerGiven,
  { first, best, last, now }: Choice,
  load: DueByDay,
  lightDays: readonly number[] = [],
): AnswerGiven {
  const others = (day: Day) => (load.get(day) ?? 0) - (day === now ? 1 : 0);
  const heaviness = (day: Day) =>
    (others(day) + 1) * (lightDays.includes(weekdayOf(day)) ? lightWeight : 1);
  const days = Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Day);
  const [chosen = best] = days.toSorted(
    (a, b) => heaviness(a) - heaviness(b) || Math.abs(a - best) - Math.abs(b - best),
  );
  return { ...answer, place: (chosen - first) / (last - first) };
}
