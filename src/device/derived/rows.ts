// The rows of the decks and sessions that events are about, brought up to date in one transaction.
import type { DeckId } from '#lib/deck/deck.ts';
import type { LogEvent } from '#lib/log/event.ts';
import { emptyLibrary, foldAll } from '#lib/log/fold.ts';
import { foldDeck, unknownDeck, type DeckLog, type FoldedDeck } from '#lib/log/fold-decks.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { byTopic } from '#lib/log/topics.ts';
import { addRow, deckRow, sessionRow, type DeckRow } from '#lib/review/rows.ts';
import type { Reading, Writing } from '../schema.ts';
import { addUp, noChange } from './counts.ts';
import { keepDeck, type Known } from './known.ts';
import type { Topics } from './topics.ts';
import { unwaited } from './unwaited.ts';

/** `fresh` was added in the transaction; `events`: by how many the log has become longer. */
export async function derive(
  writing: Writing,
  known: Known,
  { decks, sessions }: Topics,
  fresh: readonly LogEvent[],
  events: number,
  now: Moment,
): Promise<void> {
  const change = noChange(events);
  const news = byTopic(fresh).decks;
  for (const id of decks) {
    const { before, folded } = await deckIn(writing, known, id, news.get(id));
    const row = deckRow(id, folded.state, now);
    if (before) addRow(change, before, -1);
    addRow(change, row, 1);
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
    readDeck(writing, id),
  ]);
  return { before, folded };
}

export async function readDeck(reading: Reading, id: DeckId): Promise<FoldedDeck> {
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
