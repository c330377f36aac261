// Days laid out by weeks, as a calendar shows them: Monday first, this week last.
import type { Day } from '#lib/log/moment.ts';
import type { DayFigures } from '#lib/review/figures.ts';

export interface Week {
  /** Its Monday. */
  readonly first: Day;
  /** Answers of Monday to Sunday; null for days that are still to come. */
  readonly answers: readonly (number | null)[];
}

/** 1970-01-01, which days are counted from, was a Thursday. */
const mondayOf = (day: number) => (day - ((((day + 3) % 7) + 7) % 7)) as Day;

/** The last `count` weeks of `days`, whose last is today. */
export function weeksOf(days: readonly DayFigures[], count: number): readonly Week[] {
  const today = days.at(-1)?.day ?? 0;
  const answers = new Map<number, number>(
    days.map(({ day, right, wrong }) => [day, right + wrong]),
  );
  return Array.from({ length: count }, (_, index) => {
    const first = (mondayOf(today) - 7 * (count - 1 - index)) as Day;
    const ofDay = (day: number) => (day > today ? null : (answers.get(day) ?? 0));
    return { first, answers: Array.from({ length: 7 }, (_, weekday) => ofDay(first + weekday)) };
  });
}

export const levels = [0, 1, 2, 3, 4] as const;

/** How dark a day is, 0 for none to 4 for as much as on the fullest. */
export const levelOf = (answers: number, most: number): number =>
  answers === 0 ? 0 : Math.ceil((4 * answers) / most);
