// Coming back after a break: a small beginning, the rest over the days to come, nothing new meanwhile.
import type { FactsPostponed } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { dueFacts, postponement, remembered, type DueByDay, type DueFact } from './due.ts';

/** So many facts due after so many days without an answer, and it was a break. */
const breakAt = 40;
const daysAway = 3;
/** What is asked on coming back. */
export const firstSitting = 10;
/** What a day is filled up to with what has waited, and what it takes though it is full already. */
const dayMost = 20;
const dayLeast = 5;

/** `due`: facts due now. `library` may hold the last sessions only. */
export function isAfterBreak(library: Library, due: number, now: Moment): boolean {
  if (due < breakAt) return false;
  const last = [...library.sessions.values()].findLast(({ answers }) => answers.length > 0);
  const answer = last?.answers.at(-1);
  return answer !== undefined && dayOf(now) - dayOf(answer) >= daysAway;
}

/**
 * Puts off all that is due but the first sitting, by the chance of recall: what is likeliest to be
 * recalled can still be saved for one question, and is asked first. `load`: how full the days to come
 * are already.
 */
export function spread(library: Library, now: Moment, load: DueByDay): FactsPostponed[] {
  const waiting = dueFacts(library, now).slice(firstSitting);
  const put: { one: DueFact; until: Day }[] = [];
  for (let day = (dayOf(now) + 1) as Day; waiting.length > 0; day = (day + 1) as Day) {
    const room = Math.max(dayLeast, dayMost - (load.get(day) ?? 0));
    put.push(...waiting.splice(0, room).map((one) => ({ one, until: day })));
  }
  const groups = new Map<string, FactsPostponed>();
  for (const { one, until } of put) {
    const deck = one.deck.id;
    const key = `${deck} ${until}`;
    const facts = [...(groups.get(key)?.facts ?? []), one.fact.id];
    groups.set(key, { kind: 'facts-postponed', deck, facts, until, why: 'spread' });
  }
  return [...groups.values()];
}

/** Takes a spreading back. */
export const gathered = (spread: readonly FactsPostponed[]): FactsPostponed[] =>
  spread.map((one) => ({ ...one, until: null }));

export interface CatchingUp {
  /** Facts that still wait. */
  readonly facts: number;
  /** The last day that some wait for. */
  readonly until: Day;
}

/** What is left of a spreading after today; null when nothing is. */
export function catchingUp(library: Library, now: Moment): CatchingUp | null {
  const today = dayOf(now);
  const waiting = [...remembered(library)].flatMap(({ deck, fact }) => {
    const put = postponement(deck, fact.id);
    return put?.why === 'spread' && put.until > today ? [put.until] : [];
  });
  return waiting.length === 0
    ? null
    : { facts: waiting.length, until: waiting.reduce((a, b) => (a < b ? b : a)) };
}
