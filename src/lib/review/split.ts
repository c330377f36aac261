// Smaller questions in place of a fact that does not stick.
import type { Article } from '../article/article.ts';
import type { DeckFact } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Action } from '../log/event.ts';
import { blankMark } from '../questions/candidate.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import { leftOut } from './objections.ts';

/** A fact with the question that asks for it. */
export interface Smaller {
  readonly fact: DeckFact;
  readonly question: Question;
}

/**
 * A question that somebody wrote about the sentence of another one, `of`. Where its prompt has the
 * mark of a blank it is one.
 */
export function smaller(
  { prompt, answer }: { readonly prompt: string; readonly answer: string },
  of: Question,
  importance: DeckFact['importance'],
  id: FactId,
  { text }: Article,
): Smaller {
  const isBlank = prompt.includes(blankMark);
  const { source, earlier } = of;
  const at = answer === '' ? -1 : text.slice(source.start, source.end).indexOf(answer);
  const start = source.start + at;
  const told = isBlank ? prompt.replace(blankMark, answer) : `${prompt} ${answer}`;
  return {
    fact: { id, text: told, importance, ...source },
    question: {
      id: `${id}.${isBlank ? 'blank' : 'short'}` as QuestionId,
      fact: id,
      kind: isBlank ? 'blank' : 'short',
      prompt,
      answer,
      accept: [],
      source,
      ...(earlier && { earlier }),
      key: at < 0 ? null : { start, end: start + answer.length },
      score: 1,
    },
  };
}

/** The other facts of the same sentence that are asked. */
export function factsBeside(deck: DeckState, fact: FactId): DeckFact[] {
  const questions = [...deck.questions.values()];
  const source = questions.find((one) => one.fact === fact)?.source;
  if (!source) return [];
  const beside = new Set(
    questions
      .filter((one) => one.source.start < source.end && source.start < one.source.end)
      .map((one) => one.fact),
  );
  return [...beside].flatMap((id) => {
    const other = deck.facts.get(id);
    return other && id !== fact && !deck.suspended.has(id) ? [other] : [];
  });
}

/** Asks for these from now on, and for the fact no more. */
export function split(deck: DeckState, fact: FactId, into: readonly Smaller[]): Action[] {
  const written: Action = {
    kind: 'questions-written',
    deck: deck.id,
    facts: into.map((one) => one.fact),
    questions: into.map(({ question }) => question),
  };
  return [...(into.length > 0 ? [written] : []), leftOut(deck.id, fact)];
}

/** What takes a splitting back. */
export const joined = (deck: DeckState, fact: FactId, into: readonly Smaller[]): Action[] => [
  ...into.map(({ question }): Action => ({
    kind: 'question-dropped',
    deck: deck.id,
    question: question.id,
  })),
  { ...leftOut(deck.id, fact), suspended: false },
];
