// What is due: today, and on the days to come.
import type { DeckFact } from '../deck/deck.ts';
import { mostDrift } from '../log/clock.ts';
import { isAwake, type DeckState } from '../log/deck-state.ts';
import type { Answered } from '../log/event.ts';
import type { FactId } from '../facts/fact.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { inOrder } from '../log/order.ts';
import { remember, retrievability, type Memory } from './schedule.ts';
import { onceMoreBy } from './target.ts';

export interface DueFact {
  readonly deck: DeckState;
  readonly fact: DeckFact;
  readonly memory: Memory;
  /** The chance that it would be recalled now, 0 to 1. */
  readonly retrievability: number;
}

/**
 * Every fact that has been answered and is still asked, with its memory as of `now`, due no earlier
 * than it was put off to; not those of decks that rest or are archived, nor suspended ones.
 */
export function* remembered(
  library: Library,
  now?: Moment,
): Generator<{ deck: DeckState; fact: DeckFact; memory: Memory }> {
  for (const deck of library.decks.values()) {
    if (!isAwake(deck)) continue;
    for (const [id, answers] of deck.answers) {
      const fact = deck.facts.get(id);
      const memory = now ? memoryAt(answers, now) : remember(answers);
      if (!fact || !memory || deck.suspended.has(id)) continue;
      const due = dueDay(deck, fact, memory);
      yield { deck, fact, memory: due === memory.due ? memory : { ...memory, due } };
    }
  }
}

/** When the fact comes back: sooner for a day by which it is to be known, later where it was put off. */
export function dueDay(deck: DeckState, fact: DeckFact, memory: Memory): Day {
  const due = Math.min(memory.due, onceMoreBy(deck, fact, dayOf(memory.last)) ?? memory.due);
  return Math.max(due, postponement(deck, fact.id)?.until ?? due) as Day;
}

/** How the fact was put off, while that holds: until it is taken back or the fact is answered. */
export function postponement(deck: DeckState, fact: FactId) {
  const postponed = deck.postponed.get(fact);
  if (!postponed || postponed.until === null) return null;
  const last = deck.answers.get(fact)?.at(-1);
  if (last && inOrder(postponed, last) < 0) return null;
  const { until, why, at } = postponed;
  return { until, why, at };
}

/** Not to be asked before another day: put off by hand. */
export function isBuried(deck: DeckState, fact: FactId, today: Day): boolean {
  const postponed = postponement(deck, fact);
  return postponed?.why === 'buried' && postponed.until > today;
}

/**
 * The memory without answers from the future, which a wrong clock gave: counted as they stand they
 * would put the fact off for years. Where there are no others the fact is due at once.
 */
export function memoryAt(answers: readonly Answered[], now: Moment): Memory | null {
  const latest = now.at + mostDrift;
  if (!answers.some(({ at }) => at > latest)) return remember(answers);
  const memory = remember(answers.filter(({ at }) => at <= latest));
  const astray = remember(answers);
  return memory ?? (astray && { ...astray, last: now, due: dayOf(now) });
}

/**
 * Facts due today or earlier, the most likely recalled first: when there are more than can be
 * asked, those are the ones that can still be saved at the price of one question.
 */
export function dueFacts(library: Library, now: Moment): DueFact[] {
  const today = dayOf(now);
  return [...remembered(library, now)]
    .filter(({ memory }) => memory.due <= today)
    .map((one) => ({ ...one, retrievability: retrievability(one.memory, now) }))
    .sort((a, b) => b.retrievability - a.retrievability);
}

export interface DayAhead {
  readonly day: Day;
  readonly due: number;
}

/** Facts that fall due on each of the next days; the first is today, with all that is overdue. */
export function forecast(library: Library, now: Moment, days: number): DayAhead[] {
  const today = dayOf(now);
  const ahead = Array.from({ length: days }, (_, index) => ({
    day: (today + index) as Day,
    due: 0,
  }));
  for (const { memory } of remembered(library, now)) {
    const day = ahead[Math.max(0, memory.due - today)];
    if (day) day.due += 1;
  }
  return ahead;
}

/** How many facts fall due on a day; days without any may be left out. */
export type DueByDay = ReadonlyMap<Day, number>;

export function dueByDay(library: Library): DueByDay {
  const days = new Map<Day, number>();
  for (const { memory } of remembered(library)) {
    days.set(memory.due, (days.get(memory.due) ?? 0) + 1);
  }
  return days;
}

/** The next day on which something is due, today when something is; null when nothing ever is. */
export function nextDue(library: Library, now: Moment): Day | null {
  const days = [...remembered(library, now)].map(({ memory }) => memory.due);
  return days.length === 0 ? null : (Math.max(dayOf(now), Math.min(...days)) as Day);
}

/** What an answer takes before there are any to tell by, and the most one is taken to last. */
const usualMs = 10_000;
const mostMs = 60_000;

/** Minutes that many questions will take, from how long the last hundred answers took; at least 1. */
export const minutesFor = (library: Library, questions: number): number =>
  Math.max(1, Math.round((questions * answerMs(library)) / 60_000));

/** Questions that so many minutes will do for; at least 1. */
export const questionsIn = (library: Library, minutes: number): number =>
  Math.max(1, Math.round((minutes * 60_000) / answerMs(library)));

function answerMs(library: Library): number {
  const took = [...library.sessions.values()]
    .slice(-20)
    .flatMap(({ answers }) => answers.map(({ tookMs }) => Math.min(tookMs, mostMs)))
    .slice(-100);
  if (took.length === 0) return usualMs;
  return Math.max(1_000, took.reduce((sum, ms) => sum + ms, 0) / took.length);
}
