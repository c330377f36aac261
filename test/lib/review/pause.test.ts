import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/lib/log/moment.ts';
import { dueByDay, dueFacts, forecast } from '../../../src/lib/review/due.ts';
import {
  catchingUp,
  firstSitting,
  gathered,
  isAfterBreak,
  spread,
} from '../../../src/lib/review/pause.ts';
import { Play } from '../play.ts';
import { answered, deckId, factId, later, made, noon, questionId, sessionId } from '../sample.ts';

/** So many facts of two decks, answered once, on noon. */
function learnt(facts: number): Play {
  const play = new Play();
  for (const name of ['d', 'e']) {
    const [deck, session] = [deckId(name), sessionId(name)];
    play.do(made(deck, facts / 2), {
      kind: 'session-started',
      session,
      scope: { kind: 'deck', deck },
      queue: [],
    });
    for (let turn = 0; turn < facts / 2; turn++) {
      const [fact, question] = [factId(`f${turn}`), questionId(`b${turn}`)];
      play.do(answered({ deck, session, turn, fact, question }));
    }
  }
  return play;
}

describe('after a break', () => {
  const now = later(noon, 90);
  const { library } = learnt(120);
  const back = learnt(120);
  back.now = now;
  const put = spread(back.library, now, dueByDay(back.library));
  back.do(...put);

  test('is when much is due and nothing was answered for days', () => {
    expect(isAfterBreak(library, 120, now)).toBe(true);
    expect(isAfterBreak(library, 39, now)).toBe(false);
    expect(isAfterBreak(library, 120, later(noon, 2))).toBe(false);
  });

  test('ten are left, and the rest comes a little each day, none lost', () => {
    expect(dueFacts(back.library, now)).toHaveLength(firstSitting);
    const days = forecast(back.library, now, 30).map(({ due }) => due);
    expect(days.slice(0, 8)).toEqual([10, 20, 20, 20, 20, 20, 10, 0]);
    expect(days.reduce((a, b) => a + b)).toBe(120);
  });

  test('what is likeliest to be recalled comes first', () => {
    const chance = (days: number) =>
      dueFacts(library, now)
        .filter(({ deck, fact }) =>
          put.some(
            (one) =>
              one.deck === deck.id &&
              one.facts.includes(fact.id) &&
              one.until === dayOf(now) + days,
          ),
        )
        .map(({ retrievability }) => retrievability);
    expect(Math.min(...chance(1))).toBeGreaterThanOrEqual(Math.max(...chance(2)));
  });

  test('it is told until the last of them is here', () => {
    expect(catchingUp(library, now)).toBeNull();
    expect(catchingUp(back.library, now)).toEqual({ facts: 110, until: dayOf(now) + 6 });
    expect(catchingUp(back.library, later(now, 5))?.facts).toBe(10);
    expect(catchingUp(back.library, later(now, 6))).toBeNull();
  });

  test('taken back, all are due again', () => {
    const undone = learnt(120);
    undone.now = now;
    undone.do(...put).do(...gathered(put));
    expect(dueFacts(undone.library, now)).toHaveLength(120);
    expect(catchingUp(undone.library, now)).toBeNull();
  });

  test('days that are full already take five each', () => {
    const play = learnt(60);
    play.now = now;
    play.do({
      kind: 'facts-postponed',
      deck: deckId('d'),
      facts: Array.from({ length: 20 }, (_, index) => factId(`f${index}`)),
      until: (dayOf(now) + 1) as ReturnType<typeof dayOf>,
      why: 'spread',
    });
    play.do(...spread(play.library, now, dueByDay(play.library)));
    expect(forecast(play.library, now, 4).map(({ due }) => due)).toEqual([10, 25, 20, 5]);
  });
});
