// Decks folded from the events about them. What no event touches stays the same object.
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import { answersThatCount, type AnswerEvent } from './answers.ts';
import { deckState, type DeckEvent, type DeckState } from './deck-state.ts';
import { union } from './order.ts';

/** Events about one deck, in order and each once, or in any order while they are new. */
export interface DeckLog {
  readonly about: readonly DeckEvent[];
  readonly facts: ReadonlyMap<FactId, readonly AnswerEvent[]>;
}

export interface FoldedDeck {
  readonly log: DeckLog;
  /** Null while the deck's making has not arrived. */
  readonly state: DeckState | null;
}

export const unknownDeck: FoldedDeck = { log: { about: [], facts: new Map() }, state: null };

/** The deck with more events, some of them perhaps known already. */
export function foldDeck(before: FoldedDeck, news: DeckLog): FoldedDeck {
  const { log, state } = before;
  const about = union(log.about, news.about);
  const touched = new Map<FactId, readonly AnswerEvent[]>();
  for (const [fact, more] of news.facts) {
    const known = log.facts.get(fact) ?? [];
    const all = union(known, more);
    if (all !== known) touched.set(fact, all);
  }
  if (about === log.about && touched.size === 0) return before;
  const facts = touched.size === 0 ? log.facts : new Map([...log.facts, ...touched]);
  // They wait here for the making of their deck.
  if (!about.some(({ kind }) => kind === 'deck-made')) return { log: { about, facts }, state };
  // Answers alone leave everything else of a deck as it was.
  const answers = state ? withAnswers(state.answers, touched) : withAnswers(new Map(), facts);
  return {
    log: { about, facts },
    state: state && about === log.about ? { ...state, answers } : deckState(about, answers),
  };
}

/** In an order of the facts' own, not that of arrival. */
function withAnswers(before: DeckState['answers'], events: DeckLog['facts']): DeckState['answers'] {
  if (events.size === 0) return before;
  const answers = new Map(before);
  for (const [fact, all] of events) {
    const counting = answersThatCount(all);
    if (counting.length > 0) answers.set(fact, counting);
    else answers.delete(fact);
  }
  const isNew = [...events.keys()].some((fact) => answers.has(fact) && !before.has(fact));
  return isNew ? new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1))) : answers;
}

export interface FoldedDecks {
  readonly log: ReadonlyMap<DeckId, DeckLog>;
  /** Oldest first. */
  readonly decks: ReadonlyMap<DeckId, DeckState>;
  readonly deleted: ReadonlyMap<DeckId, DeckState>;
}

export function foldDecks(before: FoldedDecks, news: ReadonlyMap<DeckId, DeckLog>): FoldedDecks {
  const changed = new Map<DeckId, FoldedDeck>();
  for (const [id, more] of news) {
    const log = before.log.get(id) ?? unknownDeck.log;
    const deck = { log, state: before.decks.get(id) ?? before.deleted.get(id) ?? null };
    const after = foldDeck(deck, more);
    if (after !== deck) changed.set(id, after);
  }
  if (changed.size === 0) return before;
  const states = [...changed.values()].flatMap(({ state }) => state ?? []);
  return {
    log: new Map([...before.log, ...[...changed].map(([id, { log }]) => [id, log] as const)]),
    decks: placed(before.decks, states, ({ deleted }) => !deleted),
    deleted: placed(before.deleted, states, ({ deleted }) => deleted),
  };
}

/** The decks with these in their place by age, or out of it. */
function placed(
  before: FoldedDecks['decks'],
  states: readonly DeckState[],
  belongs: (state: DeckState) => boolean,
): FoldedDecks['decks'] {
  const here = states.filter((state) => belongs(state) || before.has(state.id));
  if (here.length === 0) return before;
  const after = new Map(before);
  for (const state of here) {
    if (belongs(state)) after.set(state.id, state);
    else after.delete(state.id);
  }
  const isMoved = here.some(({ id, made }) => before.get(id)?.made.at !== made.at);
  return isMoved ? new Map([...after].sort(([, a], [, b]) => byAge(a, b))) : after;
}

const byAge = (a: DeckState, b: DeckState) => a.made.at - b.made.at || (a.id < b.id ? -1 : 1);
