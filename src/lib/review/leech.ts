// Facts that do not stick: forgotten so often that asking once more is not what helps.
import type { DeckState } from '../log/deck-state.ts';
import type { FactId } from '../facts/fact.ts';
import { openMisses } from './missed.ts';
import { remember } from './schedule.ts';

/** Anki waits for eight; by the fourth it has cost more than most facts are worth. */
export const leechAt = 4;

/** Forgotten on four days or more, and not yet answered right on two days since. */
export function isLeech(deck: DeckState, fact: FactId): boolean {
  const answers = deck.answers.get(fact) ?? [];
  return (remember(answers)?.lapses ?? 0) >= leechAt && openMisses(answers).length > 0;
}
