// What the events about one deck come to.
import type { Deck, DeckFact, DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import type { Answered, EventOf } from './event.ts';
import type { Moment } from './moment.ts';

export interface DeckState {
  readonly id: DeckId;
  readonly deck: Deck;
  readonly made: Moment;
  readonly deleted: boolean;
  /** Dropped questions, with the reason where one was given. */
  readonly dropped: ReadonlyMap<QuestionId, string | null>;
  /** The deck's questions without the dropped ones, best first. */
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly facts: ReadonlyMap<FactId, DeckFact>;
  /** Answers that count (none taken back, regraded where they were), oldest first. */
  readonly answers: ReadonlyMap<FactId, readonly Answered[]>;
}

export type DeckEvent = EventOf<
  'deck-made' | 'deck-deleted' | 'deck-restored' | 'question-dropped' | 'question-restored'
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
  const dropped = droppedQuestions(events, made);
  return {
    id: made.deck,
    deck: made.made,
    made: { at: made.at, offset: made.offset },
    deleted: events.some((event) => event.kind === 'deck-deleted' && !restored.has(event.id)),
    dropped,
    questions: new Map(
      made.made.questions.flatMap((question) =>
        dropped.has(question.id) ? [] : [[question.id, question] as const],
      ),
    ),
    facts: new Map(made.made.facts.map((fact) => [fact.id, fact])),
    answers,
  };
}

/** A restoring names the drops it takes back: one it did not know of keeps its question out. */
function droppedQuestions(
  events: readonly DeckEvent[],
  made: EventOf<'deck-made'>,
): Map<QuestionId, string | null> {
  const restored = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'question-restored') continue;
    // By question too, since one making may drop several.
    for (const drop of event.undoes) restored.add(`${drop} ${event.question}`);
  }
  const dropped = new Map<QuestionId, string | null>();
  const drop = (event: DeckEvent, question: QuestionId, reason: string | null) => {
    if (!restored.has(`${event.id} ${question}`)) dropped.set(question, reason);
  };
  for (const question of made.dropped) drop(made, question, null);
  for (const event of events) {
    if (event.kind === 'question-dropped') drop(event, event.question, event.reason ?? null);
  }
  return dropped;
}
