// The questions of a deck: those it was made with and those written since, as edited, less the dropped.
import type { Deck } from '../deck/deck.ts';
import { placedIn } from '../deck/placing.ts';
import type { FactId } from '../facts/fact.ts';
import { withChange } from '../questions/change.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import type { DeckEvent } from './deck-state.ts';
import type { EventOf } from './event.ts';

export interface DeckQuestions {
  /** As it was made or updated last, with what was edited and written since. */
  readonly deck: Deck;
  /** With the reason where one was given. */
  readonly dropped: ReadonlyMap<QuestionId, string | null>;
  /** Those that can be asked, best first. */
  readonly asked: ReadonlyMap<QuestionId, Question>;
}

/** `events` in order. */
export function questionsOf(
  made: EventOf<'deck-made'>,
  events: readonly DeckEvent[],
): DeckQuestions {
  const whole = withWritten(made.made, events);
  const questions = edited(whole.questions, events);
  const { dropped, unoffered } = droppedQuestions(events, made, whole.questions);
  const left = questions.filter(({ id, kind }) => !dropped.has(id) && isKnownKind(kind));
  return {
    deck: questions === whole.questions ? whole : { ...whole, questions },
    dropped,
    asked: new Map(
      left.map((one) => [one.id, unoffered.has(one.id) ? typedOnly(one) : one] as const),
    ),
  };
}

const kinds: ReadonlySet<string> = new Set<Question['kind']>([
  'blank',
  'short',
  'choice',
  'truefalse',
  'order',
  'match',
]);

/** Whether this Factdeck knows how to ask so: a later one's log may hold other kinds. */
export const isKnownKind = (kind: string): boolean => kinds.has(kind);

/**
 * The same deck when nothing was written or updated. Of two with one name the deck's own holds; what
 * was written beside another version of the article stands where this one has its sentence.
 */
function withWritten(made: Deck, events: readonly DeckEvent[]): Deck {
  const latest = events.findLast((event) => event.kind === 'deck-updated')?.made ?? made;
  const known = new Set<string>([...latest.facts, ...latest.questions].map(({ id }) => id));
  const facts = new Map<FactId, Deck['facts'][number]>();
  const questions = new Map<QuestionId, Question>();
  let version = made;
  for (const event of events) {
    if (event.kind === 'deck-updated') version = event.made;
    if (event.kind !== 'questions-written') continue;
    const written = placedIn(latest.article, version.article, event);
    for (const fact of written.facts) if (!known.has(fact.id)) facts.set(fact.id, fact);
    for (const one of written.questions) if (!known.has(one.id)) questions.set(one.id, one);
  }
  if (facts.size + questions.size === 0) return latest;
  return {
    ...latest,
    facts: [...latest.facts, ...facts.values()],
    questions: [...questions.values(), ...latest.questions],
  };
}

/** The same list when no edit is of one of these questions. */
function edited(questions: readonly Question[], events: readonly DeckEvent[]): readonly Question[] {
  const edits = events.filter((event) => event.kind === 'question-edited');
  if (edits.length === 0) return questions;
  return questions.map((question) =>
    isKnownKind(question.kind)
      ? edits.filter((edit) => edit.question === question.id).reduce(withChange, question)
      : question,
  );
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
  questions: readonly Question[],
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
    questions.some((question) => question.id === id && question.kind === 'blank');
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
