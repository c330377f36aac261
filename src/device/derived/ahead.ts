// Reads the decks of the session at hand while nothing else is to be done, so that no answer waits for its deck.
import type { LogEvent, SessionId } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import type { Connection } from '../connection.ts';
import type { Database } from '../schema.ts';
import { whenIdle } from '../when-idle.ts';
import type { Deriver } from './deriver.ts';

/** Tells what was kept; returns at once. */
export function readAhead(connection: Connection, deriver: Deriver, clock: () => Moment) {
  let atHand: SessionId | null = null;

  async function read(session: SessionId): Promise<void> {
    await whenIdle();
    const decks = await connection.use((database) => decksOf(database, session));
    for (const deck of decks) {
      await whenIdle();
      if (session !== atHand) return;
      await connection.use((database) => deriver.readAhead(database, deck, clock()));
    }
  }

  return (events: readonly LogEvent[]): void => {
    const last = events.findLast((event) => 'session' in event);
    if (!last || last.session === atHand) return;
    atHand = last.session;
    // Where it fails, answers read their decks themselves.
    read(atHand).catch(() => undefined);
  };
}

async function decksOf(database: Database, session: SessionId) {
  const events = await database.getAllFromIndex('events', 'session', session);
  return new Set(
    events.flatMap((event) =>
      event.kind === 'session-started' ? event.queue.map(({ deck }) => deck) : [],
    ),
  );
}
