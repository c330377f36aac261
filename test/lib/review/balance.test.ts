import { describe, expect, test } from 'vitest';
import { dayOf, type Moment } from '../../../src/lib/log/moment.ts';
import type { AnswerGiven } from '../../../src/lib/log/event.ts';
import type { Library } from '../../../src/lib/log/fold.ts';
import * as balance from '../../../src/lib/review/balance.ts';
import { dueByDay, forecast } from '../../../src/lib/review/due.ts';
import { remember } from '../../../src/lib/review/schedule.ts';
import { Play } from '../play.ts';
import { answered, deckId, deckIn, factId, later, made, noon, questionId } from '../sample.ts';

const facts = 60;

/** As the app does, which looks up how full the days are. */
function balanced(
  library: Library,
  answer: AnswerGiven,
  now: Moment,
  lightDays?: readonly number[],
): AnswerGiven {
  const choice = balance.choiceOf(library, answer, now);
  return choice ? balance.balanced(answer, choice, dueByDay(library), lightDays) : answer;
}

/** All facts answered today, in three days, and in sixteen, as the app keeps answers. */
function learnt(lightDays: readonly number[] | null): Play {
  const play = new Play().do(made(deckId('d'), facts));
  for (const [round, days] of [0, 3, 16].entries()) {
    play.now = later(noon, days);
    for (let index = 0; index < facts; index++) {
      const [fact, question] = [factId(`f${index}`), questionId(`b${index}`)];
      const answer = answered({ turn: round * facts + index, fact, question });
      play.do(lightDays ? balanced(play.library, answer, play.now, lightDays) : answer);
    }
  }
  return play;
}

const dueAhead = ({ library, now }: Play) =>
  forecast(library, now, 120).filter(({ due }) => due > 0);
const weekday = (moment: Moment, day: number) =>
  new Date(moment.at + (day - dayOf(moment)) * 86_400_000).getUTCDay();

describe('balancing', () => {
  const even = learnt([]);

  test('fills the days evenly where chance does not', () => {
    const most = (play: Play) => Math.max(...dueAhead(play).map(({ due }) => due));
    const days = dueAhead(even);
    expect(days.length).toBeGreaterThan(10);
    expect(most(even)).toBeLessThanOrEqual(Math.ceil(facts / days.length));
    expect(most(even)).toBeLessThan(most(learnt(null)));
  });

  test('keeps to the days that FSRS holds for as good', () => {
    const best = remember(deckIn(learnt(null).library).answers.get(factId('f0')) ?? []);
    const { stability = 0 } = best ?? {};
    for (const { day } of dueAhead(even)) {
      expect(Math.abs(day - dayOf(even.now) - stability)).toBeLessThan(stability * 0.15);
    }
  });

  test('gives the same days again, whatever else is known', () => {
    expect(learnt([]).library).toEqual(even.library);
    const alone = remember(deckIn(even.library).answers.get(factId('f9'))?.slice() ?? []);
    expect(alone?.due).toBe(remember(deckIn(even.library).answers.get(factId('f9')) ?? [])?.due);
  });

  test('leaves light days lighter', () => {
    const light = learnt([0, 6]);
    const mean = (days: readonly number[]) => {
      const on = dueAhead(light).filter(({ day }) => days.includes(weekday(light.now, day)));
      return on.reduce((sum, { due }) => sum + due, 0) / Math.max(1, on.length);
    };
    expect(mean([0, 6])).toBeLessThan(mean([1, 2, 3, 4, 5]) / 2);
  });

  test('leaves a miss and what comes back within two days as they are', () => {
    const { library } = new Play().do(made(deckId('d')));
    expect(balanced(library, answered({ grade: 1 }), noon)).not.toHaveProperty('place');
    expect(balanced(library, answered(), noon).place).toBeUndefined();
  });
});
