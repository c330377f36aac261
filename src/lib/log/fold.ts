// From events to what Factdeck knows: the same set of events gives the same library, in any order.
import type { Deck, DeckId, DeckFact } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import type { Answered, Item, LogEvent, Scope, SessionId } from './event.ts';
import type { Moment } from './moment.ts';

export interface DeckState {
  readonly id: DeckId;
  readonly deck: Deck;
  readonly made: Moment;
  /** Dropped questions, with the reason where one was given. */
  readonly dropped: ReadonlyMap<QuestionId, string | undefined>;
  /** The deck's questions without the dropped ones, best first. */
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly facts: ReadonlyMap<FactId, DeckFact>;
  /** Answers that count (none taken back, regraded where they were), oldest first. */
  readonly answers: ReadonlyMap<FactId, readonly Answered[]>;
}

export interface OpenSession {
  readonly id: SessionId;
  readonly scope: Scope;
  readonly started: Moment;
  /** What there is to ask, without questions that were dropped or whose deck was deleted. */
  readonly queue: readonly Item[];
  /** Answers that count, in the order given. */
  readonly answers: readonly Answered[];
  readonly ended: false;
}

/** A session that is over: finished, left, or another one was started. */
export interface PastSession extends Omit<OpenSession, 'ended'> {
  readonly ended: true;
}

export interface Library {
  /** Decks that are there, oldest first. */
  readonly decks: ReadonlyMap<DeckId, DeckState>;
  /** Deleted decks, which `restoreDeck` brings back. */
  readonly deleted: ReadonlyMap<DeckId, DeckState>;
  /** The session that can be gone on with. */
  readonly session: OpenSession | null;
  /** Every session, oldest first. */
  readonly sessions: ReadonlyMap<SessionId, OpenSession | PastSession>;
}

export const emptyLibrary: Library = {
  decks: new Map(),
  deleted: new Map(),
  session: null,
  sessions: new Map(),
};

/** The library with one more event. An event it has already changes nothing. */
export function fold(library: Library, event: LogEvent): Library {
  return foldAll(library, [event]);
}

/** The library with more events, in any order, some of them perhaps known already. */
export function foldAll(library: Library, _events: readonly LogEvent[]): Library {
  return library;
}
