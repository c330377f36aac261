// On which of the days that are as good a fact comes back: the one with least to do.
import type { AnswerGiven, Answered } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { remembered } from './due.ts';
import { daysAfter } from './schedule.ts';

/** A light day is taken for one on which so much more is due. */
const lightWeight = 4;

/** 1970-01-01, which days are counted from, was a Thursday. */
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;

/**
 * The answer with its place among the days on which its fact may come back. It is kept with the
 * answer, so that the same events give the same days whatever else is known where they are read.
 * Of days as full the one nearest to the best.
 */
export function balanced(
  library: Library,
  answer: AnswerGiven,
  now: Moment,
  lightDays: readonly number[] = [],
): AnswerGiven {
  const before = library.decks.get(answer.deck)?.answers.get(answer.fact) ?? [];
  // A memory is made of what was answered and when: the stamp's other parts say nothing of it.
  const { first, best, last } = daysAfter(before, { ...answer, ...now } as Answered);
  if (first === last) return answer;
  const today = dayOf(now);
  const load = dueByDay(library, answer, today + first, today + last);
  const heaviness = (day: number) =>
    ((load.get(day as Day) ?? 0) + 1) * (lightDays.includes(weekdayOf(day)) ? lightWeight : 1);
  const days = Array.from({ length: last - first + 1 }, (_, index) => today + first + index);
  const [chosen = today + best] = days.toSorted(
    (a, b) =>
      heaviness(a) - heaviness(b) || Math.abs(a - today - best) - Math.abs(b - today - best),
  );
  return { ...answer, place: (chosen - today - first) / (last - first) };
}

function dueByDay(library: Library, { deck, fact }: AnswerGiven, from: number, to: number) {
  const load = new Map<Day, number>();
  for (const one of remembered(library)) {
    const { due } = one.memory;
    if (due < from || due > to || (one.deck.id === deck && one.fact.id === fact)) continue;
    load.set(due, (load.get(due) ?? 0) + 1);
  }
  return load;
}
