import { describe, expect, test } from 'vitest';
import type { DeckState } from '../../../src/lib/log/deck-state.ts';
import type { Question, TrueFalse } from '../../../src/lib/questions/question.ts';
import { folded, makeIndex, type Index } from '../../../src/lib/review/search.ts';
import { after, deckId, deckIn, sampleDeck } from '../sample.ts';

const deck = deckIn(after());
const text = 'Hungary has a capital. It is cut in two by the river.';
const withArticle: DeckState = {
  ...deck,
  deck: {
    ...deck.deck,
    article: {
      ...deck.deck.article,
      blocks: [{ kind: 'paragraph', text, map: [[0, 0]], start: 0, end: text.length }],
    },
  },
};

function find(query: string, ...decks: readonly DeckState[]) {
  const index = makeIndex();
  for (const one of decks) index.put(one);
  return shown(index.find(query));
}

const shown = (found: ReturnType<Index['find']>) =>
  [...found].map(([id, { inTitle, places }]) => [id, { inTitle, ...places() }] as const);

test.each([
  ['Erdoğan’s', "erdogan's"],
  ['ÅNGSTRÖM', 'angstrom'],
  ['ﬁle', 'file'],
])('%s is looked for as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

describe('search', () => {
  test('finds a deck by its title, whatever the case, and with it all its questions', () => {
    const [[id, found] = []] = find('CITIES', deck);
    expect(id).toBe(deck.id);
    expect(found).toMatchObject({ inTitle: true, questions: [...deck.questions.keys()] });
  });

  test('finds a deck by words of one question or its answer, and says how many more hold them', () => {
    const [[, found] = []] = find('answer 1', deck);
    expect(found).toMatchObject({
      inTitle: false,
      first: { kind: 'question', question: { prompt: 'What of city 1?' } },
      more: 2,
    });
    expect(found?.questions).toHaveLength(3);
  });

  test('finds a deck by part of a word of its article, and shows what stands around it', () => {
    const [[, found] = []] = find('CAPIT hungary', withArticle);
    expect(found?.first).toEqual({ kind: 'paragraph', text });
  });

  test('asks what holds the words, and of a paragraph that does only where no question does', () => {
    const { article } = deck.deck;
    const block = { kind: 'paragraph', text: article.text, map: [], start: 0, end: 999 } as const;
    const whole = { ...deck, deck: { ...deck.deck, article: { ...article, blocks: [block] } } };
    const asked = (query: string) => find(query, whole)[0]?.[1].questions.length;
    expect(asked('city 1')).toBe(2); // the two that ask for it by name
    expect(asked('lies on river')).toBe(deck.questions.size);
  });

  test('every word must be there, in one place', () => {
    expect(find('answer river', deck)).toEqual([]);
    expect(find('  ', deck)).toEqual([]);
  });

  test('a deck taken in anew is found by what it says now, one taken out not at all', () => {
    const index = makeIndex();
    index.put(deck);
    index.put({ ...withArticle, questions: new Map() });
    expect(index.find('answer').size).toBe(0);
    expect(index.find('hungary').size).toBe(1);
    index.remove(deck.id);
    expect(index.find('hungary').size).toBe(0);
  });

  test('finds a statement by what is so, and does not tell a false one as a fact', () => {
    const { id, fact, source, key, score } = sampleDeck(1).questions[0] as Question;
    const question: TrueFalse = {
      ...{ id, fact, source, key, score },
      kind: 'truefalse',
      prompt: 'City 0 lies on the Tiber.',
      answer: 'false',
      correction: 'City 0 lies on the Danube.',
    };
    const state = { ...deck, id: deckId('x'), questions: new Map([[id, question]]) };
    expect(find('danube', state)).toHaveLength(1);
    expect(find('false', state)).toEqual([]);
  });
});
