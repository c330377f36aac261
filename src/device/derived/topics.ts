// What events are about, and every event about that.
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent, SessionId } from '#lib/log/event.ts';
import type { Reading } from '../schema.ts';

export interface Topics {
  readonly decks: ReadonlySet<DeckId>;
  readonly sessions: ReadonlySet<SessionId>;
}

export function topicsOf(events: readonly LogEvent[]): Topics {
  const decks = new Set<DeckId>();
  const sessions = new Set<SessionId>();
  for (const event of events) {
    if ('deck' in event) decks.add(event.deck);
    if ('session' in event) sessions.add(event.session);
  }
  return { decks, sessions };
}

export async function eventsAbout(reading: Reading, topics: Topics): Promise<LogEvent[]> {
  const store = reading.objectStore('events');
  const lists = await Promise.all([
    ...[...topics.decks].map((deck) => store.index('deck').getAll(deck)),
    ...[...topics.sessions].map((session) => store.index('session').getAll(session)),
  ]);
  return lists.flat();
}
