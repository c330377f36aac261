// Words of the quiz.
import type { Verdict } from '#lib/log/event.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Unfit } from '#lib/review/unfit.ts';
import { counted, inDays, number, ordinal, shortDays } from './say.ts';

/** Of one part of an answer. */
const verdicts = { right: 'Right', almost: 'Almost', wrong: 'Not right' };

/** Of a whole answer that is wrong; of several things some may have been right. */
function wrong(kind: Question['kind']): string {
  if (kind === 'order') return 'Not in that order';
  return kind === 'match' ? 'Not all of them' : 'Not right this time';
}

export const quiz = {
  title: 'Quiz',
  leave: 'Leave the quiz; your place is kept',
  position: (number: number, total: number) => `${number} of ${total}`,
  positionSpoken: (number: number, total: number) => `Question ${number} of ${total}`,
  blank: 'blank',
  kinds: {
    truefalse: 'True or false?',
    order: 'Put in order',
    match: 'Match the pairs',
  },
  options: 'Answers',
  truth: { true: 'True', false: 'False' },
  truthIs: { true: 'It is true.', false: 'It is false.' },
  orderHint: 'Tap them first to last; tap again to undo.',
  placed: (item: string, place: number) => `${item}: ${ordinal(place)}`,
  takenBack: (item: string) => `${item}: taken back`,
  yourPlace: (place: number) => `you had it ${ordinal(place)}`,
  matchHint: 'Tap what goes with the framed one.',
  lefts: 'To match',
  rights: 'Answers',
  goesWith: (other: string) => `with ${other}`,
  paired: (left: string, right: string) => `${left} with ${right}`,
  takenApart: (left: string, right: string) => `${left} and ${right}: taken apart`,
  yourMatch: (right: string) => `you had ${right}`,
  field: 'Your answer',
  check: 'Check',
  unfit: (trouble: Unfit) => {
    switch (trouble.kind) {
      case 'too-long':
        return `That is ${number(trouble.length)} characters long; an answer has at most ${number(trouble.most)}.`;
      case 'no-words':
        return 'There is no word or number in it. Check it again if you mean it so.';
      case 'other-letters':
        return 'It is in other letters than the answer: is the keyboard set to another language? Check it again if you mean it so.';
    }
  },
  dontKnow: 'Don’t know',
  countIt: 'Does that count?',
  countYes: 'Yes, count it',
  countNo: 'No',
  next: 'Next',
  verdicts,
  verdict: (verdict: Verdict, kind: Question['kind']) =>
    verdict === 'wrong' ? wrong(kind) : verdicts[verdict],
  dontKnowVerdict: 'Here it is',
  answerIs: 'Answer',
  youSaid: 'You said',
  comesBack: (days: number) => `Comes back ${inDays(days)}.`,
  comesBackSoon: 'Comes back in this quiz.',
  missedBefore: {
    this: 'You missed this one before',
    other: 'Another question about a fact you missed',
  },
  inArticle: 'In the article',
  wasRight: 'I was right',
  wasRightDone: 'Counted as right.',
  wrongQuestion: 'Wrong question',
  menu: {
    title: 'What is wrong with it?',
    change: 'Change it myself',
    reasons: {
      wrong: 'It says something wrong',
      unclear: 'It is hard to understand',
      trivial: 'It is not worth knowing',
      ambiguous: 'More than one answer fits',
      giveaway: 'The options give it away',
    },
    putOff: 'Not today',
    leaveOut: 'Leave this fact out',
  },
  aside: {
    'question-dropped': 'You will not be asked this again.',
    'fact-suspended': 'This fact is left out from now on.',
    'facts-postponed': 'This fact waits until tomorrow.',
  },
  belongs: (answer: string) => `“${answer}” belongs here:`,
  grade: {
    ask: 'How well did you know it?',
    names: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
    short: (days: number) => (days === 0 ? 'soon' : shortDays(days)),
    spoken: (days: number) => (days === 0 ? 'again in this quiz' : `comes back ${inDays(days)}`),
  },
  undo: 'Undo',
  undoAnswer: 'Undo answer',
  none: {
    title: 'No quiz is open',
    text: 'This quiz is finished or was started on another device.',
    home: 'Go to Today',
  },
  setAside: {
    putOff: 'Not today',
    leaveOut: 'Leave it out',
    takeIn: 'Ask it again',
    named: (name: string, fact: string) => `${name}: ${fact}`,
  },
  end: {
    perfect: 'Every one right.',
    good: 'Well remembered.',
    some: 'Good practice.',
    score: (right: number, total: number, mended: number) =>
      `${right} of ${total} right at the first try${mendedText(right, total - right, mended)}.`,
    missed: (count: number) => counted(count, 'fact to look at again', 'facts to look at again'),
    mended: 'right in the end',
    secondTry: (count: number) => `Try ${counted(count, 'missed one', 'missed ones')} again`,
    home: 'Back to Today',
    more: (count: number) => `Ask me ${counted(count, 'more new fact', 'more new facts')}`,
    returns: 'When they come back',
    returning: (count: number, when: string) => `${counted(count, 'fact', 'facts')} ${when}`,
    isLeft: 'left out from now on',
    comesBack: (days: number) => `comes back ${inDays(days)}`,
    nothing: 'Nothing is left to ask.',
    deleted: (count: number) =>
      `${counted(count, 'fact is', 'facts are')} missing here: the article was deleted. The library can bring it back.`,
    library: 'To the library',
    aside: (count: number) =>
      `${counted(count, 'fact was', 'facts were')} not asked: left out, put off, or without a question.`,
  },
};

/** What became of the misses before the quiz was over; nothing where there is nothing to tell. */
function mendedText(right: number, missed: number, mended: number): string {
  if (mended === 0) return '';
  if (mended < missed) return `, ${number(mended)} more on another try`;
  const rest = missed === 1 ? 'the other one' : 'the others';
  return `, ${right === 0 ? 'and right' : rest} on another try`;
}
