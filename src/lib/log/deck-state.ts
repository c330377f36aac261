// What the events about one deck come to.
import type { Deck, DeckFact, DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { Choice, Question, QuestionId } from '../questions/question.ts';
import type { Answered, EventOf } from './event.ts';
import { dayOf, momentOf, type Day, type Moment } from './moment.ts';

export interface DeckState {
  readonly id: DeckId;
  readonly deck: Deck;
  readonly made: Moment;
  readonly deleted: boolean;
  /** There to read, but not reviewed. */
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
  /** The deck's questions without the dropped ones, nor options that were, best first. */
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly facts: ReadonlyMap<FactId, DeckFact>;
  /** Answers that count (none taken back, regraded where they were), oldest first. */
  readonly answers: ReadonlyMap<FactId, readonly Answered[]>;
}

export type DeckEvent = EventOf<
  | 'deck-made'
  | 'deck-deleted'
  | 'deck-restored'
  | 'deck-archived'
  | 'deck-tagged'
  | 'deck-dated'
  | 'question-dropped'
  | 'question-restored'
  | 'question-edited'
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
  const { dropped, unoffered } = droppedQuestions(events, made);
  const questions = edited(made.made.questions, events);
  return {
    id: made.deck,
    deck: questions === made.made.questions ? made.made : { ...made.made, questions },
    made: momentOf(made),
    deleted: events.some((event) => event.kind === 'deck-deleted' && !restored.has(event.id)),
    archived: events.findLast((event) => event.kind === 'deck-archived')?.archived ?? false,
    tags: tagsOf(events),
    knowBy: knowByOf(events),
    suspended: suspendedFacts(events),
    postponed: postponedFacts(events),
    dropped,
    questions: new Map(
      questions.flatMap((question) =>
        dropped.has(question.id)
          ? []
          : [[question.id, unoffered.has(question.id) ? typedOnly(question) : question] as const],
      ),
    ),
    facts: new Map(made.made.facts.map((fact) => [fact.id, fact])),
    answers,
  };
}

/** The same list when no edit is of one of these questions. */
function edited(questions: readonly Question[], events: readonly DeckEvent[]): readonly Question[] {
  const edits = events.filter((event) => event.kind === 'question-edited');
  if (edits.length === 0) return questions;
  return questions.map((question) =>
    edits.filter((edit) => edit.question === question.id).reduce(withEdit, question),
  );
}

function withEdit(question: Question, edit: EventOf<'question-edited'>): Question {
  const { prompt = question.prompt, answer, accept } = edit;
  switch (question.kind) {
    case 'blank':
    case 'short':
      return {
        ...question,
        prompt,
        answer: answer ?? question.answer,
        accept: accept ?? question.accept,
      };
    case 'choice':
      return answer === undefined || question.options.includes(answer)
        ? { ...question, prompt, answer: answer ?? question.answer }
        : { ...question, prompt, answer, options: replaced(question, answer) };
    case 'truefalse':
      return answer === 'true' || answer === 'false'
        ? { ...question, prompt, answer }
        : { ...question, prompt };
    case 'order':
    case 'match':
      return { ...question, prompt };
  }
}

/** The key is one of the options: it changes there too. */
const replaced = ({ options, answer }: Choice, by: string) =>
  options.map((option) => (option === answer ? by : option));

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

function typedOnly(question: Question): Question {
  if (question.kind !== 'blank') return question;
  const { options, ...typed } = question;
  return options ? typed : question;
}

/** A restoring names the drops it takes back: one it did not know of keeps its question out. */
function droppedQuestions(
  events: readonly DeckEvent[],
  made: EventOf<'deck-made'>,
): { dropped: Map<QuestionId, string | null>; unoffered: ReadonlySet<QuestionId> } {
  const restored = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'question-restored') continue;
    // By question too, since one making may drop several.
    for (const drop of event.undoes) restored.add(`${drop} ${event.question}`);
  }
  const dropped = new Map<QuestionId, string | null>();
  const unoffered = new Set<QuestionId>();
  const isBlank = (id: QuestionId) =>
    made.made.questions.some((question) => question.id === id && question.kind === 'blank');
  const drop = (event: DeckEvent, question: QuestionId, reason: string | null) => {
    if (!restored.has(`${event.id} ${question}`)) dropped.set(question, reason);
  };
  for (const question of made.dropped) drop(made, question, null);
  for (const event of events) {
    if (event.kind !== 'question-dropped') continue;
    if (event.means === undefined || !isBlank(event.question)) {
      drop(event, event.question, event.reason ?? null);
    } else if (!restored.has(`${event.id} ${event.question}`)) unoffered.add(event.question);
  }
  return { dropped, unoffered };
}
