import { describe, expect, test } from 'vitest';
import { confusionsOf } from '../../../src/lib/review/confusions.ts';
import { planDeck } from '../../../src/lib/review/plan.ts';
import { Play } from '../play.ts';
import { answered, deckId, deckIn, factId, made, noon, questionId } from '../sample.ts';

const deck = deckId('d');
const fact = factId('f0');

/** Answers to fact `f0`: `chose X`, `typed X`, or `right`. */
function play(...said: readonly string[]) {
  const playing = new Play().do(made(deck, 4));
  said.forEach((one, turn) => {
    const [how, ...words] = one.split(' ');
    const given = words.join(' ');
    if (how === 'right') playing.do(answered({ turn }));
    if (how === 'typed') playing.do(answered({ turn, given, grade: 1 }));
    if (how === 'chose') {
      const question = questionId('c0');
      playing.do(answered({ turn, given, grade: 1, means: 'recognition', question }));
    }
  });
  return playing;
}

const open = (...said: readonly string[]) =>
  confusionsOf(deckIn(play(...said).library), fact).map(({ answer, of }) => [answer, of?.fact]);

describe('confusions', () => {
  test.each<[string, string[], unknown[]]>([
    ['an option that was chosen', ['chose Other 0'], [['Other 0', undefined]]],
    ['another fact’s answer that was typed', ['typed answer 2'], [['Answer 2', 'f2']]],
    ['nothing of what was typed at random', ['typed Nonsense'], []],
    [
      'the latest first',
      ['chose Other 0', 'typed Answer 3'],
      [
        ['Answer 3', 'f3'],
        ['Other 0', undefined],
      ],
    ],
    ['each once', ['chose Other 0', 'chose Other 0'], [['Other 0', undefined]]],
    ['still after one right answer', ['chose Other 0', 'right'], [['Other 0', undefined]]],
    ['not after two', ['chose Other 0', 'right', 'right'], []],
    [
      'again after another miss',
      ['chose Other 0', 'right', 'chose Other 0', 'right'],
      [['Other 0', undefined]],
    ],
  ])('%s', (_, said, expected) => {
    expect(open(...said)).toEqual(expected);
  });

  /** The options that the fact is asked with next; it has one form, a choice. */
  const options = (...said: readonly string[]) => {
    const playing = play(...said);
    for (const kind of ['b0', 's0']) {
      playing.do({ kind: 'question-dropped', deck, question: questionId(kind) });
    }
    const plan = planDeck(playing.library, deck, noon, 1, 4);
    return plan.find((item) => item.fact === fact)?.options?.toSorted();
  };
  const own = ['Answer 0', 'Other 0', 'Third 0'];

  test('what was typed for it is among the options until told apart twice', () => {
    expect(options('typed Answer 2')).toEqual(['Answer 0', 'Answer 2', 'Other 0', 'Third 0']);
    expect(options('typed Answer 2', 'right')).toContain('Answer 2');
    expect(options('typed Answer 2', 'right', 'right')).toEqual(own);
    expect(options('chose Other 0')).toEqual(own);
  });

  test('nothing is offered that would be right', () => {
    const playing = play('typed Answer 2');
    playing.do({ kind: 'question-edited', deck, question: questionId('c0'), answer: 'Answer 2' });
    const plan = planDeck(playing.library, deck, noon, 1, 4);
    const asked = plan.find((item) => item.fact === fact && item.question === 'c0');
    expect(asked?.options?.toSorted() ?? []).not.toEqual([
      'Answer 2',
      'Answer 2',
      'Other 0',
      'Third 0',
    ]);
    expect(new Set(asked?.options).size).toBe(asked?.options?.length ?? 0);
  });
});
