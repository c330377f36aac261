import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/lib/questions/question.ts';
import { changeFaults } from '../../../src/lib/questions/change.ts';
import { dueFacts } from '../../../src/lib/review/due.ts';
import { planDeck } from '../../../src/lib/review/plan.ts';
import { factsBeside, joined, smaller, split } from '../../../src/lib/review/split.ts';
import { Play } from '../play.ts';
import { answered, deckId, deckIn, factId, later, made, noon, questionId } from '../sample.ts';

const deck = deckId('d');
const fact = factId('f0');

/** A deck whose facts `f0` and `f1` are of one sentence; `f0` was missed. */
function missed(): Play {
  const action = made(deck, 4);
  if (action.kind !== 'deck-made') throw new Error('not a making');
  const source = action.made.questions[0]?.source;
  const questions = action.made.questions.map((question): Question =>
    question.fact === 'f1' && source ? { ...question, source } : question,
  );
  return new Play()
    .do({ ...action, made: { ...action.made, questions } })
    .do(answered({ grade: 1 }));
}

const write = (play: Play, prompt: string, answer: string, id: string) => {
  const state = deckIn(play.library);
  const of = state.questions.get(questionId('b0'));
  if (!of) throw new Error('no question');
  return smaller({ prompt, answer }, of, 2, factId(id), state.deck.article);
};

describe('splitting a fact', () => {
  test('asks for the smaller ones in its place, and undone is as it was', () => {
    const play = missed();
    const before = JSON.stringify([...deckIn(play.library).questions]);
    const into = [
      write(play, 'City 0 lies on ______.', 'river 0', 'x'),
      write(play, 'What lies on river 0?', 'City 0', 'y'),
    ];
    expect(into.flatMap(({ question }) => changeFaults(question))).toEqual([]);
    play.do(...split(deckIn(play.library), fact, into));
    const plan = planDeck(play.library, deck, noon, 1, 9).map((item) => item.fact as string);
    expect(plan.toSorted()).toEqual(['f1', 'f2', 'f3', 'x', 'y']);
    expect(dueFacts(play.library, later(noon, 9))).toEqual([]);
    play.do(...joined(deckIn(play.library), fact, into));
    expect(JSON.stringify([...deckIn(play.library).questions])).toBe(before);
    expect([...deckIn(play.library).facts.keys()]).toEqual(['f0', 'f1', 'f2', 'f3']);
    expect(dueFacts(play.library, noon).map((one) => one.fact.id)).toEqual(['f0']);
  });

  test('writes a blank where its mark is, and marks the answer where the sentence has it', () => {
    const { fact: written, question } = write(missed(), 'City 0 lies on ______.', 'river 0', 'x');
    expect(written).toMatchObject({ text: 'City 0 lies on river 0.', importance: 2 });
    expect(question).toMatchObject({ kind: 'blank', fact: 'x', key: { start: 15, end: 22 } });
    const asked = write(missed(), 'Where is it?', 'In the north', 'y');
    expect(asked).toMatchObject({
      fact: { text: 'Where is it? In the north' },
      question: { kind: 'short', key: null },
    });
  });

  test('offers the other facts of its sentence, unless they are left out', () => {
    const play = missed();
    const beside = () => factsBeside(deckIn(play.library), fact).map(({ id }) => id);
    expect(beside()).toEqual(['f1']);
    play.do(...split(deckIn(play.library), fact, []));
    expect(deckIn(play.library).suspended.has(fact)).toBe(true);
    play.do({ kind: 'fact-suspended', deck, fact: factId('f1'), suspended: true });
    expect(beside()).toEqual([]);
  });
});
