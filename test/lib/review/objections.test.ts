import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/lib/log/event.ts';
import type { Question } from '../../../src/lib/questions/question.ts';
import { dueFacts, isBuried } from '../../../src/lib/review/due.ts';
import {
  leftOut,
  objections,
  stopping,
  takenBack,
  untilTomorrow,
  type Objection,
} from '../../../src/lib/review/objections.ts';
import { planDeck } from '../../../src/lib/review/plan.ts';
import type { Current } from '../../../src/lib/review/session.ts';
import { dayOf } from '../../../src/lib/log/moment.ts';
import { Play } from '../play.ts';
import { answered, deckId, deckIn, factId, factsOf, later, made, noon } from '../sample.ts';

const deck = deckId('d');

/** At a quiz on one fact, first asked by a blank with options, or by another kind. */
function at(kind: 'blank' | 'choice'): Play {
  const action = made(deck, 1);
  if (action.kind !== 'deck-made') throw new Error('not a making');
  const questions = action.made.questions.flatMap((question): Question[] => {
    if (question.kind !== kind) return [];
    return question.kind === 'blank'
      ? [{ ...question, options: ['Answer 0', 'Other', 'Third'] }]
      : [question];
  });
  const play = new Play().do({ ...action, made: { ...action.made, questions } });
  return play.start(planDeck(play.library, deck, noon, 1, 5));
}

const object = (play: Play, reason: Objection) => stopping(play.current as Current, reason);
const ask = ({ current }: Play) => current && (current.options ? 'chosen' : 'typed');

describe('an objection', () => {
  test.each<['blank' | 'choice', Objection, string | null]>([
    ['blank', 'wrong', null],
    ['blank', 'unclear', null],
    ['blank', 'trivial', null],
    ['blank', 'ambiguous', 'typed'],
    ['blank', 'giveaway', 'typed'],
    ['choice', 'ambiguous', null],
    ['choice', 'giveaway', null],
  ])('to a %s, that it is %s, leaves it %s, and can be taken back', (kind, reason, left) => {
    const play = at(kind);
    expect(ask(play)).toBe('chosen');
    const action = object(play, reason);
    play.do(action);
    expect(ask(play)).toBe(left);
    play.do(takenBack(play.library, action));
    expect(ask(play)).toBe('chosen');
  });

  test('keeps its reason with the question', () => {
    for (const reason of objections.filter((one) => one !== 'trivial')) {
      const play = at('choice');
      play.do(object(play, reason));
      expect([...deckIn(play.library).dropped.values()]).toEqual([reason]);
    }
  });
});

test.each<[string, (play: Play) => Action]>([
  ['left out', () => leftOut(deck, factId('f0'))],
  ['put off', ({ now }) => untilTomorrow(deck, factId('f0'), now)],
])('a fact that is %s is asked nowhere until that is taken back', (_, act) => {
  const play = new Play().do(made(deck, 2), answered({ grade: 1 }));
  play.now = later(noon, 0, 1);
  const asked = () => [
    factsOf(dueFacts(play.library, play.now)),
    planDeck(play.library, deck, play.now, 1, 5)
      .map(({ fact }) => fact)
      .toSorted(),
  ];
  expect(asked()).toEqual([['f0'], ['f0', 'f1']]);
  const action = act(play) as Parameters<typeof takenBack>[1];
  play.do(action);
  expect(asked()).toEqual([[], ['f1']]);
  play.do(takenBack(play.library, action));
  expect(asked()).toEqual([['f0'], ['f0', 'f1']]);
});

test('what was put off is there again tomorrow', () => {
  const play = new Play().do(made(deck, 1));
  play.do(untilTomorrow(deck, factId('f0'), noon));
  const isOff = (days: number) =>
    isBuried(deckIn(play.library), factId('f0'), dayOf(later(noon, days)));
  expect([isOff(0), isOff(1)]).toEqual([true, false]);
  expect(planDeck(play.library, deck, noon, 1, 5)).toEqual([]);
  expect(planDeck(play.library, deck, later(noon, 1), 1, 5)).toHaveLength(1);
});
