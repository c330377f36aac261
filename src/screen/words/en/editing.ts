// Words of changing questions and of making one's own.
import type { ChangeFault } from '#lib/questions/change.ts';
import type { Point } from '#lib/questions/checks/points.ts';
import type { NotAsked } from '#lib/questions/own.ts';

const faults: Record<ChangeFault, string> = {
  'no-prompt': 'Write what is asked.',
  'no-blank': 'Leave the place for the answer in it: six underscores, ______.',
  'many-blanks': 'There is more than one place for the answer. Leave one.',
  'no-answer': 'Write the answer.',
  'answer-in-prompt': 'The answer stands in the question. Take it out.',
  'few-options': 'Give at least two options, or none and it is typed.',
  'empty-option': 'An option is empty. Fill it or take it away.',
  'same-options': 'Two options are the same.',
  'right-twice': 'One of the wrong options also counts as right.',
};

const notAsked: Record<NotAsked, string> = {
  'no-sentence': 'These words are not in a sentence. Choose words of one.',
  'two-sentences': 'These words are from two sentences. Choose words of one.',
  'no-words': 'Nothing can be asked with these words. Choose others.',
  'all-words': 'That is the whole sentence. Choose a part of it.',
};

/** What a reader of the question would stumble over, by the check that says so. */
const doubtsByCheck: Readonly<Record<string, string>> = {
  'key-in-header': 'The answer stands in the title, which is shown with the question.',
  'word-in-header': 'A word of the answer stands in the title, which is shown with the question.',
  'key-in-prompt': 'The answer stands elsewhere in the sentence.',
  'word-in-prompt': 'A word of the answer stands elsewhere in the sentence.',
  'key-in-cue': 'The answer stands in the line above the question.',
  'word-in-cue': 'A word of the answer stands in the line above the question.',
  'open-pronoun': 'A “he”, “she” or “it” points to another sentence.',
  'open-definite': 'A “the …” points to another sentence.',
  'aside-definite': 'A “the …” points to another sentence.',
  'open-this': 'A “this” or “these” points to another sentence.',
  'first-person': 'Nobody knows who “we” or “you” are.',
  'stale-time': 'It counts time from a day that the question does not tell.',
  comparison: 'It compares with something in another sentence.',
  'half-name': 'The words are only part of a name.',
  'part-of-name': 'The words are only part of a name.',
  'part-of-title': 'The words are only part of a title.',
  'half-date': 'The words are only part of a date.',
  'half-number': 'The words are only part of a number.',
  long: 'It is long.',
  'small-words': 'The answer is a small word that nobody would remember.',
};

const doubtsByPoint: Record<Point, string> = {
  fluent: 'It may not read well by itself.',
  'stands-alone': 'It may be hard to understand without the sentences around it.',
  'right-key': 'The words may be only part of the answer.',
  'one-answer': 'More than one answer may be right.',
  'worth-knowing': 'It may be too easy, or not worth remembering.',
};

export const editing = {
  title: 'Change this question',
  edit: 'Edit',
  editNamed: (prompt: string) => `Edit: ${prompt}`,
  prompt: 'Question',
  statement: 'Statement',
  promptHint: 'Six underscores, ______, stand for the answer.',
  answer: 'Answer',
  accept: 'Also right',
  acceptHint: 'Other ways to say the same, one a line.',
  options: 'To choose from',
  optionsHint: 'The answer and some wrong ones. With none, the answer is typed.',
  coin: 'With one wrong option, every second guess is right. Add another, or take it away so that the answer is typed.',
  option: (place: number) => `Wrong option ${place}`,
  addOption: 'Add an option',
  dropOption: (place: number) => `Take away wrong option ${place}`,
  isTrue: 'It is true',
  isFalse: 'It is false',
  correction: 'What is true',
  save: 'Save',
  saved: 'Question changed.',
  source: 'In the article',
  keeps: 'What you know of it is kept.',
  faults,
  own: {
    title: 'Ask about this sentence',
    openOf: (words: string) => `Ask for “${words}”`,
    hint: 'Tap the word to ask for; tap a second one to take all between.',
    words: 'Words of the sentence',
    looking: 'Writing the question…',
    save: 'Keep this question',
    change: 'Change it',
    saved: 'Question added.',
    asked: 'There is a question for these words already.',
    good: 'Nothing seems wrong with it.',
    doubts: 'What may be wrong with it',
    typed: 'No good wrong answers were found, so it will be typed.',
    notAsked,
    doubtsBy: { byCheck: doubtsByCheck, byPoint: doubtsByPoint },
  },
};
