import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fsrs } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { AnswerGiven, Answered, Grade } from '../../../src/lib/log/event.ts';
import { dayOf, type Moment } from '../../../src/lib/log/moment.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { aim, remember, retrievability, type Memory } from '../../../src/lib/review/schedule.ts';
import { answered, device, factId, later, noon } from '../sample.ts';

/** Answers at moments, as the log keeps them. */
function answers(...given: readonly [Moment, Partial<AnswerGiven>?][]): Answered[] {
  const stamp = device('a');
  return given.map(
    ([moment, some], turn) => stamp(answered({ turn, ...some }), moment) as Answered,
  );
}

function memoryOf(list: readonly Answered[]): Memory {
  const memory = remember(list);
  if (!memory) throw new Error('no memory');
  return memory;
}

const daysUntilDue = (list: readonly Answered[]) => memoryOf(list).due - dayOf(memoryOf(list).last);

type History = readonly [(readonly [day: number, grade: Grade])[], number, number, number];
const histories = JSON.parse(
  readFileSync(new URL('../../fixtures/fsrs/histories.json', import.meta.url), 'utf8'),
) as History[];

describe('the memory of a fact', () => {
  test('is none without an answer', () => {
    expect(remember([])).toBeNull();
  });

  test(`is that of py-fsrs 6 on ${histories.length} histories, the day due but for the spread`, () => {
    for (const [history, stability, difficulty, interval] of histories) {
      const list = answers(
        ...history.map(([day, grade]): [Moment, { grade: Grade }] => [later(noon, day), { grade }]),
      );
      const memory = memoryOf(list);
      expect(memory.stability / stability).toBeCloseTo(1, 5);
      expect(memory.difficulty).toBeCloseTo(difficulty, 5);
      if (list.at(-1)?.grade === 1) expect(daysUntilDue(list)).toBe(0);
      else if (interval <= 2) expect(daysUntilDue(list)).toBe(interval);
      else expect(Math.abs(daysUntilDue(list) - interval)).toBeLessThanOrEqual(2 + 0.15 * interval);
    }
  });

  test('grows with right answers and is due later each time', () => {
    const list = answers([noon], [later(noon, 2)], [later(noon, 13)], [later(noon, 60)]);
    const due = list.map((_, index) => daysUntilDue(list.slice(0, index + 1)));
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    expect(due[3]).toBeGreaterThan(60);
  });

  test('is due the same day after a miss, and counts the lapse once it had been kept for a day', () => {
    const list = answers(
      [noon, { grade: 1 }],
      [noon],
      [later(noon, 5), { grade: 1 }],
      [later(noon, 5), { grade: 1 }],
    );
    expect(daysUntilDue(list)).toBe(0);
    expect(memoryOf(list)).toMatchObject({ lapses: 1, repetitions: 4 });
  });

  test('counts days from four in the morning by the wall clock', () => {
    const [late, early] = [later(noon, 0, 15), later(noon, 0, 17)]; // 3:00 and 5:00 in Berlin
    const next = (moment: Moment) => memoryOf(answers([noon], [moment])).stability;
    expect(next(late)).toBe(next(noon));
    expect(next(early)).toBe(next(later(noon, 1)));
  });

  test('spreads what was learnt together, always in the same way', () => {
    const due = Array.from({ length: 40 }, (_, index) => {
      const fact = factId(`f${index}`);
      return daysUntilDue(
        answers([noon, { fact }], [later(noon, 3), { fact }], [later(noon, 16), { fact }]),
      );
    });
    expect(new Set(due).size).toBeGreaterThan(3);
    const again = answers([noon], [later(noon, 3)], [later(noon, 16)]);
    expect(daysUntilDue(again)).toBe(due[0]);
  });

  const moments = fc
    .oneof(fc.integer({ min: -30, max: 30 }), fc.constantFrom(0, 3650, -3650))
    .map((days) => later(noon, days));
  const anyAnswers = fc
    .array(
      fc.tuple(
        moments,
        fc.record({
          grade: fc.constantFrom<Grade[]>(1, 2, 3, 4),
          means: fc.constantFrom('recall' as const, 'recognition' as const),
        }),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((given) => answers(...given));

  test('is finite whatever the clocks did, and the same in any order of delivery', () => {
    fc.assert(
      fc.property(anyAnswers, (list) => {
        const memory = memoryOf(list);
        expect(memory.stability).toBeGreaterThan(0);
        expect(Number.isFinite(memory.stability) && Number.isFinite(memory.due)).toBe(true);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(memory.due).toBeGreaterThanOrEqual(dayOf(memory.last));
        expect(remember(list.toReversed())).toEqual(memory);
        const chance = retrievability(memory, later(noon, -5000));
        expect(chance).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('fades to the aim by the time it is due', () => {
    const memory = memoryOf(answers([noon], [later(noon, 2)], [later(noon, 13)]));
    expect(retrievability(memory, memory.last)).toBe(1);
    expect(retrievability(memory, later(memory.last, memory.stability))).toBeCloseTo(aim, 5);
    expect(retrievability(memory, later(memory.last, 3650))).toBeLessThan(0.6);
  });
});

/**
 * Somebody whose memory grows by `earned` of what a typed answer earns when a choice is right:
 * five choices, then four typed answers, each on the day it is due, all right. Gives the true
 * chance of recall on those days when the scheduler takes a right choice for `choice`.
 */
function recallWhenDue(choice: Partial<AnswerGiven>, earned: number) {
  const algorithm = fsrs();
  let truth: { stability: number; difficulty: number } | null = null;
  let moment = noon;
  const given: [Moment, Partial<AnswerGiven>][] = [];
  const recall: number[] = [];
  let gap = 0;
  for (let turn = 0; turn < 9; turn++) {
    const ground: number = truth?.stability ?? algorithm.init_stability(1);
    if (truth) recall.push(algorithm.forgetting_curve(gap, ground));
    const grown = algorithm.next_state(truth, gap, 3);
    const share = turn < 5 ? earned : 1;
    truth = { ...grown, stability: ground + share * (grown.stability - ground) };
    given.push([moment, turn < 5 ? choice : {}]);
    gap = daysUntilDue(answers(...given));
    moment = later(moment, gap);
  }
  return { recall, lastGap: gap };
}

describe('a right choice, when it teaches half of what a typed answer does', () => {
  const full = recallWhenDue({ means: 'recall' }, 0.5);
  const hard = recallWhenDue({ means: 'recall', grade: 2 }, 0.5);
  const half = recallWhenDue({ means: 'recognition' }, 0.5);
  const offAim = ({ recall }: typeof half) =>
    Math.max(...recall.map((chance) => Math.abs(chance - aim)));

  test('taken for a typed one would ask too late', () => {
    expect(Math.min(...full.recall)).toBeLessThan(aim - 0.06);
  });

  test('taken for Hard would ask ten times too often for good', () => {
    expect(hard.recall.at(-1)).toBeGreaterThan(aim + 0.05);
    expect(half.lastGap / hard.lastGap).toBeGreaterThan(10);
  });

  test('given half the growth is asked near the aim', () => {
    expect(offAim(half)).toBeLessThan(0.025);
  });

  test('given half is off far less than in full when it teaches less, and than Hard when more', () => {
    const off = (choice: Partial<AnswerGiven>, earned: number) =>
      offAim(recallWhenDue(choice, earned));
    const recognition = { means: 'recognition' } as const;
    expect(off(recognition, 0.25)).toBeLessThan(off({ means: 'recall' }, 0.25) / 2);
    expect(off(recognition, 0.75)).toBeLessThan((off({ grade: 2 }, 0.75) * 2) / 3);
  });
});

/**
 * Many who do not know a fact at first in three of ten cases, answer eight times when it is due,
 * and guess when they do not know. A right answer that is no guess teaches three quarters of what a
 * typed one does; after a miss the answer is read, and given the same day. Gives the true chance of
 * recall when the fact is due, on average, where the scheduler reckons with the chance `reckoned`
 * of guessing, and somebody who does not know guesses right with the chance `guess`.
 */
function recallOfGuessers(guess: number, reckoned: Partial<AnswerGiven>): number {
  const algorithm = fsrs();
  const random = chance(7);
  type Truth = { stability: number; difficulty: number } | null;
  const taught = (truth: Truth, gap: number, grade: Grade): NonNullable<Truth> => {
    const grown = algorithm.next_state(truth, gap, grade);
    if (grade === 1) return grown;
    const ground = truth?.stability ?? algorithm.init_stability(1);
    return { ...grown, stability: ground + 0.75 * (grown.stability - ground) };
  };
  const recall: number[] = [];
  for (let person = 0; person < 400; person++) {
    const fact = factId(`f${person}`);
    const given: [Moment, Partial<AnswerGiven>][] = [];
    let truth: Truth = null;
    let moment = noon;
    let gap = 0;
    for (let turn = 0; turn < 8; turn++) {
      const known = truth ? algorithm.forgetting_curve(gap, truth.stability) : 0.7;
      if (truth) recall.push(known);
      const knows = random() < known;
      truth = taught(truth, gap, knows ? 3 : 1);
      const isRight = knows || random() < guess;
      given.push([moment, { ...reckoned, fact, grade: isRight ? 3 : 1 }]);
      if (!isRight) {
        truth = taught(truth, 0, 3);
        given.push([moment, { ...reckoned, fact }]);
      }
      gap = daysUntilDue(answers(...given));
      moment = later(moment, gap);
    }
  }
  return recall.reduce((sum, one) => sum + one, 0) / recall.length;
}

describe('a right answer that may have been guessed', () => {
  const recognised = (guess: number) => ({ means: 'recognition' as const, guess });

  test.each([
    ['true or false', 1 / 2],
    ['one of three', 1 / 3],
    ['one of four', 1 / 4],
    ['three in order', 1 / 6],
    ['four in order', 1 / 24],
  ])('%s is asked near the aim', (_, guess) => {
    expect(Math.abs(recallOfGuessers(guess, recognised(guess)) - aim)).toBeLessThan(0.02);
  });

  test('true or false taken for one of three, or for a typed answer, is asked too late', () => {
    const [own, asThree, asTyped] = [
      recallOfGuessers(1 / 2, recognised(1 / 2)),
      recallOfGuessers(1 / 2, recognised(1 / 3)),
      recallOfGuessers(1 / 2, { means: 'recall' }),
    ];
    expect(own - asThree).toBeGreaterThan(0.01);
    expect(asTyped).toBeLessThan(aim - 0.07);
  });

  test('counts as one of three where an answer from before says nothing of it', () => {
    const [old, three, two] = [{}, { guess: 1 / 3 }, { guess: 1 / 2 }].map(
      (some) => memoryOf(answers([noon, { means: 'recognition', ...some }])).stability,
    );
    expect(old).toBe(three);
    expect(two).toBeLessThan(old ?? 0);
  });
});
