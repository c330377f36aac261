// The decks of the library as somebody wants to see them: found, sorted, and the rest put away.
import type { DeckId } from '../deck/deck.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Library } from '../log/fold.ts';
import type { Day, Moment } from '../log/moment.ts';
import { deckRow, type DeckRow } from './rows.ts';
import { makeIndex, type Found, type Place } from './search.ts';
import type { Standings } from './standing.ts';

export const orders = ['newest', 'due', 'least', 'title'] as const;
/** 'due': the most to review first; 'least': those of which the smallest share is known. */
export type ShelfOrder = (typeof orders)[number];

export interface Ask {
  readonly query: string;
  readonly tag: string | null;
  readonly order: ShelfOrder;
  readonly today: Day;
  /** How many decks are listed. */
  readonly most: number;
}

export interface ShelfDeck {
  readonly deck: DeckId;
  readonly title: string;
  readonly memory: Standings;
  /** Facts ready to review. */
  readonly due: number;
  readonly resting: boolean;
  /** Where the words looked for stand, besides the title. */
  readonly hit: { readonly place: Place; readonly more: number } | null;
}

/** A deck that is not among the others. */
export interface PutAway {
  readonly deck: DeckId;
  readonly title: string;
}

export interface Shelf {
  /** The first of them, `most`. */
  readonly decks: readonly ShelfDeck[];
  readonly total: number;
  /** Whether something can be asked of what was found, or of the decks with the tag. */
  readonly canAsk: boolean;
  /** All tags there are, in the order of the alphabet. */
  readonly tags: readonly string[];
  readonly archived: readonly PutAway[];
  readonly deleted: readonly PutAway[];
}

/** `found`: what the query finds; null where there is none. */
export function shelfOf(
  rows: readonly DeckRow[],
  found: ReadonlyMap<DeckId, Found> | null,
  { tag, order, today, most }: Ask,
): Shelf {
  const there = rows.filter((row) => row.there);
  const wanted = there
    .filter(({ deck, tags }) => (tag === null || tags.includes(tag)) && found?.has(deck) !== false)
    .sort(compareBy(order, today));
  const ranked = found
    ? [
        ...wanted.filter(({ deck }) => found.get(deck)?.inTitle),
        ...wanted.filter(({ deck }) => !found.get(deck)?.inTitle),
      ]
    : wanted;
  const isAsked = ({ deck }: DeckRow) =>
    !found || (found.get(deck)?.places().questions.length ?? 0) > 0;
  return {
    decks: ranked.slice(0, most).map((row) => shelfDeck(row, found?.get(row.deck), today)),
    total: ranked.length,
    canAsk: (found !== null || tag !== null) && ranked.some((row) => !row.resting && isAsked(row)),
    tags: [...new Set(there.flatMap(({ tags }) => tags))].sort(),
    archived: putAway(rows.filter((row) => row.archived)),
    deleted: putAway(rows.filter((row) => !row.there && !row.archived && row.title !== '')),
  };
}

/** What a library in memory shows. */
export type ShelfIn = (library: Library, now: Moment, ask: Ask) => Shelf;

/** Keeps its index from one letter that is typed to the next: only decks that have changed are indexed anew. */
export function makeShelf(): ShelfIn {
  const index = makeIndex();
  const indexed = new Map<DeckId, DeckState>();

  function indexAll({ decks }: Library): void {
    for (const id of indexed.keys()) {
      if (decks.has(id)) continue;
      index.remove(id);
      indexed.delete(id);
    }
    for (const [id, deck] of decks) {
      if (indexed.get(id) === deck) continue;
      index.put(deck);
      indexed.set(id, deck);
    }
  }

  return (library, now, ask) => {
    const decks = [...library.decks, ...library.deleted];
    const rows = decks.map(([id, deck]) => deckRow(id, deck, now));
    if (ask.query.trim() === '') return shelfOf(rows, null, ask);
    indexAll(library);
    return shelfOf(rows, index.find(ask.query), ask);
  };
}

const putAway = (rows: readonly DeckRow[]): PutAway[] =>
  rows.map(({ deck, title }) => ({ deck, title })).sort((a, b) => inAlphabet(a.title, b.title));

export function shelfDeck(row: DeckRow, found: Found | undefined, today: Day): ShelfDeck {
  const { deck, title, memory, resting = false } = row;
  const places = found && !found.inTitle ? found.places() : null;
  return {
    ...{ deck, title, memory, resting },
    due: dueOf(row, today),
    hit: places?.first ? { place: places.first, more: places.more } : null,
  };
}

const dueOf = ({ facts }: DeckRow, today: Day) => facts.filter(({ due }) => due <= today).length;

const shareKnown = ({ memory: { known, learning, missed, unseen } }: DeckRow) =>
  known / Math.max(1, known + learning + missed + unseen);

const inAlphabet = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** What is equal keeps the order of making, the latest first. */
function compareBy(order: ShelfOrder, today: Day): (a: DeckRow, b: DeckRow) => number {
  const latest = (a: DeckRow, b: DeckRow) =>
    (b.there?.[0] ?? 0) - (a.there?.[0] ?? 0) || (a.deck < b.deck ? 1 : -1);
  switch (order) {
    case 'newest':
      return latest;
    case 'due': {
      const due = (row: DeckRow) => dueOf(row, today);
      return (a, b) => due(b) - due(a) || latest(a, b);
    }
    case 'least':
      return (a, b) => shareKnown(a) - shareKnown(b) || latest(a, b);
    case 'title':
      return (a, b) => inAlphabet(a.title, b.title) || latest(a, b);
  }
}
