// How a sentence is shaded: by the chance that its fact would be recalled now, and by its misses.
import type { FactId } from '#lib/facts/fact.ts';
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Moment } from '#lib/log/moment.ts';
import { openMisses } from '#lib/review/missed.ts';
import { remember, retrievability } from '#lib/review/schedule.ts';

/** From what needs most care to what needs least. */
export const levels = ['weak', 'new', 'fair', 'strong'] as const;
export type Level = (typeof levels)[number];

/** Below the first one has likely forgotten; from the second on it is fresher than FSRS aims for. */
const fairFrom = 0.75;
const strongFrom = 0.9;

export function levelOf(chance: number | null): Level {
  if (chance === null) return 'new';
  if (chance < fairFrom) return 'weak';
  return chance < strongFrom ? 'fair' : 'strong';
}

export function recallOf(deck: DeckState, fact: FactId, now: Moment): Level {
  const answers = deck.answers.get(fact) ?? [];
  // The answer has just been read after a miss: that is not to have recalled it.
  if (answers.at(-1)?.grade === 1) return 'weak';
  const memory = remember(answers);
  const level = levelOf(memory && retrievability(memory, now));
  return level === 'strong' && openMisses(answers).length > 0 ? 'fair' : level;
}

/** Of several facts that which needs most care; null where there is none. */
export function weakestOf(
  deck: DeckState,
  facts: readonly { readonly id: FactId }[],
  now: Moment,
): Level | null {
  const found = new Set(facts.map(({ id }) => recallOf(deck, id, now)));
  return levels.find((level) => found.has(level)) ?? null;
}
