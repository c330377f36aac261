// How well facts are known, as one word each.
import type { FactId } from '../facts/fact.ts';
import type { DeckState } from '../log/deck-state.ts';
import { dayOf } from '../log/moment.ts';
import { factsTyped } from './forms.ts';
import { openMisses } from './missed.ts';

/**
 * What is known of a fact; 'known' only after an answer from memory, not by recognition alone. Where
 * nothing about it can be typed, right on two different days stands for that: a guess may be right
 * once.
 */
export type Standing = 'unseen' | 'missed' | 'learning' | 'known';

const daysToKnow = 2;

export function standingOf(deck: DeckState, fact: FactId): Standing {
  const answers = deck.answers.get(fact) ?? [];
  if (answers.length === 0) return 'unseen';
  if (openMisses(answers).length > 0) return 'missed';
  const right = answers.filter(({ grade }) => grade !== 1);
  if (right.some(({ means }) => means === 'recall')) return 'known';
  if (factsTyped(deck).has(fact)) return 'learning';
  return new Set(right.map(dayOf)).size >= daysToKnow ? 'known' : 'learning';
}

export type Standings = Readonly<Record<Standing, number>>;

export const noStandings: Standings = { unseen: 0, missed: 0, learning: 0, known: 0 };

/** How many facts of a deck stand where, without those that are left out or have no question left. */
export function memoryOf(deck: DeckState): Standings {
  const counts = { ...noStandings };
  for (const fact of deck.facts.keys())
    if (!deck.suspended.has(fact)) counts[standingOf(deck, fact)] += 1;
  return counts;
}

/** The sum of both, or what is left of the first without the second (`by` -1). */
export const together = (a: Standings, b: Standings, by: 1 | -1 = 1): Standings => ({
  unseen: a.unseen + by * b.unseen,
  missed: a.missed + by * b.missed,
  learning: a.learning + by * b.learning,
  known: a.known + by * b.known,
});
