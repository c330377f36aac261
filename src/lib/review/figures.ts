// Figures about studying, made of sums that are kept as one goes: nothing of the log is read for them.
import type { DeckId } from '../deck/deck.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import type { DayAhead } from './due.ts';
import { addRow, deckRow, noCounts, noSums, type DayCounts, type DeckRow } from './rows.ts';
import type { Standings } from './standing.ts';
import { streakOf } from './streak.ts';
import type { Reckoning } from './told.ts';

/** Days that are looked back on and ahead to; true retention is of the last of those behind. */
export const daysBack = 365;
export const daysAhead = 30;
export const retentionDays = 30;

export interface Figures {
  /** Answers of each of the last `daysBack` days, today last; days without an answer are zero. */
  readonly days: readonly DayFigures[];
  readonly retention: Retention;
  /** Groups of answers without any are left out. */
  readonly calibration: readonly Calibrated[];
  /** Facts that fall due on each of the next `daysAhead` days; the first is today, with the overdue. */
  readonly ahead: readonly DayAhead[];
  /** The next day on which something is due, today when something is; null when nothing ever is. */
  readonly next: Day | null;
  /** Days on which there were answers, up to today; at most `daysBack` (streak.ts). */
  readonly streak: number;
  /** Of all decks that are there. */
  readonly memory: Standings;
  readonly decks: number;
  /** The latest decks, latest first, as many as were asked for. */
  readonly latest: readonly DeckFigures[];
}

export interface DayFigures {
  readonly day: Day;
  readonly right: number;
  readonly wrong: number;
}

/**
 * The share recalled of what was asked: the first answer of a day to a fact that had been answered on
 * an earlier day. First encounters and repeats tell nothing of remembering.
 */
export interface Retention {
  readonly right: number;
  readonly of: number;
  /** Bounds of the true share with 95 % confidence (Wilson's interval); null without an answer. */
  readonly between: readonly [number, number] | null;
}

/** What the scheduler reckoned with and what came, of answers that it reckoned about equally likely. */
export interface Calibrated {
  /** Mean chance of a right answer that was reckoned with, guessing included, 0 to 1. */
  readonly reckoned: number;
  readonly right: number;
  readonly of: number;
  /** Bounds of the true share with 95 % confidence. */
  readonly between: readonly [number, number];
}

export interface DeckFigures {
  readonly deck: DeckId;
  readonly title: string;
  readonly memory: Standings;
}

/** What figures are made of, wherever it comes from. */
export interface Counted {
  /** At least the last `daysBack` days and the next `daysAhead`, where there is something to count. */
  readonly days: ReadonlyMap<Day, DayCounts>;
  /** Facts due today or earlier. */
  readonly due: number;
  /** The next day after today on which something falls due. */
  readonly next: Day | null;
  readonly memory: Standings;
  readonly reckonings: readonly Reckoning[];
  readonly decks: number;
  /** The latest decks, latest first. */
  readonly latest: readonly DeckRow[];
}

export function figuresFrom(counted: Counted, now: Moment): Figures {
  const today = dayOf(now);
  const on = (day: number) => counted.days.get(day as Day) ?? noCounts;
  const behind = Array.from({ length: daysBack }, (_, index) => {
    const day = (today - daysBack + 1 + index) as Day;
    return { day, ...on(day) };
  });
  const { due, next, memory, decks, latest } = counted;
  return {
    days: behind.map(({ day, right, wrong }) => ({ day, right, wrong })),
    retention: retentionOf(behind.slice(-retentionDays)),
    calibration: counted.reckonings.flatMap(({ chances, right, of }) =>
      of === 0 ? [] : [{ reckoned: chances / of / 10_000, right, of, between: wilson(right, of) }],
    ),
    ahead: Array.from({ length: daysAhead }, (_, index) => ({
      day: (today + index) as Day,
      due: index === 0 ? due : on(today + index).due,
    })),
    next: due > 0 ? today : next,
    streak: streakOf(behind.map(({ right, wrong }) => right + wrong > 0)),
    memory,
    decks,
    latest: latest.map(({ deck, title, memory }) => ({ deck, title, memory })),
  };
}

/** The figures of a whole library; `decks`: of how many of the latest decks. */
export function figuresOf(library: Library, now: Moment, decks: number): Figures {
  const today = dayOf(now);
  const rows = [...library.decks, ...library.deleted].map(([id, state]) => deckRow(id, state, now));
  const sums = noSums();
  for (const row of rows) addRow(sums, row, 1);
  const dueOn = [...sums.days].filter(([, { due }]) => due > 0).sort(([a], [b]) => a - b);
  const there = rows.filter(({ there }) => there).reverse();
  return figuresFrom(
    {
      ...sums,
      due: dueOn.reduce((sum, [day, { due }]) => sum + (day <= today ? due : 0), 0),
      next: dueOn.find(([day]) => day > today)?.[0] ?? null,
      latest: there.slice(0, decks),
    },
    now,
  );
}

function retentionOf(days: readonly DayCounts[]): Retention {
  const right = days.reduce((sum, { recalled }) => sum + recalled, 0);
  const of = days.reduce((sum, { asked }) => sum + asked, 0);
  return { right, of, between: of === 0 ? null : wilson(right, of) };
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
