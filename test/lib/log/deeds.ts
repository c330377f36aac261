// What somebody does on a device, at random: something of every kind of event there is.
import fc from 'fast-check';
import type { DeckId } from '../../../src/lib/deck/deck.ts';
import type { Action } from '../../../src/lib/log/event.ts';
import type { Library } from '../../../src/lib/log/fold.ts';
import { dayOf, type Day } from '../../../src/lib/log/moment.ts';
import { regrade, restoreDeck, restoreQuestion } from '../../../src/lib/log/undo.ts';
import { undoLast } from '../../../src/lib/review/session.ts';
import {
  answered,
  deckId,
  factId,
  made,
  noon,
  questionId,
  sampleDeck,
  sessionId,
} from '../sample.ts';

const decks = fc.constantFrom('d', 'e').map(deckId);
const sessions = fc.constantFrom('s', 't').map(sessionId);
const facts = fc.constantFrom('f0', 'f1').map(factId);
const questions = fc.constantFrom('b0', 'c1').map(questionId);

/** What somebody does, given what the device knows; null when there is nothing to do it to. */
export type Deed = (seen: Library) => Action | null;

const deedOf = <Some>(some: fc.Arbitrary<Some>, deed: (some: Some) => Deed): fc.Arbitrary<Deed> =>
  some.map(deed);

/** For each kind of event one way, or two, in which it comes about. */
const deedsOf: Record<Action['kind'], readonly fc.Arbitrary<Deed>[]> = {
  'deck-made': [
    deedOf(
      fc.record({ deck: decks, dropped: fc.subarray(['b0', 'c1'].map(questionId)) }),
      ({ deck, dropped }) =>
        () =>
          made(deck, 2, dropped),
    ),
  ],
  'deck-updated': [
    deedOf(
      fc.record({ deck: decks, facts: fc.integer({ min: 1, max: 3 }) }),
      ({ deck, facts }) =>
        () => ({ kind: 'deck-updated', deck, made: sampleDeck(facts) }),
    ),
  ],
  'deck-deleted': [deedOf(decks, (deck) => () => ({ kind: 'deck-deleted', deck }))],
  'deck-restored': [
    deedOf(decks, (deck) => (seen) => (seen.deleted.has(deck) ? restoreDeck(seen, deck) : null)),
  ],
  'deck-archived': [
    deedOf(fc.record({ deck: decks, archived: fc.boolean() }), (some) => () => ({
      kind: 'deck-archived',
      ...some,
    })),
  ],
  'deck-rested': [
    deedOf(fc.record({ deck: decks, rested: fc.boolean() }), (some) => () => ({
      kind: 'deck-rested',
      ...some,
    })),
  ],
  'deck-tagged': [
    deedOf(
      fc.record({ deck: decks, tag: fc.constantFrom('x', 'y'), on: fc.boolean() }),
      (some) => () => ({ kind: 'deck-tagged', ...some }),
    ),
  ],
  'deck-dated': [
    deedOf(
      fc.record({ deck: decks, days: fc.integer({ min: 1, max: 9 }) }),
      ({ deck, days }) =>
        () => ({
          kind: 'deck-dated',
          deck,
          knowBy: days === 9 ? null : ((dayOf(noon) + days) as Day),
        }),
    ),
  ],
  'fact-suspended': [
    deedOf(fc.record({ deck: decks, fact: facts, suspended: fc.boolean() }), (some) => () => ({
      kind: 'fact-suspended',
      ...some,
    })),
  ],
  'facts-postponed': [
    deedOf(
      fc.record({
        deck: decks,
        facts: fc.subarray(['f0', 'f1'].map(factId)),
        until: fc.option(fc.nat(9).map((days) => (dayOf(noon) + days) as Day)),
        why: fc.constantFrom('buried' as const, 'spread' as const),
      }),
      (some) => () => ({ kind: 'facts-postponed', ...some }),
    ),
  ],
  'question-edited': [
    deedOf(
      fc.record({ deck: decks, question: questions, prompt: fc.string({ maxLength: 3 }) }),
      (some) => () => ({ kind: 'question-edited', ...some }),
    ),
    deedOf(
      fc.record({ deck: decks, question: questions, answer: fc.string({ maxLength: 3 }) }),
      (some) => () => ({ kind: 'question-edited', ...some }),
    ),
  ],
  'question-dropped': [
    deedOf(fc.record({ deck: decks, question: questions }), (some) => () => ({
      kind: 'question-dropped',
      ...some,
    })),
  ],
  'question-restored': [
    deedOf(
      fc.record({ deck: decks, question: questions }),
      ({ deck, question }) =>
        (seen) =>
          seen.decks.has(deck) ? restoreQuestion(seen, deck, question) : null,
    ),
  ],
  'questions-written': [
    deedOf(
      fc.record({ deck: decks, name: fc.constantFrom('x', 'y'), isNew: fc.boolean() }),
      ({ deck, name, isNew }) =>
        () =>
          written(deck, name, isNew),
    ),
  ],
  'settings-changed': [
    deedOf(
      fc.dictionary(fc.constantFrom('p', 'q'), fc.oneof(fc.nat(9), fc.boolean())),
      (settings) => () => ({ kind: 'settings-changed', settings }),
    ),
  ],
  'session-started': [
    deedOf(sessions, (session) => () => ({
      kind: 'session-started',
      session,
      scope: { kind: 'due' },
      queue: [],
    })),
  ],
  'session-ended': [deedOf(sessions, (session) => () => ({ kind: 'session-ended', session }))],
  answered: [
    deedOf(
      fc.record({
        deck: decks,
        session: sessions,
        fact: facts,
        turn: fc.nat(4),
        grade: fc.constantFrom(1 as const, 3 as const),
      }),
      (some) => () => answered(some),
    ),
  ],
  undone: [
    deedOf(sessions, (session) => (seen) => {
      const state = seen.sessions.get(session);
      return state ? undoLast(state) : null;
    }),
  ],
  regraded: [
    deedOf(
      fc.tuple(sessions, fc.constantFrom('right' as const, 'wrong' as const)),
      ([session, verdict]) =>
        (seen) => {
          const answer = seen.sessions.get(session)?.answers[0];
          return answer ? regrade(answer, verdict) : null;
        },
    ),
  ],
};

export const deeds: fc.Arbitrary<Deed> = fc.oneof(...Object.values(deedsOf).flat());

/** A question somebody wrote, about a fact of their own or the deck's first. */
function written(deck: DeckId, name: string, isNew: boolean): Action {
  const { facts, questions } = sampleDeck(1);
  const fact = isNew ? factId(`own-${name}`) : factId('f0');
  return {
    kind: 'questions-written',
    deck,
    facts: isNew ? facts.map((one) => ({ ...one, id: fact })) : [],
    questions: questions.slice(0, 1).map((one) => ({ ...one, id: questionId(name), fact })),
  };
}
