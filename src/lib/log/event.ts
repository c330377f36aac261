// Events are the truth of Factdeck: everything a person did, appended and never changed.
import type { Deck, DeckFact, DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { QuestionChange } from '../questions/change.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import type { Clock } from './clock.ts';
import type { EventHash } from './hash.ts';
import type { Day, Moment } from './moment.ts';

export type DeviceId = string & { readonly brand: 'DeviceId' };
export type SessionId = string & { readonly brand: 'SessionId' };

/** `${DeviceId}:${seq}`. */
export type EventId = string & { readonly brand: 'EventId' };

/** `${DeckId}/${FactId}`: a fact among all decks. */
export type FactKey = `${DeckId}/${FactId}`;

export const factKey = ({ deck, fact }: { deck: DeckId; fact: FactId }): FactKey =>
  `${deck}/${fact}`;

/** What every stamp holds, whatever its version. */
interface Stamped extends Moment {
  readonly id: EventId;
  readonly device: DeviceId;
  /** Counts the device's events from 1, without a gap. */
  readonly seq: number;
}

/** The stamp of the first Factdeck: its place in the order is that of `at`. */
export interface FirstStamp extends Stamped {
  readonly v: 1;
}

/** What the store puts on an action when it is kept. */
export interface CurrentStamp extends Stamped {
  readonly v: 2;
  /** Its place in the order of all events. */
  readonly clock: Clock;
  /** `hashOf` the device's event before this one; null for its first. */
  readonly previous: EventHash | null;
}

export type Stamp = FirstStamp | CurrentStamp;

export interface DeckMade {
  readonly kind: 'deck-made';
  readonly deck: DeckId;
  readonly made: Deck;
  /** Questions the person dropped in the preview. */
  readonly dropped: readonly QuestionId[];
}

/**
 * Takes in a newer version of the article: the whole deck as it is from now on, where facts and
 * questions that stay have the names they had. The latest holds; an older one takes it back.
 */
export interface DeckUpdated {
  readonly kind: 'deck-updated';
  readonly deck: DeckId;
  readonly made: Deck;
}

export interface DeckDeleted {
  readonly kind: 'deck-deleted';
  readonly deck: DeckId;
}

/** Takes back deletions by name, so that no clock decides whether a deck is there. */
export interface DeckRestored {
  readonly kind: 'deck-restored';
  readonly deck: DeckId;
  readonly undoes: readonly EventId[];
}

export interface QuestionDropped {
  readonly kind: 'question-dropped';
  readonly deck: DeckId;
  readonly question: QuestionId;
  readonly reason?: string;
  /** Only choosing is stopped: the question goes on being typed. */
  readonly means?: 'recognition';
}

/** Takes back drops by name: `question-dropped` events, or the `deck-made` that came without it. */
export interface QuestionRestored {
  readonly kind: 'question-restored';
  readonly deck: DeckId;
  readonly question: QuestionId;
  readonly undoes: readonly EventId[];
}

/** Says what a question says from now on, field by field: the latest edit of a field holds. */
export interface QuestionEdited extends QuestionChange {
  readonly kind: 'question-edited';
  readonly deck: DeckId;
  readonly question: QuestionId;
}

/**
 * Adds questions that the person wrote, with the facts they ask for where those are new. They stand
 * before the deck's own; a question is taken back by dropping it, and its fact goes with the last one.
 */
export interface QuestionsWritten {
  readonly kind: 'questions-written';
  readonly deck: DeckId;
  readonly facts: readonly DeckFact[];
  readonly questions: readonly Question[];
}

/** Leaves a fact out of reviews, or takes it in again: the latest holds. */
export interface FactSuspended {
  readonly kind: 'fact-suspended';
  readonly deck: DeckId;
  readonly fact: FactId;
  readonly suspended: boolean;
}

/**
 * Puts facts off: none is due before the day `until`, unless it is answered meanwhile; null takes
 * that back. The latest of each fact holds.
 */
export interface FactsPostponed {
  readonly kind: 'facts-postponed';
  readonly deck: DeckId;
  readonly facts: readonly FactId[];
  readonly until: Day | null;
  /** 'buried' until tomorrow by hand; 'spread' over the days after a break. */
  readonly why: 'buried' | 'spread';
}

/** Puts a tag on a deck, or takes it off: the latest of each tag holds. */
export interface DeckTagged {
  readonly kind: 'deck-tagged';
  readonly deck: DeckId;
  readonly tag: string;
  readonly on: boolean;
}

/** Wants to know all of a deck by the day `knowBy`, or by no day in particular: the latest holds. */
export interface DeckDated {
  readonly kind: 'deck-dated';
  readonly deck: DeckId;
  readonly knowBy: Day | null;
}

/** Nothing in a deck that rests comes up, until it is woken: the latest holds. */
export interface DeckRested {
  readonly kind: 'deck-rested';
  readonly deck: DeckId;
  readonly rested: boolean;
}

/** An archived deck is put away: there to read, but neither reviewed nor listed: the latest holds. */
export interface DeckArchived {
  readonly kind: 'deck-archived';
  readonly deck: DeckId;
  readonly archived: boolean;
}

/** Settings that follow the person to every device: the latest value of each name holds. */
export interface SettingsChanged {
  readonly kind: 'settings-changed';
  readonly settings: Readonly<Record<string, SettingValue>>;
}

export type SettingValue = string | number | boolean | null;

/** Which facts a session is about. */
export type Scope =
  | { readonly kind: 'deck'; readonly deck: DeckId }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'due' }
  | { readonly kind: 'missed' };

/** One way to ask: a question, and what there is to choose from; without options it is typed. */
export interface Form {
  readonly question: QuestionId;
  /**
   * In the order shown: of a choice its options, of true or false these two words, of things to put
   * in order the things, of pairs to match their right halves (the left ones stand as they are in
   * the question).
   */
  readonly options?: readonly string[];
}

/** One fact to be asked about in a session, and the form it takes when it comes back after a miss. */
export interface Item extends Form {
  readonly deck: DeckId;
  readonly fact: FactId;
  readonly again: Form;
}

export interface SessionStarted {
  readonly kind: 'session-started';
  readonly session: SessionId;
  readonly scope: Scope;
  readonly queue: readonly Item[];
}

export interface SessionEnded {
  readonly kind: 'session-ended';
  readonly session: SessionId;
  /** True when the person left before the last question. */
  readonly left?: true;
}

export type Verdict = 'right' | 'almost' | 'wrong';

/** FSRS: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4;

/** Whether the answer was among what was shown, or had to come from memory. */
export type Means = 'recognition' | 'recall';

/** Made by `answer` in review/session.ts. */
export interface AnswerGiven {
  readonly kind: 'answered';
  readonly session: SessionId;
  /** How many answers of the session came before: two answers to one turn count as one. */
  readonly turn: number;
  readonly deck: DeckId;
  readonly fact: FactId;
  readonly question: QuestionId;
  readonly means: Means;
  /** Of recognition: the chance of being right by guessing alone, 0 to 1. Older answers lack it. */
  readonly guess?: number;
  /**
   * What was typed or chosen, 'true' or 'false' among that; of an order the JSON of a list of texts,
   * of pairs the JSON of a list of lists of two (review/given.ts). Null for "don't know".
   */
  readonly given: string | null;
  /** 'almost' with grade 3 when the person counted it as right, with grade 1 when not. */
  readonly verdict: Verdict;
  readonly grade: Grade;
  readonly tookMs: number;
  /**
   * Where among the days that are as good the fact comes back, 0 the first to 1 the last, so that
   * days are evenly full (review/balance.ts). Without it chance decides, the same for the same fact.
   */
  readonly place?: number;
}

/** "I was right" after all, or not: the latest regrade of an answer holds. */
export interface AnswerRegraded {
  readonly kind: 'regraded';
  readonly session: SessionId;
  readonly deck: DeckId;
  readonly fact: FactId;
  readonly event: EventId;
  readonly verdict: Verdict;
  readonly grade: Grade;
}

/** Takes back an answer, and the endings of its session, so that it is open again. */
export interface AnswerUndone {
  readonly kind: 'undone';
  readonly session: SessionId;
  readonly deck: DeckId;
  readonly fact: FactId;
  readonly event: EventId;
  readonly reopens: readonly EventId[];
}

export type Action =
  | DeckMade
  | DeckUpdated
  | DeckDeleted
  | DeckRestored
  | QuestionDropped
  | QuestionRestored
  | QuestionEdited
  | QuestionsWritten
  | FactSuspended
  | FactsPostponed
  | DeckTagged
  | DeckDated
  | DeckRested
  | DeckArchived
  | SettingsChanged
  | SessionStarted
  | SessionEnded
  | AnswerGiven
  | AnswerRegraded
  | AnswerUndone;

/**
 * An action with its stamp. A log may also hold events of kinds that a later Factdeck knows: they
 * have the same stamp, are kept and passed on, and the fold looks past them.
 */
export type LogEvent = Stamp & Action;

export type EventOf<Kind extends Action['kind']> = Stamp & Extract<Action, { kind: Kind }>;

export type Answered = EventOf<'answered'>;
