// What somebody has against a question, and what stops it from being asked that way again.
import type { Action, FactSuspended, FactsPostponed, QuestionDropped } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
import { inOrder } from '../log/order.ts';
import { restoreQuestion } from '../log/undo.ts';
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { Current } from './session.ts';

/** In the order offered; the last two only make sense where there are options. */
export const objections = ['wrong', 'unclear', 'trivial', 'ambiguous', 'giveaway'] as const;
export type Objection = (typeof objections)[number];

type Stopping = QuestionDropped | FactSuspended | FactsPostponed;

/**
 * Of what is not worth knowing nothing is asked any more. Where only the options are at fault, a blank
 * goes on being typed; any other question is dropped.
 */
export function stopping({ deck, fact, asked, options }: Current, reason: Objection): Stopping {
  if (reason === 'trivial') return leftOut(deck.id, fact.id);
  const drop = { kind: 'question-dropped', deck: deck.id, question: asked.id, reason } as const;
  const isOfOptions = reason === 'ambiguous' || reason === 'giveaway';
  return isOfOptions && options && asked.kind === 'blank'
    ? { ...drop, means: 'recognition' }
    : drop;
}

export const leftOut = (deck: DeckId, fact: FactId): FactSuspended => ({
  kind: 'fact-suspended',
  deck,
  fact,
  suspended: true,
});

export const untilTomorrow = (deck: DeckId, fact: FactId, now: Moment): FactsPostponed => ({
  kind: 'facts-postponed',
  deck,
  facts: [fact],
  until: (dayOf(now) + 1) as Day,
  why: 'buried',
});

/** What takes it back. */
export function takenBack(library: Library, action: Stopping): Action {
  switch (action.kind) {
    case 'question-dropped':
      return restoreQuestion(library, action.deck, action.question);
    case 'fact-suspended':
      return { ...action, suspended: false };
    case 'facts-postponed':
      return { ...action, ...putOffBefore(library, action) };
  }
}

/** How a fact that was put off by hand had been put off before, where that still held. */
function putOffBefore(library: Library, { deck, facts: [fact] }: FactsPostponed) {
  const about = library.log.decks.get(deck)?.about ?? [];
  const [before, now] = about
    .flatMap((event) =>
      event.kind === 'facts-postponed' && event.facts.some((one) => one === fact) ? [event] : [],
    )
    .slice(-2);
  if (!before || !now || fact === undefined) return { until: null };
  const last = library.decks.get(deck)?.answers.get(fact)?.at(-1);
  const wasAnswered = last && inOrder(before, last) < 0 && inOrder(last, now) < 0;
  return wasAnswered ? { until: null } : { until: before.until, why: before.why };
}
