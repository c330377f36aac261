// What is worked out of the log and kept beside it, in the transaction that keeps the events: rows of
// decks and sessions, and counts by day. Never the truth: it is dropped and made anew when in doubt.
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent, SessionId } from '#lib/log/event.ts';
import { emptyLibrary, foldAll } from '#lib/log/fold.ts';
import { foldDeck, unknownDeck, type DeckLog, type FoldedDeck } from '#lib/log/fold-decks.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { byTopic } from '#lib/log/topics.ts';
import { deckRow, sessionRow, type DeckRow } from '#lib/review/overview.ts';
import { everything, type Database, type Reading, type Writing } from '../schema.ts';
import { addUp, count, noChange } from './counts.ts';
import { isStale, keepDeck, knownAnew, noTotals, totalsOf, type Known } from './known.ts';
import { topicsOf, type Topics } from './topics.ts';
import { unwaited } from './unwaited.ts';

/** Raise it when the rows or what they are made of change: they are made anew at the next start. */
const version = 2;

/** Decks and sessions are worked out by so many when all are. */
const decksAtOnce = 50;
const sessionsAtOnce = 500;

export interface Deriver {
  /** What is known where the transaction begins. */
  known(writing: Writing): Promise<Known>;
  /** After `fresh` was added in the transaction; where all of it was known, nothing is waited for. */
  add(writing: Writing, known: Known, fresh: readonly LogEvent[], now: Moment): Promise<void>;
  /** After events about these were taken away in the transaction. */
  again(writing: Writing, topics: Topics, change: number, now: Moment): Promise<void>;
  /** Works everything out where that was not done yet, or in another way. */
  complete(database: Database, now: Moment): Promise<void>;
  /** Reads a deck, so that the next answer about it need not wait for that. */
  readAhead(database: Database, deck: DeckId, now: Moment): Promise<void>;
  /** What was worked out may not have been kept. */
  forget(): void;
}

export function makeDeriver(): Deriver {
  let mine: Known | null = null;

  async function knownIn(writing: Writing): Promise<Known> {
    const totals = await totalsOf(writing);
    if (!mine || isStale(mine, writing.db, totals)) mine = await knownAnew(writing, totals);
    return mine;
  }

  const forget = () => void (mine = null);

  /** Rows that cannot be worked out must keep no event from being kept: they are made anew later. */
  async function guarded(writing: Writing, known: Known, working: () => Promise<void>) {
    try {
      await working();
    } catch (error) {
      if (error instanceof DOMException) throw error;
      console.error('What is kept beside the log will be made anew.', error);
      const { totals } = known;
      forget();
      const derived = writing.objectStore('derived');
      unwaited(derived.delete('version'));
      unwaited(derived.put({ ...totals, writes: totals.writes + 1 }, 'totals'));
    }
  }

  return {
    known: knownIn,
    add: (writing, known, fresh, now) =>
      guarded(writing, known, () => {
        // Of a session that goes on an answer changes nothing that is kept.
        const turning = fresh.filter(({ kind }) => kind !== 'answered' && kind !== 'regraded');
        const topics = { ...topicsOf(fresh), sessions: topicsOf(turning).sessions };
        return derive(writing, known, topics, fresh, fresh.length, now);
      }),
    async again(writing, topics, change, now) {
      forget();
      const known = await knownIn(writing);
      await guarded(writing, known, () => derive(writing, known, topics, [], change, now));
    },
    async complete(database, now) {
      if ((await database.get('derived', 'version')) === version) return;
      forget();
      await begin(database, now);
      const some = async (topics: Topics) => {
        forget(); // so that no more is in memory than is worked on
        await inOne(database, async (writing) =>
          derive(writing, await knownIn(writing), topics, [], 0, now),
        );
      };
      const decks = await distinct<DeckId>(database, 'deck');
      for (let start = 0; start < decks.length; start += decksAtOnce) {
        await some({
          decks: new Set(decks.slice(start, start + decksAtOnce)),
          sessions: new Set(),
        });
      }
      const sessions = await distinct<SessionId>(database, 'session');
      for (let start = 0; start < sessions.length; start += sessionsAtOnce) {
        await some({
          decks: new Set(),
          sessions: new Set(sessions.slice(start, start + sessionsAtOnce)),
        });
      }
      forget();
      await database.put('derived', version, 'version');
    },
    async readAhead(database, id, now) {
      if (!mine || mine.decks.has(id)) return;
      const reading = database.transaction(everything, 'readonly');
      const [totals, row, folded] = await Promise.all([
        totalsOf(reading),
        reading.objectStore('decks').get(id),
        read(reading, id),
      ]);
      deckRow(id, folded.state, now); // which remembers what each fact's answers come to
      if (mine && !isStale(mine, database, totals)) keepDeck(mine, id, { row, folded });
    },
    forget,
  };
}

async function derive(
  writing: Writing,
  known: Known,
  { decks, sessions }: Topics,
  fresh: readonly LogEvent[],
  events: number,
  now: Moment,
): Promise<void> {
  const change = { ...noChange(), events };
  const news = byTopic(fresh).decks;
  for (const id of decks) {
    const { before, folded } = await deckIn(writing, known, id, news.get(id));
    const row = deckRow(id, folded.state, now);
    if (before) count(change, before, -1);
    count(change, row, 1);
    putDue(writing, before, row);
    unwaited(writing.objectStore('decks').put(row));
    keepDeck(known, id, { row, folded });
  }
  for (const id of sessions) {
    const [all, before] = await Promise.all([
      writing.objectStore('events').index('session').getAll(id),
      writing.objectStore('sessions').get(id),
    ]);
    const row = sessionRow(id, foldAll(emptyLibrary, all));
    change.sessions += (row.start ? 1 : 0) - (before?.start ? 1 : 0);
    unwaited(writing.objectStore('sessions').put(row));
  }
  await addUp(writing, known, change, dayOf(now));
}

/** The deck's row as it was, and its events folded, with those that were added. */
async function deckIn(writing: Writing, known: Known, id: DeckId, news: DeckLog | undefined) {
  const deck = known.decks.get(id);
  if (deck) return { before: deck.row, folded: news ? foldDeck(deck.folded, news) : deck.folded };
  const [before, folded] = await Promise.all([
    writing.objectStore('decks').get(id),
    read(writing, id),
  ]);
  return { before, folded };
}

async function read(reading: Reading, id: DeckId): Promise<FoldedDeck> {
  const events = await reading.objectStore('events').index('deck').getAll(id);
  const log = byTopic(events).decks.get(id);
  return log ? foldDeck(unknownDeck, log) : unknownDeck;
}

function putDue(writing: Writing, before: DeckRow | undefined, after: DeckRow): void {
  const store = writing.objectStore('due');
  const old = new Map(before?.facts.map(({ fact, due }) => [fact, due]));
  for (const { fact, due } of after.facts) {
    if (old.get(fact) === due) old.delete(fact);
    else unwaited(store.put(1, [due, after.deck, fact]));
  }
  for (const [fact, due] of old) unwaited(store.delete([due, after.deck, fact]));
}

async function begin(database: Database, now: Moment): Promise<void> {
  await inOne(database, async (writing) => {
    const { writes } = await totalsOf(writing);
    const events = await writing.objectStore('events').count();
    for (const name of ['decks', 'sessions', 'due', 'days', 'derived'] as const) {
      unwaited(writing.objectStore(name).clear());
    }
    const due = { upTo: dayOf(now), facts: 0 };
    // Those of an older Factdeck were not counted.
    const totals = { ...noTotals, events, due, writes: (writes || 0) + 1 };
    await writing.objectStore('derived').put(totals, 'totals');
  });
}

async function inOne(database: Database, work: (writing: Writing) => Promise<void>) {
  const writing = database.transaction(everything, 'readwrite', { durability: 'relaxed' });
  await work(writing);
  await writing.done;
}

async function distinct<Id extends DeckId | SessionId>(
  database: Database,
  name: 'deck' | 'session',
): Promise<Id[]> {
  const ids: Id[] = [];
  const index = database.transaction('events').store.index(name);
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    ids.push(cursor.key as Id);
    cursor = await cursor.continue();
  }
  return ids;
}
