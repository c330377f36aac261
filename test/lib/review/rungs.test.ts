import { describe, expect, test } from 'vitest';
import type { Answered, Grade, Means } from '../../../src/lib/log/event.ts';
import { foldAll, emptyLibrary } from '../../../src/lib/log/fold.ts';
import type { Question } from '../../../src/lib/questions/question.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { anotherForm, formAfterMiss, nextForm } from '../../../src/lib/review/rungs.ts';
import { answered, deckId, deckIn, device, factId, made, questionId } from '../sample.ts';

const [deck, fact] = [deckId('d'), factId('f0')];
const asked = { fact, source: { start: 0, end: 1 }, key: null, score: 1, prompt: '?', accept: [] };

const questions = {
  choice: {
    ...asked,
    id: questionId('choice'),
    kind: 'choice',
    answer: 'Rome',
    options: ['Rome', 'Oslo', 'Bern'],
  },
  blank: {
    ...asked,
    id: questionId('blank'),
    kind: 'blank',
    answer: 'Rome',
    options: ['Rome', 'Oslo', 'Bern'],
  },
  typed: { ...asked, id: questionId('typed'), kind: 'blank', answer: 'Rome' },
  other: { ...asked, id: questionId('other'), kind: 'blank', answer: 'Tiber' },
  short: { ...asked, id: questionId('short'), kind: 'short', answer: 'Rome' },
  isTrue: { ...asked, id: questionId('isTrue'), kind: 'truefalse', answer: 'true' },
  second: {
    ...asked,
    id: questionId('second'),
    kind: 'choice',
    answer: 'Rome',
    options: ['Rome', 'Oslo'],
    alternate: true,
  },
  forward: {
    ...asked,
    id: questionId('forward'),
    kind: 'blank',
    prompt: 'Rome lies on the river ______.',
    answer: 'Tiber',
  },
  backward: {
    ...asked,
    id: questionId('backward'),
    kind: 'blank',
    prompt: '______ lies on the river Tiber.',
    answer: 'Rome',
    alternate: true,
  },
  order: { ...asked, id: questionId('order'), kind: 'order', answer: ['one', 'two', 'three'] },
  match: {
    ...asked,
    id: questionId('match'),
    kind: 'match',
    answer: [
      ['Putin', 'Russia'],
      ['Rouhani', 'Iran'],
      ['Ghani', 'Afghanistan'],
    ],
  },
} satisfies Record<string, Question>;

type Name = keyof typeof questions;

function deckOf(...names: readonly Name[]) {
  const action = made(deck, 1);
  if (action.kind !== 'deck-made') throw new Error('not a making');
  const whole = { ...action.made, questions: names.map((name) => questions[name]) };
  return deckIn(foldAll(emptyLibrary, [device('a')({ ...action, made: whole })]));
}

/** `blank+` is the blank answered right by typing, `choice-` the choice missed; `blank*+` chosen. */
function history(...codes: readonly string[]): Answered[] {
  const stamp = device('a');
  return codes.map((code, turn) => {
    const question = questionId(code.replace(/[*+-]/g, ''));
    const isChoice = /\*|^(choice|second|isTrue|order|match)/.test(code);
    const means: Means = isChoice ? 'recognition' : 'recall';
    const grade: Grade = code.endsWith('-') ? 1 : 3;
    return stamp(answered({ turn, question, means, grade })) as Answered;
  });
}

const all: Name[] = ['choice', 'blank', 'short'];

/** What is asked next: the question, with * where there are options. */
function next(names: readonly Name[], ...codes: readonly string[]): string {
  const form = nextForm(deckOf(...names), fact, history(...codes), chance(1));
  return form ? `${form.question}${form.options ? '*' : ''}` : 'nothing';
}

describe('the next form of a fact', () => {
  test.each<[Name[], string[], string]>([
    // Up after a success
    [all, [], 'choice*'],
    [all, ['choice+'], 'blank'],
    [all, ['choice+', 'blank+'], 'short'],
    [all, ['choice+', 'blank+', 'short+'], 'short'],
    // Never up after a miss: the same question made easier, or another one
    [all, ['choice-'], 'blank*'],
    [all, ['choice+', 'blank-'], 'blank*'],
    [['choice', 'short'], ['choice-'], 'choice*'],
    [['choice', 'short'], ['short-'], 'choice*'],
    [all, ['choice+', 'blank+', 'short-'], 'blank'],
    [all, ['short-'], 'choice*'],
    // Over rungs that the fact does not have
    [['choice', 'short'], ['choice+'], 'short'],
    [['short'], [], 'short'],
    [['short'], ['short-'], 'short'],
    [['isTrue', 'typed'], [], 'isTrue*'],
    // Another question of the same rung
    [['typed', 'other'], ['typed+'], 'other'],
    [['typed', 'other'], ['typed+', 'other+'], 'typed'],
    [['typed', 'other'], ['typed-'], 'other'],
    // Recognising is one rung, whatever its kind
    [['order', 'typed'], ['order+'], 'typed'],
    [['match', 'short'], ['match-'], 'match*'],
    [['isTrue', 'choice', 'short'], ['isTrue+'], 'short'],
    [['isTrue', 'choice'], ['isTrue+'], 'choice*'],
    [['isTrue', 'match'], ['isTrue-'], 'match*'],
    // Of another kind, where there is one
    [['typed', 'other', 'isTrue'], ['isTrue+', 'typed-'], 'isTrue*'],
    [['choice', 'blank', 'isTrue'], ['choice-'], 'blank*'],
    // Another way of asking is kept for later, unless there is no other any more
    [['short', 'second'], [], 'short'],
    [['short', 'second'], ['short-'], 'second*'],
    [['isTrue', 'second'], [], 'isTrue*'],
    [['isTrue', 'second'], ['isTrue+'], 'second*'],
    [['second'], [], 'second*'],
    // The other way round comes last, and gives way after a miss
    [['forward', 'backward'], [], 'forward'],
    [['forward', 'backward'], ['forward+'], 'backward'],
    [['forward', 'backward'], ['forward+', 'backward+'], 'backward'],
    [['forward', 'backward'], ['forward+', 'backward-'], 'forward'],
    [['isTrue', 'forward', 'backward'], ['isTrue+'], 'forward'],
    [['forward', 'short', 'backward'], ['forward+'], 'short'],
    [['forward', 'short', 'backward'], ['forward+', 'short+'], 'backward'],
    // Nothing to ask
    [[], [], 'nothing'],
  ])('of %j after %j is %s', (names, codes, form) => {
    expect(next(names, ...codes)).toBe(form);
  });

  test('has its options in a new order, true before false', () => {
    const options = (name: Name, seed: number) =>
      nextForm(deckOf(name), fact, [], chance(seed))?.options?.join();
    const orders = new Set(Array.from({ length: 50 }, (_, seed) => options('choice', seed)));
    expect(orders.size).toBe(6);
    const both = new Set(Array.from({ length: 20 }, (_, seed) => options('isTrue', seed)));
    expect([...both]).toEqual(['true,false']);
  });

  test('has what is to be put in order or matched in any order, each as often', () => {
    const orders = (name: Name) =>
      Array.from({ length: 600 }, (_, seed) =>
        nextForm(deckOf(name), fact, [], chance(seed))?.options?.join(),
      );
    for (const [name, right] of [
      ['order', 'one,two,three'],
      ['match', 'Russia,Iran,Afghanistan'],
    ] as const) {
      expect(new Set(orders(name)).size).toBe(6);
      const share = orders(name).filter((order) => order === right).length / 600;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.25);
    }
  });

  test.each([
    ['numbers', ['1824', '1825', '1901']],
    ['dates', ['March 3, 2016', 'May 5, 2016', 'July 1, 2016']],
    ['percentages', ['5%', '7%', '12%']],
  ])('leaves %s in their order', (_, options) => {
    const question: Question = { ...questions.choice, options };
    const whole = deckOf('choice');
    const state = { ...whole, questions: new Map([[question.id, question]]) };
    for (let seed = 0; seed < 10; seed++) {
      expect(nextForm(state, fact, [], chance(seed))?.options).toEqual(options);
    }
  });
});

describe('the form after a miss', () => {
  test.each<[Name[], Name, boolean, string]>([
    [all, 'choice', true, 'blank*'],
    [all, 'blank', false, 'blank*'],
    [all, 'short', false, 'blank'],
    [['choice', 'typed'], 'choice', true, 'choice*'],
    [['typed', 'other'], 'typed', false, 'other'],
    [['typed', 'short'], 'typed', false, 'typed'],
    [['short'], 'short', false, 'short'],
  ])('of %j for %s (options: %s) is %s', (names, name, isChoice, expected) => {
    const form = { question: questions[name].id, ...(isChoice ? { options: ['Rome'] } : {}) };
    const other = formAfterMiss(deckOf(...names), fact, form, chance(1));
    expect(`${other.question}${other.options ? '*' : ''}`).toBe(expected);
  });
});

describe('another form of a missed fact', () => {
  test.each<[Name[], string[], string]>([
    [all, ['choice-'], 'blank*'],
    [all, ['blank-'], 'blank*'],
    [all, ['choice+', 'blank-', 'blank*+'], 'short'],
    // Harder, where there is no other
    [['choice', 'short'], ['choice-'], 'short'],
    [['typed', 'second'], ['second-'], 'typed'],
    // Not the one that was missed, though it was right since
    [['typed', 'other'], ['typed-', 'other+'], 'other'],
    // The only one there is
    [['typed'], ['typed-'], 'typed'],
    // Of a question that is gone
    [['typed'], ['short-'], 'typed'],
    [[], ['typed-'], 'nothing'],
  ])('of %j after %j is %s', (names, codes, form) => {
    const deck = deckOf(...names);
    const found = anotherForm(deck, fact, history(...codes), chance(1));
    expect(found ? `${found.question}${found.options ? '*' : ''}` : 'nothing').toBe(form);
  });
});
