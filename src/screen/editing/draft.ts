// A question as it stands in the fields while it is being changed.
import type { Question } from '#lib/questions/question.ts';
import { withChange } from '#lib/questions/change.ts';

export interface QuestionDraft {
  prompt: string;
  answer: string;
  /** One a line. */
  accept: string;
  /** Without the answer. */
  wrong: string[];
  correction: string;
}

export function draftOf(question: Question): QuestionDraft {
  const answer = typeof question.answer === 'string' ? question.answer : '';
  const options = ('options' in question && question.options) || [];
  return {
    prompt: question.prompt,
    answer,
    accept: 'accept' in question ? question.accept.join('\n') : '',
    wrong: options.filter((option) => option !== answer),
    correction: ('correction' in question && question.correction) || '',
  };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The question with what stands in the fields; its options keep the answer's place among them. */
export function drafted(question: Question, draft: QuestionDraft): Question {
  const answer = tidy(draft.answer);
  const wrong = draft.wrong.map(tidy);
  const options = ('options' in question && question.options) || [];
  const place = options.findIndex((option) => option === question.answer);
  const offered = wrong.length === 0 ? [] : wrong.toSpliced(Math.max(0, place), 0, answer);
  return withChange(question, {
    prompt: tidy(draft.prompt),
    ...(question.kind === 'order' || question.kind === 'match' ? {} : { answer }),
    accept: draft.accept
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '' && line !== answer),
    options: offered,
    correction: answer === 'true' ? '' : tidy(draft.correction),
  });
}
