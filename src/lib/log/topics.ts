// Events sorted by what they are about.
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { AnswerEvent } from './answers.ts';
import type { DeckEvent } from './deck-state.ts';
import type { EventOf, LogEvent, SessionId } from './event.ts';
import type { SessionEvent } from './session-state.ts';

export type SettingsEvent = EventOf<'settings-changed'>;

interface AboutDeck {
  readonly about: DeckEvent[];
  readonly facts: Map<FactId, AnswerEvent[]>;
}

export interface ByTopic {
  readonly decks: ReadonlyMap<DeckId, AboutDeck>;
  readonly sessions: ReadonlyMap<SessionId, SessionEvent[]>;
  readonly settings: readonly SettingsEvent[];
}

/** Those that a later Factdeck wrote are kept in the log, but not understood here: they are left out. */
export function byTopic(events: readonly LogEvent[]): ByTopic {
  const decks = new Map<DeckId, AboutDeck>();
  const sessions = new Map<SessionId, SessionEvent[]>();
  const settings: SettingsEvent[] = [];
  const deck = (id: DeckId) => entry(decks, id, () => ({ about: [], facts: new Map() }));
  const session = (id: SessionId) => entry(sessions, id, () => []);
  for (const event of events) {
    if (!isKnownVersion(event)) continue;
    switch (event.kind) {
      case 'deck-made':
      case 'deck-updated':
      case 'deck-deleted':
      case 'deck-restored':
      case 'question-dropped':
      case 'question-restored':
      case 'question-edited':
      case 'questions-written':
      case 'fact-suspended':
      case 'facts-postponed':
      case 'deck-tagged':
      case 'deck-dated':
      case 'deck-rested':
      case 'deck-archived':
        deck(event.deck).about.push(event);
        break;
      case 'session-started':
      case 'session-ended':
        session(event.session).push(event);
        break;
      case 'answered':
      case 'regraded':
      case 'undone':
        session(event.session).push(event);
        entry(deck(event.deck).facts, event.fact, () => []).push(event);
        break;
      case 'settings-changed':
        settings.push(event);
    }
  }
  return { decks, sessions, settings };
}

const isKnownVersion = ({ v }: { v: number }) => v === 1 || v === 2;

function entry<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = empty();
  map.set(key, value);
  return value;
}
