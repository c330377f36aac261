// How a question is put to somebody: by options or a field, and with which keyboard.
import type { Question } from '#lib/questions/question.ts';

const blank = '______';

/** The prompt's text before and after its blank; one piece where it has none. */
export const promptPieces = (prompt: string): readonly string[] => prompt.split(blank);

/** The answer as one line of text. */
export function answerText(question: Question): string {
  switch (question.kind) {
    case 'order':
      return question.answer.join(' → ');
    case 'match':
      return question.answer.map(([left, right]) => `${left}: ${right}`).join('; ');
    case 'truefalse':
      return truth(question.answer);
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

/** What there is to choose from, in the question's own order; null where it is typed. */
export function optionsOf(question: Question): readonly string[] | null {
  switch (question.kind) {
    case 'choice':
      return question.options;
    case 'blank':
      return question.options ?? null;
    case 'truefalse':
      return ['True', 'False'];
    default:
      return null;
  }
}

/** A way to answer by a tap: what is given, and what the button says. */
export interface Choice {
  readonly given: string;
  readonly label: string;
}

export const choicesOf = (question: Question, options: readonly string[]): readonly Choice[] =>
  options.map((given) => ({
    given,
    label: question.kind === 'truefalse' ? truth(given) : given,
  }));

const truth = (answer: string) => (answer === 'true' ? 'True' : 'False');
