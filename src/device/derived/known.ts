// What this tab knows of the database without reading it, as long as nobody else writes.
import { clockAt, type Clock } from '#lib/log/clock.ts';
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent } from '#lib/log/event.ts';
import type { FoldedDeck } from '#lib/log/fold-decks.ts';
import type { Day } from '#lib/log/moment.ts';
import type { DayCounts, DeckRow } from '#lib/review/rows.ts';
import { noStandings } from '#lib/review/standing.ts';
import { noReckonings } from '#lib/review/told.ts';
import type { Database, Reading, Totals } from '../schema.ts';

export interface Known {
  readonly database: Database;
  totals: Totals;
  /** The latest clock on events of other devices. */
  seen: Clock;
  /** The last event that was kept here; null where it must be looked up. */
  last: LogEvent | null;
  readonly days: Map<Day, DayCounts>;
  /** The one not used for longest first. */
  readonly decks: Map<DeckId, KnownDeck>;
}

export interface KnownDeck {
  readonly row: DeckRow | undefined;
  readonly folded: FoldedDeck;
}

/** As many as a long session asks about. */
const mostDecks = 64;

export function keepDeck({ decks }: Known, id: DeckId, deck: KnownDeck): void {
  decks.delete(id);
  decks.set(id, deck);
  const [oldest] = decks.keys();
  if (decks.size > mostDecks && oldest !== undefined) decks.delete(oldest);
}

export const noTotals: Totals = {
  writes: 0,
  events: 0,
  decks: 0,
  missed: 0,
  waiting: 0,
  memory: noStandings,
  reckonings: noReckonings,
  sessions: 0,
  due: { upTo: 0 as Day, facts: 0 },
};

export const totalsOf = async (reading: Reading): Promise<Totals> =>
  ((await reading.objectStore('derived').get('totals')) as Totals | undefined) ?? noTotals;

/** Whether somebody else has written, to go by the totals that a transaction finds. */
export const isStale = (known: Known, database: Database, totals: Totals): boolean =>
  known.database !== database || known.totals.writes !== totals.writes;

export async function knownAnew(reading: Reading, totals: Totals): Promise<Known> {
  const seen = (await reading.objectStore('device').get('seen')) as Clock | undefined;
  return {
    database: reading.db,
    totals,
    seen: seen ?? clockAt(0),
    last: null,
    days: new Map(),
    decks: new Map(),
  };
}
