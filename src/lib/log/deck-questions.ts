// The questions of a deck: those it was made with and those written since, as edited, less the dropped.
import type { Deck } from '../deck/deck.ts';
import type { Choice, Question, QuestionId } from '../questions/question.ts';
import type { DeckEvent } from './deck-state.ts';
import type { EventOf } from './event.ts';

export interface DeckQuestions {
  /** As it was made, with what was edited and written since. */
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

/** The same deck when nothing was written. Of two with one name the deck's own holds. */
function withWritten(deck: Deck, events: readonly DeckEvent[]): Deck {
  const written = events.filter((event) => event.kind === 'questions-written');
  if (written.length === 0) return deck;
  const byId = <One extends { readonly id: string }>(own: readonly One[], more: readonly One[]) => {
    const known = new Set(own.map(({ id }) => id));
    return [...new Map(more.map((one) => [one.id, one])).values()].filter(
      ({ id }) => !known.has(id),
    );
  };
  return {
    ...deck,
    facts: [
      ...deck.facts,
      ...byId(
        deck.facts,
        written.flatMap(({ facts }) => facts),
      ),
    ],
    questions: [
      ...byId(
        deck.questions,
        written.flatMap(({ questions }) => questions),
      ),
      ...deck.questions,
    ],
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
