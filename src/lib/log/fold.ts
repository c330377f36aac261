// From events to what Factdeck knows: the same set of events gives the same library, in any order.
import type { DeckId } from '../deck/deck.ts';
import type { DeckState } from './deck-state.ts';
import type { LogEvent, SessionId, SettingValue } from './event.ts';
import { foldDecks, type DeckLog } from './fold-decks.ts';
import { foldSessions, type SessionLogs } from './fold-sessions.ts';
import { union } from './order.ts';
import type { Session } from './session-state.ts';
import { byTopic, type SettingsEvent } from './topics.ts';

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
  readonly log: {
    readonly decks: ReadonlyMap<DeckId, DeckLog>;
    readonly sessions: SessionLogs;
    readonly settings: readonly SettingsEvent[];
  };
}

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
  const { log } = library;
  const news = byTopic(events);
  const decks = foldDecks({ ...library, log: log.decks }, news.decks);
  const sessions = foldSessions({ ...library, log: log.sessions }, news.sessions);
  const settings = union(log.settings, news.settings);
  const after = { decks: decks.log, sessions: sessions.log, settings };
  const isSet = settings !== log.settings;
  if (after.decks === log.decks && after.sessions === log.sessions && !isSet) return library;
  return {
    decks: decks.decks,
    deleted: decks.deleted,
    sessions: sessions.sessions,
    session: sessions.session,
    settings: isSet ? settingsOf(settings) : library.settings,
    log: after,
  };
}

/** In the order of the names, not that of arrival. */
function settingsOf(events: readonly SettingsEvent[]): ReadonlyMap<string, SettingValue> {
  const values = new Map(events.flatMap(({ settings }) => Object.entries(settings)));
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}
