import { describe, expect, test } from 'vitest';
import { emptyLibrary, fold } from '../../../src/lib/log/fold.ts';
import type { Question, TrueFalse } from '../../../src/lib/questions/question.ts';
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

  test('finds a statement by what is so, and does not tell a false one as a fact', () => {
    const [deck] = decks;
    if (!deck) throw new Error('no deck');
    const { id, fact, source, key, score } = sampleDeck(1).questions[0] as Question;
    const question: TrueFalse = {
      ...{ id, fact, source, key, score },
      kind: 'truefalse',
      prompt: 'City 0 lies on the Tiber.',
      answer: 'false',
      correction: 'City 0 lies on the Danube.',
    };
    const entry = entryOf({ ...deck, questions: new Map([[id, question]]) });
    const prompt = 'True or false? City 0 lies on the Tiber.';
    expect(search([entry], 'danube')).toMatchObject([{ prompt }]);
    expect(search([entry], 'false')).toEqual([]);
  });
});
