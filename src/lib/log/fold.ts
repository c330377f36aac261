// From events to what Factdeck knows: the same set of events gives the same library, in any order.
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import { answersThatCount, type AnswerEvent } from './answers.ts';
import { deckState, type DeckEvent, type DeckState } from './deck-state.ts';
import type { EventOf, LogEvent, SessionId, SettingValue } from './event.ts';
import { union } from './order.ts';
import { sessionState, type Session, type SessionEvent } from './session-state.ts';

export interface Library {
  /** Decks that are there, oldest first. */
  readonly decks: ReadonlyMap<DeckId, DeckState>;
  /** Deleted decks, oldest first; `restoreDeck` brings them back. */
  readonly deleted: ReadonlyMap<DeckId, DeckState>;
  /** Every session, oldest first. */
  readonly sessions: ReadonlyMap<SessionId, Session>;
  /** The session to go on with: the latest that has not ended. */
  readonly session: Session | null;
  /** Settings that follow the person to every device, by name. */
  readonly settings: ReadonlyMap<string, SettingValue>;
  /** What the states above are made of, by what it is about; events wait here for their deck. */
  readonly log: Log;
}

interface Log {
  readonly decks: ReadonlyMap<DeckId, DeckLog>;
  readonly sessions: ReadonlyMap<SessionId, readonly SessionEvent[]>;
  readonly settings: readonly SettingsEvent[];
}

type SettingsEvent = EventOf<'settings-changed'>;

interface DeckLog {
  readonly about: readonly DeckEvent[];
  readonly facts: ReadonlyMap<FactId, readonly AnswerEvent[]>;
}

const emptyDeckLog: DeckLog = { about: [], facts: new Map() };

export const emptyLibrary: Library = {
  decks: new Map(),
  deleted: new Map(),
  sessions: new Map(),
  session: null,
  settings: new Map(),
  log: { decks: new Map(), sessions: new Map(), settings: [] },
};

/** The library with one more event. An event it has already changes nothing. */
export function fold(library: Library, event: LogEvent): Library {
  return foldAll(library, [event]);
}

/**
 * The library with more events, in any order, some of them perhaps known already. Whatever they
 * do not touch stays the same object.
 */
export function foldAll(library: Library, events: readonly LogEvent[]): Library {
  const news = byTopic(events);
  const decks = foldDecks(library, news);
  const sessions = foldSessions(library, news);
  const settings = union(library.log.settings, news.settings);
  const isSet = settings !== library.log.settings;
  if (!decks && !sessions && !isSet) return library;
  return {
    ...library,
    ...decks?.states,
    ...sessions?.states,
    settings: isSet ? settingsOf(settings) : library.settings,
    log: {
      decks: decks?.log ?? library.log.decks,
      sessions: sessions?.log ?? library.log.sessions,
      settings,
    },
  };
}

interface News {
  readonly about: Map<DeckId, DeckEvent[]>;
  readonly facts: Map<DeckId, Map<FactId, AnswerEvent[]>>;
  readonly sessions: Map<SessionId, SessionEvent[]>;
  readonly settings: SettingsEvent[];
}

function byTopic(events: readonly LogEvent[]): News {
  const news: News = { about: new Map(), facts: new Map(), sessions: new Map(), settings: [] };
  for (const event of events) {
    if (!isKnownVersion(event)) continue; // from a later Factdeck: kept, not understood here
    switch (event.kind) {
      case 'deck-made':
      case 'deck-deleted':
      case 'deck-restored':
      case 'question-dropped':
      case 'question-restored':
      case 'question-edited':
      case 'fact-suspended':
      case 'deck-tagged':
      case 'deck-archived':
        push(news.about, event.deck, event);
        break;
      case 'session-started':
      case 'session-ended':
        push(news.sessions, event.session, event);
        break;
      case 'answered':
      case 'regraded':
      case 'undone':
        push(news.sessions, event.session, event);
        push(entry(news.facts, event.deck, noAnswers), event.fact, event);
        break;
      case 'settings-changed':
        news.settings.push(event);
    }
  }
  return news;
}

const isKnownVersion = ({ v }: { v: number }) => v === 1 || v === 2;

const noAnswers = () => new Map<FactId, AnswerEvent[]>();

function foldDecks({ decks, deleted, log }: Library, news: News) {
  const logs = new Map(log.decks);
  const states = new Map([...decks, ...deleted]);
  let changed = false;
  for (const id of new Set([...news.about.keys(), ...news.facts.keys()])) {
    const before = log.decks.get(id) ?? emptyDeckLog;
    const about = union(before.about, news.about.get(id) ?? []);
    const facts = new Map(before.facts);
    const touched: FactId[] = [];
    for (const [fact, more] of news.facts.get(id) ?? []) {
      const known = facts.get(fact) ?? [];
      const all = union(known, more);
      if (all === known) continue;
      facts.set(fact, all);
      touched.push(fact);
    }
    if (about === before.about && touched.length === 0) continue;
    changed = true;
    logs.set(id, { about, facts });
    const state = newState(states.get(id), before, { about, facts }, touched);
    if (state) states.set(id, state);
  }
  if (!changed) return null;
  const sorted = [...states].sort(([, a], [, b]) => byAge(a, b));
  return {
    log: logs,
    states: {
      decks: new Map(sorted.filter(([, state]) => !state.deleted)),
      deleted: new Map(sorted.filter(([, state]) => state.deleted)),
    },
  };
}

/** Answers alone leave everything else of a deck as it was. */
function newState(
  state: DeckState | undefined,
  before: DeckLog,
  after: DeckLog,
  touched: readonly FactId[],
): DeckState | null {
  const answers = new Map(state?.answers);
  for (const fact of state ? touched : after.facts.keys()) {
    const counting = answersThatCount(after.facts.get(fact) ?? []);
    if (counting.length > 0) answers.set(fact, counting);
    else answers.delete(fact);
  }
  if (state && before.about === after.about) return { ...state, answers: byFact(answers) };
  return deckState(after.about, byFact(answers));
}

/** In an order of its own, not that of arrival. */
const byFact = (answers: DeckState['answers']) =>
  new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1)));

function foldSessions(library: Library, news: News) {
  const log = new Map(library.log.sessions);
  const sessions = new Map(library.sessions);
  let changed = false;
  for (const [id, more] of news.sessions) {
    const known = log.get(id) ?? [];
    const all = union(known, more);
    if (all === known) continue;
    changed = true;
    log.set(id, all);
    const state = sessionState(all);
    if (state) sessions.set(id, state);
  }
  if (!changed) return null;
  const sorted = [...sessions].sort(([, a], [, b]) => byStart(a, b));
  return {
    log,
    states: {
      sessions: new Map(sorted),
      session: sorted.findLast(([, { endings }]) => endings.length === 0)?.[1] ?? null,
    },
  };
}

/** In the order of the names, not that of arrival. */
function settingsOf(events: readonly SettingsEvent[]): ReadonlyMap<string, SettingValue> {
  const values = new Map(events.flatMap(({ settings }) => Object.entries(settings)));
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const byAge = (a: DeckState, b: DeckState) => a.made.at - b.made.at || (a.id < b.id ? -1 : 1);
const byStart = (a: Session, b: Session) => a.started.at - b.started.at || (a.id < b.id ? -1 : 1);

function entry<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const value = map.get(key) ?? empty();
  map.set(key, value);
  return value;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  entry(map, key, () => []).push(value);
}
