// Finds decks in a worker: reads their rows, and on first need indexes every word of every deck.
import type { DeckId } from '#lib/deck/deck.ts';
import type { DeckRow } from '#lib/review/rows.ts';
import { makeIndex, type Index } from '#lib/review/search.ts';
import { shelfOf } from '#lib/review/shelf.ts';
import { connect } from './connection.ts';
import { readDeck } from './derived/rows.ts';
import { totalsIn } from './derived/look.ts';
import type { FromFinder, ToFinder } from './finder-messages.ts';
import { reading, type Database } from './schema.ts';

const decksAtOnce = 20;

const connection = connect();
let rows: readonly DeckRow[] = [];
/** How often the log had been written when they were read. */
let writes = -1;
let index: Index = makeIndex();
/** The decks in it, with what their rows said of changes. */
const indexed = new Map<DeckId, number>();

async function readRows(database: Database): Promise<void> {
  const totals = await totalsIn(database);
  if (totals.writes === writes) return;
  rows = await database.getAll('decks');
  ({ writes } = totals);
}

/** Takes in what is new; `isOff`, asked between some decks and the next, ends it on the way. */
async function indexRows(database: Database, isOff: () => boolean): Promise<void> {
  const wanted = new Map(rows.flatMap((row) => (row.there ? [[row.deck, row.changes]] : [])));
  for (const deck of indexed.keys()) {
    if (wanted.has(deck)) continue;
    index.remove(deck);
    indexed.delete(deck);
  }
  const news = [...wanted].filter(([deck, changes]) => indexed.get(deck) !== changes);
  for (let start = 0; start < news.length && !isOff(); start += decksAtOnce) {
    const some = news.slice(start, start + decksAtOnce);
    const transaction = reading(database);
    const decks = await Promise.all(some.map(([deck]) => readDeck(transaction, deck)));
    for (const { state } of decks) if (state) index.put(state);
    for (const [deck, changes] of some) indexed.set(deck, changes);
  }
}

let waiting: ToFinder | null = null;
let busy = false;

const tell = (message: FromFinder) => postMessage(message);

/** The latest that was asked, since what was asked before is no longer wanted; then what idles. */
async function work(): Promise<void> {
  while (waiting) {
    const ask: ToFinder = waiting;
    const isSearch = ask.query.trim() !== '';
    await connection.use(async (database) => {
      await readRows(database);
      if (isSearch) await indexRows(database, () => false);
    });
    if (waiting === ask) {
      waiting = null;
      const shelf = shelfOf(rows, isSearch ? index.find(ask.query) : null, ask);
      tell({ kind: 'shelf', ask, shelf });
      await connection.use((database) => indexRows(database, () => waiting !== null));
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToFinder>) => {
  waiting = data;
  if (busy) return;
  busy = true;
  work()
    .catch((error: unknown) => {
      console.warn('The decks could not be looked through.', error);
      waiting = null;
      writes = -1;
      index = makeIndex();
      indexed.clear();
      tell({ kind: 'failed' });
    })
    .finally(() => (busy = false));
});
