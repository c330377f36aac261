import { afterEach, describe, expect, test } from 'vitest';
import type { Answered } from '../../../src/lib/log/event.ts';
import { chance } from '../../../src/lib/review/chance.ts';
import { enough, fit, type Training } from '../../../src/lib/review/fit.ts';
import {
  parametersInForce,
  reckonBy,
  remember,
  retrievability,
  usualParameters,
} from '../../../src/lib/review/schedule.ts';
import { answered, device, later, noon } from '../sample.ts';

const stamp = device('a');

/** Days on which each fact is asked, and the grades of somebody who recalls so large a share. */
function learner(facts: number, recalls: number, days = [0, 1, 4, 12, 30, 70]): Answered[][] {
  const random = chance(7);
  return Array.from({ length: facts }, (_, fact) =>
    days.map((day, turn) => {
      const isRight = day === 0 || random() < recalls;
      const action = answered({
        turn,
        grade: isRight ? 3 : 1,
        verdict: isRight ? 'right' : 'wrong',
      });
      return stamp(action, later(noon, fact / 10 + day)) as Answered;
    }),
  );
}

/** Takes long to forget: every stability at the start is ten times the usual one. */
const slow = usualParameters.map((value, index) => (index < 4 ? value * 10 : value));

afterEach(() => void reckonBy(usualParameters));

describe('parameters of somebody’s own', () => {
  test('need answers enough, which are those from a later day', () => {
    const histories = learner(20, 0.98);
    const never = () => {
      throw new Error('too early');
    };
    expect(fit(histories, never)).toEqual({ kind: 'too-few', missing: enough - 100 });
    expect(fit(learner(600, 1, [0]), never)).toEqual({ kind: 'too-few', missing: enough });
  });

  test('are taken where they make the later answers likelier, and only there', () => {
    const histories = learner(100, 0.99);
    const found = fit(histories, () => slow);
    expect(found.kind).toBe('better');
    if (found.kind !== 'better') return;
    expect(found.fitted).toMatchObject({ parameters: slow, answers: 500 });
    expect(found.fitted.gain).toBeGreaterThan(0);
    expect(fit(learner(100, 0.5), () => slow)).toEqual({ kind: 'no-better', answers: 500 });
    expect(fit(histories, () => usualParameters).kind).toBe('no-better');
    expect(fit(histories, () => usualParameters.map(() => NaN)).kind).toBe('no-better');
  });

  test('are judged by answers that the optimiser has not seen', () => {
    const histories = learner(100, 0.9);
    let training: Training | null = null;
    fit(histories, (given) => {
      training = given;
      return usualParameters;
    });
    const { ratings, deltas, lengths } = training as unknown as Training;
    const total = lengths.reduce((sum, length) => sum + length, 0);
    expect([ratings.length, deltas.length]).toEqual([total, total]);
    // Each history ends with one answer that tells of remembering.
    expect(lengths.length).toBe(400);
    expect(Math.min(...lengths)).toBe(2);
  });

  test('are not learnt from what was chosen right, which may have been guessed', () => {
    const chosen = { means: 'recognition' } as const;
    const given = (some: Parameters<typeof answered>[0], day: number) =>
      stamp(answered(some), later(noon, day)) as Answered;
    const ofDays = (start: number) => [
      given(chosen, start), // met by choosing: as if it were not
      given({}, start), // met by typing
      given(chosen, start + 2),
      given({}, start + 5), // five days after it was typed
      given({ ...chosen, grade: 1 }, start + 15), // forgotten, though it was shown
      given({}, start + 15), // the same day: tells nothing
      given({}, start + 18),
    ];
    const histories = Array.from({ length: 300 }, (_, index) => ofDays(index / 10));
    let training: Training | null = null;
    fit(histories, (found) => {
      training = found;
      return usualParameters;
    });
    const { ratings, deltas, lengths } = training as unknown as Training;
    expect([ratings.slice(0, 2), deltas.slice(0, 2), lengths[0]]).toEqual([[3, 3], [0, 5], 2]);
    expect([ratings.slice(2, 7), deltas.slice(2, 7), lengths[1]]).toEqual([
      [3, 3, 1, 3, 3],
      [0, 5, 10, 0, 3],
      5,
    ]);
    const onlyChosen = histories.map((history) =>
      history.filter(({ means }) => means !== 'recall'),
    );
    expect(fit(onlyChosen, () => slow)).toEqual({ kind: 'too-few', missing: enough });
  });

  test('hold for every memory from then on, until they are taken back', () => {
    const [history = []] = learner(1, 1);
    const now = later(noon, 200);
    const before = remember(history);
    expect(reckonBy(slow)).toBe(true);
    expect(reckonBy(slow)).toBe(false);
    const after = remember(history);
    if (!before || !after) throw new Error('no memory');
    expect(after.due).toBeGreaterThan(before.due);
    expect(retrievability(after, now)).toBeGreaterThan(0);
    expect(parametersInForce()).toEqual(slow);
    reckonBy(usualParameters);
    expect(remember(history)).toEqual(before);
  });
});

test('who wants to know more is asked sooner, and forgets no otherwise', () => {
  const [history = []] = learner(1, 1);
  const before = remember(history);
  expect(reckonBy(usualParameters, 0.95)).toBe(true);
  expect(reckonBy(usualParameters, 0.95)).toBe(false);
  const after = remember(history);
  if (!before || !after) throw new Error('no memory');
  expect(after.due).toBeLessThan(before.due);
  expect(after.stability).toBe(before.stability);
});
