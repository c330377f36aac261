import { describe, expect, test } from 'vitest';
import { emptyLibrary, foldAll, type Library } from '../../../src/lib/log/fold.ts';
import { dayOf } from '../../../src/lib/log/moment.ts';
import { dueFacts } from '../../../src/lib/review/due.ts';
import { makeShelf, type Ask } from '../../../src/lib/review/shelf.ts';
import { answered, deckId, device, later, made, noon, sampleDeck } from '../sample.ts';

const [old, mid, young] = [deckId('old'), deckId('mid'), deckId('young')];
const by = device('a');

function titled(name: string, id = deckId(name)) {
  const deck = sampleDeck(2);
  return { ...made(id, 2), made: { ...deck, article: { ...deck.article, title: name } } };
}

const library = foldAll(emptyLibrary, [
  by(titled('Éclairs', old), noon),
  by(titled('Zebras', mid), later(noon, 1)),
  by(titled('apples', young), later(noon, 2)),
  by({ kind: 'deck-tagged', deck: mid, tag: 'animals', on: true }),
  by(answered({ deck: mid, grade: 1 }), later(noon, 3)),
]);

const now = later(noon, 4);
/** One for all tests, as in the app: each finds what the library has then. */
const shelfIn = makeShelf();
const ask = (some: Partial<Ask> = {}, from: Library = library) =>
  shelfIn(from, now, {
    ...{ query: '', tag: null, order: 'newest', today: dayOf(now), most: 10 },
    ...some,
  });
const titles = (some: Partial<Ask>, from?: Library) => ask(some, from).decks.map((d) => d.title);

describe('the shelf', () => {
  test.each([
    ['newest', ['apples', 'Zebras', 'Éclairs']],
    ['due', ['Zebras', 'apples', 'Éclairs']],
    ['title', ['apples', 'Éclairs', 'Zebras']],
  ] as const)('in the order %s', (order, expected) => {
    expect(titles({ order })).toEqual(expected);
  });

  test('has the least known deck first', () => {
    const knows = [0, 1].map((turn) => by(answered({ deck: young, turn, means: 'recall' })));
    const later = foldAll(library, knows);
    expect(titles({ order: 'least' }, later).at(-1)).toBe('apples');
  });

  test('lists so many as are wanted, and says how many there are', () => {
    expect(ask({ most: 1 })).toMatchObject({ decks: [{ title: 'apples' }], total: 3 });
  });

  test('shows the decks with a tag, or with words, those with them in the title first', () => {
    expect(ask()).toMatchObject({ tags: ['animals'], canAsk: false });
    expect(ask({ tag: 'animals' })).toMatchObject({ decks: [{ title: 'Zebras' }], canAsk: true });
    expect(titles({ query: 'eclair' })).toEqual(['Éclairs']);
    expect(ask({ query: 'nowhere' })).toMatchObject({ decks: [], total: 0, canAsk: false });
  });

  test('a deck that rests is listed, but nothing in it comes up', () => {
    const rests = foldAll(library, [by({ kind: 'deck-rested', deck: mid, rested: true })]);
    expect(ask({ tag: 'animals' }, rests)).toMatchObject({
      decks: [{ title: 'Zebras', resting: true, due: 0 }],
      canAsk: false,
    });
    expect(dueFacts(rests, now)).toEqual([]);
    const woken = foldAll(rests, [by({ kind: 'deck-rested', deck: mid, rested: false })]);
    expect(ask({ tag: 'animals' }, woken).decks).toMatchObject([{ due: 1, resting: false }]);
  });

  test('archived and deleted decks are apart, and not found', () => {
    const away = foldAll(library, [
      by({ kind: 'deck-archived', deck: mid, archived: true }),
      by({ kind: 'deck-deleted', deck: old }),
    ]);
    expect(ask({}, away)).toMatchObject({
      decks: [{ title: 'apples' }],
      archived: [{ deck: mid, title: 'Zebras' }],
      deleted: [{ deck: old, title: 'Éclairs' }],
      tags: [],
    });
    expect(ask({ query: 'zebras' }).total).toBe(1);
    expect(ask({ query: 'zebras' }, away).total).toBe(0);
    expect(ask({ query: 'zebras' }).total).toBe(1);
    expect(dueFacts(away, now)).toEqual([]);
  });
});
