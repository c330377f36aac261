import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/lib/deck/deck.ts';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { restoreQuestion } from '../../../src/lib/log/undo.ts';
import { formsOf } from '../../../src/lib/review/forms.ts';
import { Play } from '../play.ts';
import {
  answered,
  deckId,
  deckIn,
  device,
  factId,
  made,
  questionId,
  sampleDeck,
} from '../sample.ts';

test('options that were at fault are offered no more, the blank is typed, until that is taken back', () => {
  const action = made(deckId('d'), 1);
  if (action.kind !== 'deck-made') throw new Error('not a making');
  const questions = action.made.questions.flatMap((question) =>
    question.kind === 'blank' ? { ...question, options: ['Answer 0', 'Other'] } : [],
  );
  const stamp = device('a');
  const library = foldAll(emptyLibrary, [
    stamp({ ...action, made: { ...action.made, questions } }),
  ]);
  const ways = (of: typeof library) => formsOf(deckIn(of), factId('f0')).map(({ rung }) => rung);
  expect(ways(library)).toEqual([0, 1]);
  const question = questionId('b0');
  const drop = { kind: 'question-dropped', deck: deckId('d'), question } as const;
  const stopped = foldAll(library, [stamp({ ...drop, reason: 'options', means: 'recognition' })]);
  expect(ways(stopped)).toEqual([1]);
  expect(deckIn(stopped).dropped.size).toBe(0);
  const back = foldAll(stopped, [stamp(restoreQuestion(stopped, deckId('d'), question))]);
  expect(ways(back)).toEqual([0, 1]);
});

describe('a newer version of the article', () => {
  const deck = deckId('d');
  const before = sampleDeck(3);
  const text = `News. ${before.article.text.replace('City 1 lies', 'City 1 no longer lies')}`;
  const newer: Deck = {
    ...before,
    article: { ...before.article, text },
    facts: before.facts.slice(0, 2),
    questions: before.questions.filter(({ fact }) => fact !== 'f2'),
  };
  const [fact] = before.facts;
  const question = before.questions.find(({ id }) => id === 'b0');
  if (!fact || !question) throw new Error('sample deck changed');
  const own = {
    kind: 'questions-written',
    deck,
    facts: [{ ...fact, id: factId('own') }],
    questions: [{ ...question, id: questionId('own.b'), fact: factId('own') }],
  } as const;
  const update = { kind: 'deck-updated', deck, made: newer } as const;

  test('holds with its facts; what was answered, dropped and edited is so still', () => {
    const play = new Play().do(
      made(deck, 3),
      { kind: 'question-dropped', deck, question: questionId('c0') },
      { kind: 'question-edited', deck, question: questionId('b1'), prompt: 'Now ______.' },
      answered(),
      update,
    );
    const state = deckIn(play.library);
    expect(state.deck.article.text).toBe(text);
    expect([...state.facts.keys()]).toEqual(['f0', 'f1']);
    expect(state.questions.has(questionId('c0'))).toBe(false);
    expect(state.questions.get(questionId('b1'))?.prompt).toBe('Now ______.');
    expect(state.answers.get(factId('f0'))).toHaveLength(1);
  });

  test('is taken back by the older one', () => {
    const play = new Play().do(made(deck, 3), update, { ...update, made: before });
    expect(deckIn(play.library).deck).toEqual(before);
  });

  test('has what was written before it in its place', () => {
    const state = deckIn(new Play().do(made(deck, 3), own, update).library);
    const written = state.questions.get(questionId('own.b'));
    expect(state.facts.has(factId('own'))).toBe(true);
    expect(written && text.slice(written.source.start, written.source.end)).toBe(
      'City 0 lies on river 0.',
    );
  });

  test('keeps the sentence of what was written and is not said any more', () => {
    const second = before.facts[1];
    if (!second) throw new Error('sample deck changed');
    const { start, end } = second;
    const gone = {
      ...own,
      facts: [{ ...second, id: factId('own') }],
      questions: own.questions.map((one) => ({ ...one, source: { start, end } })),
    };
    const state = deckIn(new Play().do(made(deck, 3), gone, update).library);
    expect(state.questions.get(questionId('own.b'))?.earlier?.text).toBe('City 1 lies on river 1.');
  });
});

test('a fact whose every question was dropped is none of the deck until one is brought back', () => {
  const deck = deckId('d');
  const drops = ['c0', 'b0', 's0'].map(
    (id) => ({ kind: 'question-dropped', deck, question: questionId(id) }) as const,
  );
  const play = new Play().do(made(deck, 2), ...drops.slice(1));
  expect([...deckIn(play.library).facts.keys()]).toEqual(['f0', 'f1']);
  play.do(...drops.slice(0, 1));
  expect([...deckIn(play.library).facts.keys()]).toEqual(['f1']);
  play.do(restoreQuestion(play.library, deck, questionId('b0')));
  expect([...deckIn(play.library).facts.keys()]).toEqual(['f0', 'f1']);
});
