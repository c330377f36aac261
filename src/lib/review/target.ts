// A day by which all of a deck is to be known: everything in it is asked once more before.
import { isAwake, type DeckState } from '../log/deck-state.ts';
import type { DeckFact } from '../deck/deck.ts';
import { dayOf, type Day } from '../log/moment.ts';

/** The days before it over which that is spread, in the order of the article. */
const lastDays = 7;

/** The first of them: the day on which the target was set, where that is nearer. */
const firstDay = ({ day, set }: { day: Day; set: Day }) => Math.max(day - lastDays, set);

/** The day by which a fact that was last answered on `last` is asked once more; null where it needn't be. */
export function onceMoreBy({ knowBy, deck }: DeckState, fact: DeckFact, last: Day): Day | null {
  if (!knowBy) return null;
  const first = firstDay(knowBy);
  if (last >= first || first >= knowBy.day) return null;
  const place = fact.start / Math.max(1, deck.article.text.length);
  return (first + Math.floor(place * (knowBy.day - first))) as Day;
}

export interface Ahead {
  /** Until the day, at least 1. */
  readonly days: number;
  /** Facts that were never asked. */
  readonly unseen: number;
  /** Facts that are asked once more before. */
  readonly again: number;
}

/** What is to be done until the deck is to be known; null without a day, and once it has come. */
export function aheadOf(state: DeckState, today: Day): Ahead | null {
  const { knowBy, answers, suspended } = state;
  if (!knowBy || knowBy.day <= today || !isAwake(state)) return null;
  const ahead = { days: knowBy.day - today, unseen: 0, again: 0 };
  for (const [id, fact] of state.facts) {
    if (suspended.has(id)) continue;
    const last = answers.get(id)?.at(-1);
    if (!last) ahead.unseen += 1;
    else if (onceMoreBy(state, fact, dayOf(last)) !== null) ahead.again += 1;
  }
  return ahead;
}
