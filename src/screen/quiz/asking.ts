// Questions and answers as text, and the keyboard that an answer is typed with.
import type { Question } from '#lib/questions/question.ts';
import { orderOf, pairsOf, type Pair } from '#lib/review/given.ts';
import { quiz as words } from '../words/en/quiz.ts';

/** The prompt as one line; no false statement is to be read as a fact. */
export const promptText = ({ kind, prompt }: Question): string =>
  kind === 'truefalse' ? `${words.kinds.truefalse} ${prompt}` : prompt;

/** The right answer as one line of text. */
export function answerText(question: Question): string {
  switch (question.kind) {
    case 'order':
      return question.answer.join(' → ');
    case 'match':
      return asLine(question.answer);
    case 'truefalse':
      return words.truth[question.answer];
    default:
      return question.answer;
  }
}

/** Digits get the digits' keyboard; anything with a letter in it gets the ordinary one. */
export function keyboard(question: Question): 'numeric' | 'decimal' | 'text' {
  const answer = answerText(question);
  if (/^\d+$/.test(answer)) return 'numeric';
  if (/^[\d.,]+$/.test(answer)) return 'decimal';
  return 'text';
}

/** An answer that was given, as one line of text; "don't know" is not one. */
export function givenText({ kind }: Question, given: string): string {
  switch (kind) {
    case 'order':
      return orderOf(given)?.join(' → ') ?? given;
    case 'match':
      return asLine(pairsOf(given) ?? []) || given;
    case 'truefalse':
      return given === 'true' || given === 'false' ? words.truth[given] : given;
    default:
      return given;
  }
}

const asLine = (pairs: readonly Pair[]) =>
  pairs.map(([left, right]) => `${left}: ${right}`).join('; ');
