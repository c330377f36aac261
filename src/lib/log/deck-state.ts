// What the events about one deck come to.
import type { Deck, DeckFact, DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import { questionsOf } from './deck-questions.ts';
import type { Answered, EventOf } from './event.ts';
import { dayOf, momentOf, type Day, type Moment } from './moment.ts';

export interface DeckState {
  readonly id: DeckId;
  /** As it was made or updated last, with what was edited and written since. */
  readonly deck: Deck;
  readonly made: Moment;
  /** How many events about the deck itself it is made of, answers apart. */
  readonly changes: number;
  readonly deleted: boolean;
  /** Nothing in it comes up for now. */
  readonly resting: boolean;
  /** Put away: neither reviewed nor listed among the others. */
  readonly archived: boolean;
  /** In the order of the alphabet. */
  readonly tags: readonly string[];
  /** By when all of it is to be known, and when that was set. */
  readonly knowBy: { readonly day: Day; readonly set: Day } | null;
  /** Facts that are left out of reviews. */
  readonly suspended: ReadonlySet<FactId>;
  /** How facts were put off last; `until` null where that was taken back. */
  readonly postponed: ReadonlyMap<FactId, EventOf<'facts-postponed'>>;
  /** Dropped questions, with the reason where one was given. */
  readonly dropped: ReadonlyMap<QuestionId, string | null>;
  /**
   * The deck's questions without the dropped ones, nor options that were, nor those of kinds that
   * only a later Factdeck knows how to ask; best first.
   */
  readonly questions: ReadonlyMap<QuestionId, Question>;
  /** Those of which something can be asked: a question of theirs is left. */
  readonly facts: ReadonlyMap<FactId, DeckFact>;
  /** Answers that count (none taken back, regraded where they were), oldest first. */
  readonly answers: ReadonlyMap<FactId, readonly Answered[]>;
}

/** Whether its facts come up at all. */
export const isAwake = ({ resting, archived }: DeckState): boolean => !resting && !archived;

export type DeckEvent = EventOf<
  | 'deck-made'
  | 'deck-updated'
  | 'deck-deleted'
  | 'deck-restored'
  | 'deck-rested'
  | 'deck-archived'
  | 'deck-tagged'
  | 'deck-dated'
  | 'question-dropped'
  | 'question-restored'
  | 'question-edited'
  | 'questions-written'
  | 'fact-suspended'
  | 'facts-postponed'
>;

const isMade = (event: DeckEvent): event is EventOf<'deck-made'> => event.kind === 'deck-made';

/** Null while the making of the deck has not arrived. `events` in order: the first making holds. */
export function deckState(
  events: readonly DeckEvent[],
  answers: DeckState['answers'],
): DeckState | null {
  const made = events.find(isMade);
  if (!made) return null;
  const restored = new Set(
    events.flatMap((event) => (event.kind === 'deck-restored' ? event.undoes : [])),
  );
  const { deck, dropped, asked } = questionsOf(made, events);
  const isAsked = new Set([...asked.values()].map(({ fact }) => fact));
  return {
    id: made.deck,
    deck,
    made: momentOf(made),
    changes: events.length,
    deleted: events.some((event) => event.kind === 'deck-deleted' && !restored.has(event.id)),
    resting: events.findLast((event) => event.kind === 'deck-rested')?.rested ?? false,
    archived: events.findLast((event) => event.kind === 'deck-archived')?.archived ?? false,
    tags: tagsOf(events),
    knowBy: knowByOf(events),
    suspended: suspendedFacts(events),
    postponed: postponedFacts(events),
    dropped,
    questions: asked,
    facts: new Map(deck.facts.filter(({ id }) => isAsked.has(id)).map((fact) => [fact.id, fact])),
    answers,
  };
}

function tagsOf(events: readonly DeckEvent[]): readonly string[] {
  const tags = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'deck-tagged') continue;
    if (event.on) tags.add(event.tag);
    else tags.delete(event.tag);
  }
  return [...tags].sort();
}

function knowByOf(events: readonly DeckEvent[]): DeckState['knowBy'] {
  const dated = events.findLast((event) => event.kind === 'deck-dated');
  return dated && dated.knowBy !== null ? { day: dated.knowBy, set: dayOf(dated) } : null;
}

function suspendedFacts(events: readonly DeckEvent[]): ReadonlySet<FactId> {
  const facts = new Set<FactId>();
  for (const event of events) {
    if (event.kind !== 'fact-suspended') continue;
    if (event.suspended) facts.add(event.fact);
    else facts.delete(event.fact);
  }
  return new Set([...facts].sort());
}

function postponedFacts(events: readonly DeckEvent[]): DeckState['postponed'] {
  const facts = new Map<FactId, EventOf<'facts-postponed'>>();
  for (const event of events) {
    if (event.kind !== 'facts-postponed') continue;
    for (const fact of event.facts) facts.set(fact, event);
  }
  return new Map([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
