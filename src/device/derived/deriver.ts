// What is worked out of the log and kept beside it, in the transaction that keeps the events: rows of
// decks and sessions, and counts by day. Never the truth: it is dropped and made anew when in doubt.
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent } from '#lib/log/event.ts';
import type { Moment } from '#lib/log/moment.ts';
import { deckRow } from '#lib/review/rows.ts';
import { parametersInForce, retentionInForce } from '#lib/review/schedule.ts';
import { everything, type Database, type Writing } from '../schema.ts';
import { deriveAll } from './anew.ts';
import { isStale, keepDeck, knownAnew, totalsOf, type Known } from './known.ts';
import { derive, readDeck } from './rows.ts';
import { topicsOf, type Topics } from './topics.ts';
import { unwaited } from './unwaited.ts';
import type { OnShare } from '../store.ts';

/** Raise it when the rows or what they are made of change: they are made anew at the next start. */
const version = 5;

/** Days due hang on how somebody is taken to forget as well, and on how much they want to know. */
const versionNow = () => [version, ...parametersInForce(), retentionInForce()].join(' ');

export interface Deriver {
  /** What is known where the transaction begins. */
  known(writing: Writing): Promise<Known>;
  /** After `fresh` was added in the transaction; where all of it was known, nothing is waited for. */
  add(writing: Writing, known: Known, fresh: readonly LogEvent[], now: Moment): Promise<void>;
  /** After events about these were taken away in the transaction. */
  again(writing: Writing, topics: Topics, change: number, now: Moment): Promise<void>;
  /** Works everything out where that was not done yet, or in another way. */
  complete(database: Database, now: Moment, onShare: OnShare): Promise<void>;
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
    async complete(database, now, onShare) {
      if ((await database.get('derived', 'version')) === versionNow()) return;
      const made = versionNow();
      forget();
      const work = async (writing: Writing, topics: Topics) => {
        forget(); // so that no more is in memory than is worked on
        await derive(writing, await knownIn(writing), topics, [], 0, now);
      };
      await deriveAll(database, now, work, onShare);
      forget();
      await database.put('derived', made, 'version');
    },
    async readAhead(database, id, now) {
      if (!mine || mine.decks.has(id)) return;
      const reading = database.transaction(everything, 'readonly');
      const [totals, row, folded] = await Promise.all([
        totalsOf(reading),
        reading.objectStore('decks').get(id),
        readDeck(reading, id),
      ]);
      deckRow(id, folded.state, now); // which remembers what each fact's answers come to
      if (mine && !isStale(mine, database, totals)) keepDeck(mine, id, { row, folded });
    },
    forget,
  };
}
