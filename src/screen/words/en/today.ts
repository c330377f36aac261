// Words of the first screen.
import type { Standing } from '#lib/review/standing.ts';
import { counted, inDays, number, percent } from './say.ts';

export const today = {
  title: 'Today',
  review: (count: number) => `Review ${number(count)}`,
  about: (minutes: number) => `about ${number(minutes)} min`,
  due: (count: number) => counted(count, 'fact is ready to review', 'facts are ready to review'),
  afterBreak: (waited: number, count: number) =>
    `Welcome back. ${counted(waited, 'fact has', 'facts have')} waited for you; ${number(count)} are plenty for now.`,
  afterBreakText:
    'The others come a few a day, those you know best first. Nothing new is asked until then.',
  waiting: (count: number, days: number) =>
    `${counted(count, 'fact that waited comes', 'facts that waited come')} a few a day, the last ${inDays(days)}; new ones pause until then.`,
  spread: (count: number) =>
    `${counted(count, 'fact comes', 'facts come')} over the next days instead.`,
  goOn: 'Go on with your quiz',
  goOnAt: (number: number, total: number) => `Question ${number} of ${total}`,
  openQuiz: {
    tag: (tag: string) => `“${tag}”`,
    search: (query: string) => `“${query}”`,
    due: 'Review',
    missed: 'Missed facts',
  },
  goOnWith: 'Go on with',
  knowBy: (days: number) => `To know ${inDays(days)}`,
  toDo: (unseen: number, again: number) =>
    [
      unseen > 0 && `${counted(unseen, 'fact', 'facts')} not asked yet`,
      again > 0 && `${number(again)} to review once more`,
    ]
      .filter((part) => part !== false)
      .join(', ') || 'Everything reviewed once more',
  nothingDue: 'Nothing to review now',
  next: (count: number, days: number) =>
    `${counted(count, 'fact comes', 'facts come')} back ${inDays(days)}.`,
  nothingAhead:
    'Quiz yourself on a deck, and its facts come back when you are about to forget them.',
  done: 'Done for today',
  doneText: (right: number, total: number) =>
    right === total
      ? `${counted(total, 'answer', 'answers')} today, ${total === 1 ? 'and right' : 'all of them right'}.`
      : `${counted(total, 'answer', 'answers')} today, ${number(right)} right.`,
  welcome: 'Read it. Remember it.',
  welcomeText:
    'Paste an article and Factdeck asks you about it, today and again just before you would forget. Everything stays on this phone.',
  tryIt: 'Try this one now',
  tryQuestions: (count: number) => `Try ${counted(count, 'question', 'questions')}`,
  missed: (count: number) => counted(count, 'missed fact', 'missed facts'),
  missedText: (count: number) =>
    count === 1 ? 'See it in its sentence' : 'See them in their sentences',
  decks: 'Your decks',
  allDecks: 'All decks',
  newArticle: 'New article',
  standing: ({ known, learning, missed, unseen }: Record<Standing, number>) =>
    [
      known > 0 && `${number(known)} known`,
      learning > 0 && `${number(learning)} learning`,
      missed > 0 && `${number(missed)} missed`,
      unseen > 0 && `${number(unseen)} new`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  ready: (facts: number) => `${number(facts)} ready`,
  rests: 'Rests',
  unseen: (facts: number) =>
    facts === 0 ? 'Nothing to ask' : `${counted(facts, 'fact', 'facts')}, not asked yet`,
  model: {
    fetchingName: 'Language file',
    fetching: (share: number) => `Getting ready for flight mode… ${percent(share)}`,
    nearly: 'Getting ready for flight mode…',
    ready: 'Ready for flight mode',
    online:
      'Factdeck opens here only with a network: the browser could not keep its files. Is the device full?',
    readyOnce: 'Ready for flight mode until you close Factdeck',
  },
};
