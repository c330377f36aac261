import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/lib/questions/question.ts';
import { meansOf } from '../../../src/lib/review/forms.ts';
import { planDeck, planDue, planMissed } from '../../../src/lib/review/plan.ts';
import { Play, playing } from '../play.ts';
import { answered, deckId, factId, later, made, noon, questionId, sessionId } from '../sample.ts';

const deck = deckId('d');

describe('plans', () => {
  test('a deck: facts never asked first, in the order of its questions, as many as wanted', () => {
    const play = playing(6, 3).reply(true).reply(true).reply(true);
    const plan = planDeck(play.library, deck, noon, 1, 4);
    expect(plan).toHaveLength(4);
    expect(plan.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['f3', 'f4', 'f5']));
  });

  test('the same seed gives the same plan, another seed another order of options', () => {
    const { library } = new Play().do(made(deck, 12));
    const plans = [1, 1, 2].map((seed) => JSON.stringify(planDeck(library, deck, noon, seed, 12)));
    expect(plans[0]).toBe(plans[1]);
    expect(plans[0]).not.toBe(plans[2]);
  });

  test('begins with choosing, then asks for typing after a success, and another form after a miss', () => {
    const play = playing(2);
    expect(play.current?.options).toBeDefined();
    const [first] = play.session.queue;
    play.reply(true).reply(false).reply(true);
    const plan = planDeck(play.library, deck, noon, 1, 2);
    const [up, down] = ['f0', 'f1'].map((fact) => plan.find((item) => item.fact === fact));
    expect([first?.fact, up?.options]).toEqual(['f0', undefined]);
    expect(down).toBeDefined();
  });

  test('what is due is mixed over decks', () => {
    const play = new Play().do(made(deck, 4), made(deckId('e'), 4));
    for (const [name, of] of [
      [deck, 4],
      [deckId('e'), 4],
    ] as const) {
      for (let turn = 0; turn < of; turn++) {
        const [fact, question] = [factId(`f${turn}`), questionId(`b${turn}`)];
        play.do(answered({ deck: name, session: sessionId(name), turn, fact, question }));
      }
    }
    expect(planDue(play.library, noon, 1, 20)).toEqual([]);
    const decks = planDue(play.library, later(noon, 30), 1, 20).map((item) => item.deck);
    expect(decks).toHaveLength(8);
    expect(decks.every((name, index) => name !== decks[index + 1])).toBe(true);
  });

  test('questions from one sentence are kept apart', () => {
    const action = made(deck, 8);
    if (action.kind !== 'deck-made') throw new Error('not a making');
    const { made: whole } = action;
    const [source] = whole.questions;
    const questions = whole.questions.map((question) =>
      ['f0', 'f1'].includes(question.fact) && source
        ? { ...question, source: source.source }
        : question,
    );
    const play = new Play().do({ ...action, made: { ...whole, questions } });
    const plan = planDeck(play.library, deck, noon, 1, 8).map(({ fact }) => fact);
    expect(Math.abs(plan.indexOf(factId('f0')) - plan.indexOf(factId('f1')))).toBeGreaterThan(3);
  });

  test('a question that gives the answer of another away comes after it', () => {
    const action = made(deck, 6);
    if (action.kind !== 'deck-made') throw new Error('not a making');
    const { made: whole } = action;
    const questions = whole.questions.map((question) =>
      question.fact === 'f0'
        ? { ...question, prompt: 'What of Answer 4, and ANSWER 5?' }
        : question,
    );
    const play = new Play().do({ ...action, made: { ...whole, questions } });
    const plan = planDeck(play.library, deck, noon, 1, 6).map(({ fact }) => fact);
    const [teller, ...told] = ['f0', 'f4', 'f5'].map((name) => plan.indexOf(factId(name)));
    expect(teller).toBeGreaterThan(Math.max(...told));
  });

  test('an order that shows the answer of another question comes after it', () => {
    const action = made(deck, 6);
    if (action.kind !== 'deck-made') throw new Error('not a making');
    const { made: whole } = action;
    const questions = whole.questions.flatMap((question): Question[] => {
      if (question.fact !== 'f0') return [question];
      if (question.kind !== 'choice') return [];
      return [{ ...question, kind: 'order', answer: ['Answer 4 begins', 'Answer 5 ends'] }];
    });
    const play = new Play().do({ ...action, made: { ...whole, questions } });
    const plan = planDeck(play.library, deck, noon, 1, 6);
    const [order, ...told] = ['f0', 'f4', 'f5'].map((name) =>
      plan.findIndex(({ fact }) => fact === name),
    );
    expect(order).toBeGreaterThan(Math.max(...told));
    expect(plan[order ?? 0]?.options?.toSorted()).toEqual(['Answer 4 begins', 'Answer 5 ends']);
  });

  test('the missed only: none when there are none', () => {
    const play = playing(3);
    expect(planMissed(play.library, noon, 1, 5)).toEqual([]);
    play.reply(false);
    expect(planMissed(play.library, noon, 1, 5).map(({ fact }) => fact)).toEqual(['f0']);
  });

  test('the missed in another form than they were missed in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), fc.nat(), (forms, seed) => {
        const play = new Play().do(made(deck, 2));
        forms.forEach((form, turn) => {
          const question = questionId(`${['c', 'b', 's'][form] ?? ''}0`);
          const means = form === 0 ? 'recognition' : 'recall';
          play.do(answered({ turn, question, means, grade: turn % 2 === 0 ? 1 : 3 }));
        });
        const missed = play.library.decks.get(deck)?.answers.get(factId('f0'));
        const last = missed?.findLast(({ grade }) => grade === 1);
        const [item] = planMissed(play.library, noon, seed, 5);
        if (!item || !last) throw new Error('nothing is missed');
        expect([item.question, meansOf(item)]).not.toEqual([last.question, last.means]);
      }),
    );
  });

  test('an empty or unknown deck gives an empty plan', () => {
    const { library } = new Play().do(made(deck, 0));
    expect(planDeck(library, deck, noon, 1, 5)).toEqual([]);
    expect(planDeck(library, deckId('none'), noon, 1, 5)).toEqual([]);
  });
});
