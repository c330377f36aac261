// The rows that are kept of decks and sessions beside the log, and the sums over all of them.
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import { isAwake, type DeckState } from '../log/deck-state.ts';
import type { SessionId } from '../log/event.ts';
import { emptyLibrary, type Library } from '../log/fold.ts';
import type { Day, Millis, Moment } from '../log/moment.ts';
import { postponement, remembered } from './due.ts';
import { missedFacts } from './missed.ts';
import { memoryOf, noStandings, together, type Standings } from './standing.ts';
import {
  noReckonings,
  sumOfDays,
  sumOfReckonings,
  told,
  type AnswersOfDay,
  type Reckoning,
} from './told.ts';

/** What is kept of a deck, to be added up over all decks. */
export interface DeckRow {
  readonly deck: DeckId;
  readonly title: string;
  readonly tags: readonly string[];
  /** As the deck's own: it tells when its words may have changed. */
  readonly changes: number;
  /** Where it stands among the decks that are there and not archived; left out where it is not. */
  readonly there?: [Millis, DeckId];
  readonly resting?: true;
  readonly archived?: true;
  /** The same, where it holds facts not asked yet. */
  readonly fresh?: [Millis, DeckId];
  /** By when it is to be known, where that is set. */
  readonly dated?: [Day, DeckId];
  /** When a fact of it was missed last, where one is missed still. */
  readonly missed?: [Millis, DeckId];
  readonly facts: readonly FactRow[];
  readonly memory: Standings;
  /** Of deleted decks as well: what was answered was answered. */
  readonly days: readonly AnswersOfDay[];
  readonly reckonings: readonly Reckoning[];
}

/** A fact that comes back. */
export interface FactRow {
  readonly fact: FactId;
  readonly due: Day;
  readonly missed: boolean;
  /** Until when it was put off after a break. */
  readonly waits?: Day;
}

/** `state`: null while the deck's making has not arrived. */
export function deckRow(deck: DeckId, state: DeckState | null, now: Moment): DeckRow {
  if (!state) {
    return {
      ...{ deck, title: '', tags: [], changes: 0, facts: [] },
      ...{ memory: noStandings, days: [], reckonings: noReckonings },
    };
  }
  const { title } = state.deck.article;
  const { tags, changes } = state;
  const row = { deck, title, tags, changes, ...toldOf(state) };
  if (state.deleted) return { ...row, facts: [], memory: noStandings };
  const alone: Library = { ...emptyLibrary, decks: new Map([[deck, state]]) };
  const misses = missedFacts(alone);
  const missed = new Set(misses.map(({ fact }) => fact.id));
  const memory = memoryOf(state);
  const place: [Millis, DeckId] = [state.made.at, deck];
  const awake = isAwake(state);
  const [latest] = misses;
  return {
    ...row,
    ...(state.archived ? { archived: true } : { there: place }),
    ...(state.resting && { resting: true }),
    ...(awake && memory.unseen > 0 && { fresh: place }),
    ...(awake && state.knowBy && { dated: [state.knowBy.day, deck] as [Day, DeckId] }),
    ...(latest && { missed: [latest.last.at, deck] as [Millis, DeckId] }),
    facts: [...remembered(alone, now)].map(({ fact, memory }) => {
      const put = postponement(state, fact.id);
      const due = { fact: fact.id, due: memory.due, missed: missed.has(fact.id) };
      return put?.why === 'spread' ? { ...due, waits: put.until } : due;
    }),
    memory,
  };
}

function toldOf({ answers }: DeckState) {
  const all = [...answers.values()].map(told);
  return {
    days: sumOfDays(all.flatMap(({ days }) => days)),
    reckonings: all.reduce((sum, { reckonings }) => sumOfReckonings(sum, reckonings), noReckonings),
  };
}

/** Over all decks: facts that fall due on a day, those put off to it, and what was answered on it. */
export interface DayCounts extends Omit<AnswersOfDay, 'day'> {
  readonly due: number;
  readonly waiting: number;
}

export const noCounts: DayCounts = {
  due: 0,
  waiting: 0,
  right: 0,
  wrong: 0,
  asked: 0,
  recalled: 0,
  met: 0,
};

export const sumOfCounts = (a: DayCounts, b: Partial<DayCounts>, by: 1 | -1 = 1): DayCounts => ({
  due: a.due + by * (b.due ?? 0),
  waiting: a.waiting + by * (b.waiting ?? 0),
  right: a.right + by * (b.right ?? 0),
  wrong: a.wrong + by * (b.wrong ?? 0),
  asked: a.asked + by * (b.asked ?? 0),
  recalled: a.recalled + by * (b.recalled ?? 0),
  met: a.met + by * (b.met ?? 0),
});

/** What the rows of decks add up to. */
export interface Sums {
  readonly days: Map<Day, DayCounts>;
  decks: number;
  /** Facts that are missed. */
  missed: number;
  /** Facts put off after a break and not answered since. */
  waiting: number;
  memory: Standings;
  reckonings: readonly Reckoning[];
}

export const noSums = (): Sums => ({
  days: new Map(),
  decks: 0,
  missed: 0,
  waiting: 0,
  memory: noStandings,
  reckonings: noReckonings,
});

/** Adds a deck's row to the sums, or takes it away. */
export function addRow(sums: Sums, row: DeckRow, by: 1 | -1): void {
  const add = (day: Day, counts: Partial<DayCounts>) =>
    sums.days.set(day, sumOfCounts(sums.days.get(day) ?? noCounts, counts, by));
  for (const { due, missed, waits } of row.facts) {
    add(due, { due: 1 });
    if (missed) sums.missed += by;
    if (waits === undefined) continue;
    add(waits, { waiting: 1 });
    sums.waiting += by;
  }
  for (const { day, ...counts } of row.days) add(day, counts);
  if (row.there) sums.decks += by;
  sums.memory = together(sums.memory, row.memory, by);
  sums.reckonings = sumOfReckonings(sums.reckonings, row.reckonings, by);
}

/** What is kept of a session beside the log. */
export interface SessionRow {
  readonly session: SessionId;
  /** Where it stands among the sessions; left out while its start has not arrived. */
  readonly start?: [Millis, SessionId];
  /** The same, while it is open. */
  readonly open?: [Millis, SessionId];
}

export function sessionRow(session: SessionId, { sessions }: Library): SessionRow {
  const state = sessions.get(session);
  if (!state) return { session };
  const start: [Millis, SessionId] = [state.started.at, session];
  return state.endings.length > 0 ? { session, start } : { session, start, open: start };
}
