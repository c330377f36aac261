// Figures about reviewing: answers a day, how much is remembered, what each deck holds.
import type { FactId } from '../facts/fact.ts';
import type { Answered } from '../log/event.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { openMisses } from './missed.ts';

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

/** Wilson (1927): honest at small counts and near 100 %, where the plain interval is not. */
function wilson(right: number, of: number): readonly [number, number] {
  const z = 1.96;
  const share = right / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half =
    (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** What is known of a fact; 'known' only after an answer from memory, not by recognition alone. */
export type Standing = 'unseen' | 'missed' | 'learning' | 'known';

export function standingOf(deck: DeckState, fact: FactId): Standing {
  const answers = deck.answers.get(fact) ?? [];
  if (answers.length === 0) return 'unseen';
  if (openMisses(answers).length > 0) return 'missed';
  const recalled = (answer: Answered) => answer.means === 'recall' && answer.grade !== 1;
  return answers.some(recalled) ? 'known' : 'learning';
}

/** How many facts of a deck stand where; facts whose questions were all dropped are left out. */
export function memoryOf(deck: DeckState): Record<Standing, number> {
  const counts = { unseen: 0, missed: 0, learning: 0, known: 0 };
  const facts = new Set([...deck.questions.values()].map((question) => question.fact));
  for (const fact of facts) counts[standingOf(deck, fact)] += 1;
  return counts;
}
