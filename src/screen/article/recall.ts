// How a sentence is shaded: by the chance that its weakest fact would be recalled now.
import type { FactId } from '#lib/facts/fact.ts';
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Moment } from '#lib/log/moment.ts';
import { remember, retrievability } from '#lib/review/schedule.ts';

export type Level = 'new' | 'weak' | 'fair' | 'strong';

/** Below the first one has likely forgotten; from the second on it is fresher than FSRS aims for. */
const fairFrom = 0.75;
const strongFrom = 0.9;

export function levelOf(chance: number | null): Level {
  if (chance === null) return 'new';
  if (chance < fairFrom) return 'weak';
  return chance < strongFrom ? 'fair' : 'strong';
}

export function recallOf(deck: DeckState, fact: FactId, now: Moment): Level {
  const memory = remember(deck.answers.get(fact) ?? []);
  return levelOf(memory && retrievability(memory, now));
}
