// What the first screen says, and the rows it is kept in so that nothing is counted when it opens.
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { SessionId } from '../log/event.ts';
import { emptyLibrary, type Library } from '../log/fold.ts';
import { dayOf, type Day, type Millis, type Moment } from '../log/moment.ts';
import type { DeckState } from '../log/deck-state.ts';
import { dueFacts, forecast, remembered } from './due.ts';
import { memoryOf } from './figures.ts';
import { missedFacts } from './missed.ts';

export interface Overview {
  /** Facts due today or earlier. */
  readonly due: number;
  readonly missed: number;
  readonly sessions: number;
  /** When the first session started; null without one. */
  readonly since: Millis | null;
  /** Answers of today. */
  readonly answered: { readonly right: number; readonly wrong: number };
  /** The next day after today, within `ahead` days, on which something falls due. */
  readonly next: { readonly day: Day; readonly due: number } | null;
  readonly decks: number;
  /** The latest decks, latest first, so many as are shown. */
  readonly latest: readonly DeckId[];
  /** The latest deck with facts not asked yet. */
  readonly fresh: DeckId | null;
}

export const ahead = 60;
export const decksShown = 4;

export function overviewOf(library: Library, now: Moment): Overview {
  const decks = [...library.decks.values()].reverse();
  const [first] = library.sessions.values();
  const today = dayOf(now);
  const answers = [...library.decks.values(), ...library.deleted.values()]
    .flatMap((deck) => [...deck.answers.values()].flat())
    .filter((answer) => dayOf(answer) === today);
  const right = answers.filter(({ grade }) => grade !== 1).length;
  const next = forecast(library, now, ahead)
    .slice(1)
    .find(({ due }) => due > 0);
  return {
    due: dueFacts(library, now).length,
    missed: missedFacts(library).length,
    sessions: library.sessions.size,
    since: first?.started.at ?? null,
    answered: { right, wrong: answers.length - right },
    next: next ?? null,
    decks: decks.length,
    latest: decks.slice(0, decksShown).map(({ id }) => id),
    fresh: decks.find(hasUnseen)?.id ?? null,
  };
}

const hasUnseen = (deck: DeckState) => !deck.archived && memoryOf(deck).unseen > 0;

/** What is kept of a deck beside the log, to be added up over all decks. */
export interface DeckRow {
  readonly deck: DeckId;
  /** Where it stands among the decks that are there; left out where it is not. */
  readonly there?: [Millis, DeckId];
  /** The same, where it holds facts not asked yet. */
  readonly fresh?: [Millis, DeckId];
  readonly facts: readonly FactRow[];
  readonly days: readonly AnswersOfDay[];
}

/** A fact that comes back. */
export interface FactRow {
  readonly fact: FactId;
  readonly due: Day;
  readonly missed: boolean;
}

export interface AnswersOfDay {
  readonly day: Day;
  readonly right: number;
  readonly wrong: number;
}

/** `state`: null while the deck's making has not arrived. */
export function deckRow(deck: DeckId, state: DeckState | null, now: Moment): DeckRow {
  if (!state) return { deck, facts: [], days: [] };
  const days = answersByDay(state);
  if (state.deleted) return { deck, facts: [], days };
  const alone: Library = { ...emptyLibrary, decks: new Map([[deck, state]]) };
  const missed = new Set(missedFacts(alone).map(({ fact }) => fact.id));
  const place: [Millis, DeckId] = [state.made.at, deck];
  return {
    deck,
    there: place,
    ...(hasUnseen(state) && { fresh: place }),
    facts: [...remembered(alone, now)].map(({ fact, memory }) => ({
      fact: fact.id,
      due: memory.due,
      missed: missed.has(fact.id),
    })),
    days,
  };
}

function answersByDay({ answers }: DeckState): AnswersOfDay[] {
  const days = new Map<Day, AnswersOfDay>();
  for (const answer of [...answers.values()].flat()) {
    const day = dayOf(answer);
    const { right, wrong } = days.get(day) ?? { right: 0, wrong: 0 };
    const missed = answer.grade === 1 ? 1 : 0;
    days.set(day, { day, right: right + 1 - missed, wrong: wrong + missed });
  }
  return [...days.values()];
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
