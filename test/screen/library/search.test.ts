import { describe, expect, test } from 'vitest';
import { emptyLibrary, fold } from '../../../src/lib/log/fold.ts';
import { entryOf, folded, search } from '../../../src/screen/library/search.ts';
import { deckId, sampleDeck } from '../../lib/sample.ts';
import type { DeviceId, EventId, LogEvent } from '../../../src/lib/log/event.ts';

const made: LogEvent = {
  v: 1,
  id: 'd:1' as EventId,
  device: 'd' as DeviceId,
  seq: 1,
  at: 0,
  offset: 0,
  kind: 'deck-made',
  deck: deckId('cities'),
  made: sampleDeck(3),
  dropped: [],
};
const decks = [...fold(emptyLibrary, made).decks.values()];
const entries = decks.map(entryOf);

test.each([
  ['Erdoğan’s', "erdogan's"],
  ['ÅNGSTRÖM', 'angstrom'],
  ['ﬁle', 'file'],
])('%s is looked for as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

describe('search', () => {
  test('finds a deck by its title, whatever the case', () => {
    expect(search(entries, 'CITIES')).toMatchObject([{ prompt: null }]);
  });

  test('finds a deck by words of one question or its answer, and says how many more hold them', () => {
    expect(search(entries, 'answer 1')).toMatchObject([{ prompt: 'What of city 1?', more: 2 }]);
  });

  test('every word must be there', () => {
    expect(search(entries, 'answer river')).toEqual([]);
  });
});
