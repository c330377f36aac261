import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../../src/lib/log/hash.ts';
import { dayOf } from '../../../src/lib/log/moment.ts';
import { graded, regrade, restoreDeck } from '../../../src/lib/log/undo.ts';
import { changeBetween, withChange } from '../../../src/lib/questions/change.ts';
import { dueByDay, isBuried } from '../../../src/lib/review/due.ts';
import { figuresOf } from '../../../src/lib/review/figures.ts';
import {
  leftOut,
  objections,
  stopping,
  untilTomorrow,
} from '../../../src/lib/review/objections.ts';
import { takenBack } from '../../../src/lib/review/objections.ts';
import { overviewOf } from '../../../src/lib/review/overview.ts';
import { gathered, spread } from '../../../src/lib/review/pause.ts';
import { finish, undoLast } from '../../../src/lib/review/session.ts';
import { joined, smaller, split } from '../../../src/lib/review/split.ts';
import { playing, type Play } from '../play.ts';
import { deckId, factId, later } from '../sample.ts';

const deck = deckId('d');

/**
 * All that can be seen: what is asked now, what is due when, figures, and every deck. What somebody
 * wrote and took back is listed among what was dropped: it can be brought back.
 */
function seen({ library, now, current }: Play): string {
  const decks = [...library.decks.values()].map((state) => ({
    ...{ id: state.id, tags: state.tags, resting: state.resting, archived: state.archived },
    ...{ facts: [...state.facts], questions: [...state.questions], answers: [...state.answers] },
    ...{
      suspended: [...state.suspended],
      dropped: [...state.dropped].filter(([id]) => !id.startsWith('own')),
      knowBy: state.knowBy,
    },
  }));
  const days = [...dueByDay(library)].sort(([a], [b]) => a - b);
  const asked = current && [current.question, current.number, current.total];
  const all = [decks, days, asked, overviewOf(library, now), figuresOf(library, now, 9)];
  return textHash(JSON.stringify(all).replace(/[^ -~]/g, '?'));
}

/** Does something, where there is something to do it to; gives how it is taken back. */
type Deed = (play: Play, chosen: number) => (() => unknown) | null;

const factOf = (chosen: number) => factId(`f${chosen % 6}`);
const stateOf = ({ library }: Play) => library.decks.get(deck);

const deeds: readonly Deed[] = [
  (play, chosen) => {
    if (!play.current) return null;
    play.reply(chosen % 3 > 0);
    if (!play.current) play.do(finish(play.session));
    return () => play.do(undoLast(play.session));
  },
  (play, chosen) => {
    const reason = objections[chosen % objections.length];
    if (!play.current || !reason) return null;
    const action = stopping(play.current, reason);
    play.do(action);
    return () => play.do(takenBack(play.library, action));
  },
  (play, chosen) => {
    if (stateOf(play)?.suspended.has(factOf(chosen)) !== false) return null;
    const action = leftOut(deck, factOf(chosen));
    play.do(action);
    return () => play.do(takenBack(play.library, action));
  },
  (play, chosen) => {
    const state = stateOf(play);
    if (!state || isBuried(state, factOf(chosen), dayOf(play.now))) return null;
    const action = untilTomorrow(deck, factOf(chosen), play.now);
    play.do(action);
    return () => play.do(takenBack(play.library, action));
  },
  (play, chosen) => {
    const [state, fact] = [stateOf(play), factOf(chosen)];
    const of = [...(state?.questions.values() ?? [])].find((one) => one.fact === fact);
    if (!state || !of || state.suspended.has(fact)) return null;
    const id = factId(`own${play.events.length}`);
    const into = [smaller({ prompt: 'Who?', answer: 'She' }, of, 2, id, state.deck.article)];
    play.do(...split(state, fact, into));
    return () => play.do(...joined(state, fact, into));
  },
  (play) => {
    if (!stateOf(play)) return null;
    play.do({ kind: 'deck-deleted', deck });
    return () => play.do(restoreDeck(play.library, deck));
  },
  (play, chosen) => {
    const tag = `tag${chosen % 2}`;
    if (stateOf(play)?.tags.includes(tag) !== false) return null;
    play.do({ kind: 'deck-tagged', deck, tag, on: true });
    return () => play.do({ kind: 'deck-tagged', deck, tag, on: false });
  },
  (play, chosen) => {
    const state = stateOf(play);
    if (!state) return null;
    const [rested, archived] = [!state.resting, !state.archived];
    const [rest, archive] = [
      { kind: 'deck-rested', deck, rested } as const,
      { kind: 'deck-archived', deck, archived } as const,
    ];
    play.do(chosen % 2 > 0 ? rest : archive);
    return () =>
      play.do(chosen % 2 > 0 ? { ...rest, rested: !rested } : { ...archive, archived: !archived });
  },
  (play, chosen) => {
    const answers = [...(stateOf(play)?.answers.values() ?? [])].flat();
    const answer = answers[chosen % Math.max(1, answers.length)];
    if (!answer) return null;
    play.do(regrade(answer, answer.verdict === 'right' ? 'wrong' : 'right'));
    return () => play.do(graded(answer, answer.grade, answer.verdict));
  },
  (play, chosen) => {
    const questions = [...(stateOf(play)?.questions.values() ?? [])];
    const question = questions[chosen % Math.max(1, questions.length)];
    if (!question) return null;
    const edited = withChange(question, { prompt: `${question.prompt} (${chosen})` });
    const edit = { kind: 'question-edited', deck, question: question.id } as const;
    play.do({ ...edit, ...changeBetween(question, edited) });
    return () => play.do({ ...edit, ...changeBetween(edited, question) });
  },
  (play) => {
    play.now = later(play.now, 90);
    const put = spread(play.library, play.now, dueByDay(play.library));
    play.now = later(play.now, -90);
    if (put.length === 0) return null;
    play.do(...put);
    return () => play.do(...gathered(put));
  },
];

test('whatever was done in whatever order, taken back step by step all is as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.nat(99)), { minLength: 1, maxLength: 25 }),
      (steps) => {
        const play = playing(6);
        const backs: { readonly before: string; readonly back: () => unknown }[] = [];
        for (const [which, chosen] of steps) {
          const before = seen(play);
          const back = deeds[which]?.(play, chosen);
          if (back) backs.push({ before, back });
        }
        for (const { before, back } of backs.toReversed()) {
          back();
          expect(seen(play)).toBe(before);
        }
      },
    ),
    { numRuns: 80 },
  );
});
