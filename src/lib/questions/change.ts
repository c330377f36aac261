// Changing what a question says, and what would be wrong with it then.
import { blankMark } from './candidate.ts';
import type { Question } from './question.ts';

/** The fields that say something else from now on. */
export interface QuestionChange {
  readonly prompt?: string;
  /** Only of questions whose answer is a text. */
  readonly answer?: string;
  /** Only of typed questions. */
  readonly accept?: readonly string[];
  /** Only of blanks and choices; a blank without any is typed. */
  readonly options?: readonly string[];
  /** Only of statements that are false: what is so; empty where that is not told. */
  readonly correction?: string;
}

/** The question with the change; whatever its kind has no place for is passed over. */
export function withChange(question: Question, change: QuestionChange): Question {
  const { prompt = question.prompt } = change;
  switch (question.kind) {
    case 'short': {
      const { answer = question.answer, accept = question.accept } = change;
      return { ...question, prompt, answer, accept };
    }
    case 'blank': {
      const { answer = question.answer, accept = question.accept } = change;
      const { options: before = [], ...asked } = question;
      const options = withAnswer(change.options ?? before, question.answer, answer);
      return { ...asked, prompt, answer, accept, ...(options.length === 0 ? {} : { options }) };
    }
    case 'choice': {
      const { answer = question.answer } = change;
      const options = withAnswer(change.options ?? question.options, question.answer, answer);
      return { ...question, prompt, answer, options };
    }
    case 'truefalse': {
      const answer = change.answer === 'true' || change.answer === 'false' ? change.answer : null;
      const { correction: before, ...asked } = question;
      const correction = change.correction ?? before ?? '';
      return {
        ...asked,
        prompt,
        answer: answer ?? question.answer,
        ...(correction === '' ? {} : { correction }),
      };
    }
    case 'order':
    case 'match':
      return { ...question, prompt };
  }
}

/** The answer is one of the options: it changes there too. */
function withAnswer(options: readonly string[], before: string, answer: string): readonly string[] {
  if (options.length === 0 || options.includes(answer)) return options;
  return options.includes(before)
    ? options.map((option) => (option === before ? answer : option))
    : [...options, answer];
}

/** What makes one of the other, where they are of one kind; null where they say the same. */
export function changeBetween(before: Question, after: Question): QuestionChange | null {
  const fields = { ...fieldsOf(after) };
  const old = fieldsOf(before);
  const changed = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof QuestionChange]),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function fieldsOf(question: Question): QuestionChange {
  const { prompt } = question;
  switch (question.kind) {
    case 'short':
      return { prompt, answer: question.answer, accept: question.accept };
    case 'blank': {
      const { answer, accept, options = [] } = question;
      return { prompt, answer, accept, options };
    }
    case 'choice':
      return { prompt, answer: question.answer, options: question.options };
    case 'truefalse':
      return { prompt, answer: question.answer, correction: question.correction ?? '' };
    case 'order':
    case 'match':
      return { prompt };
  }
}

export type ChangeFault =
  | 'no-prompt'
  | 'no-blank'
  | 'many-blanks'
  | 'no-answer'
  | 'answer-in-prompt'
  | 'few-options'
  | 'empty-option'
  | 'same-options'
  | 'right-twice';

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const isEmpty = (text: string) => text.trim() === '';

/** What keeps a question from being asked fairly, in the order in which one reads it. */
export function changeFaults(question: Question): readonly ChangeFault[] {
  const { prompt } = question;
  const faults: ChangeFault[] = [];
  const blanks = prompt.split(blankMark).length - 1;
  if (isEmpty(prompt.replaceAll(blankMark, ''))) faults.push('no-prompt');
  if (question.kind === 'blank' && blanks === 0) faults.push('no-blank');
  if (blanks > 1) faults.push('many-blanks');
  if (question.kind === 'order' || question.kind === 'match' || question.kind === 'truefalse') {
    return faults;
  }
  const { answer } = question;
  if (isEmpty(answer)) faults.push('no-answer');
  else if (plain(answer).trim() !== '' && plain(prompt).includes(plain(answer))) {
    faults.push('answer-in-prompt');
  }
  const options = ('options' in question && question.options) || [];
  const accept = 'accept' in question ? question.accept : [];
  const isChosen = question.kind === 'choice' || options.length > 0;
  if (isChosen && options.length < 2) faults.push('few-options');
  if (options.some(isEmpty)) faults.push('empty-option');
  const plainOptions = options.filter((option) => !isEmpty(option)).map(plain);
  if (new Set(plainOptions).size < plainOptions.length) faults.push('same-options');
  const others = options.filter((option) => option !== answer).map(plain);
  if (accept.some((also) => others.includes(plain(also)))) faults.push('right-twice');
  return faults;
}
