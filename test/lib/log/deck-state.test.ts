import { expect, test } from 'vitest';
import { emptyLibrary, foldAll } from '../../../src/lib/log/fold.ts';
import { restoreQuestion } from '../../../src/lib/log/undo.ts';
import { formsOf } from '../../../src/lib/review/forms.ts';
import { deckId, deckIn, device, factId, questionId, made } from '../sample.ts';

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
