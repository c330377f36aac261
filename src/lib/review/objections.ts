// What somebody has against a question, and what stops it from being asked that way again.
import type { Action, FactSuspended, FactsPostponed, QuestionDropped } from '../log/event.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day, type Moment } from '../log/moment.ts';
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
      return { ...action, until: null };
  }
}
