// Words of a deck, its facts, and its article.
import type { Standing } from '#lib/review/figures.ts';
import { counted, inDays, number } from './say.ts';

const standings: Record<Standing, string> = {
  known: 'Known',
  learning: 'Learning',
  missed: 'Missed',
  unseen: 'New',
};

export const deck = {
  title: 'Deck',
  none: {
    title: 'No such deck',
    text: 'It was deleted, or made on another device.',
    home: 'Go to the library',
  },
  standings,
  standingsText:
    'Known: you have recalled it from memory, or, where nothing can be typed, had it right on two days. Learning: you have chosen it among options so far. Missed: until you have it right on two days.',
  made: (days: number) => `Made ${inDays(days)}`,
  read: 'Read the article',
  goOn: 'Go on with your quiz',
  goOnAt: (number: number, total: number) => `${number} of ${total}`,
  quiz: (count: number) => `Quiz me on ${counted(count, 'fact', 'facts')}`,
  review: (count: number) => `Review ${number(count)} due`,
  facts: (count: number) => counted(count, 'fact', 'facts'),
  questions: (count: number) => counted(count, 'question', 'questions'),
  comesBack: (days: number) => (days <= 0 ? 'ready to review' : `comes back ${inDays(days)}`),
  notAsked: 'not asked yet',
  noQuestion: 'its questions were dropped',
  waits: (days: number) => `waits, comes back ${inDays(days)}`,
  isLeft: 'Left out',
  leech: 'does not stick',
  putOff: 'Not today',
  putOffNamed: (fact: string) => `Not today: ${fact}`,
  leaveOut: 'Leave it out',
  leaveOutNamed: (fact: string) => `Leave it out: ${fact}`,
  takeIn: 'Ask it again',
  takeInNamed: (fact: string) => `Ask it again: ${fact}`,
  newToday: (count: number) =>
    `You have met ${counted(count, 'new fact', 'new facts')} today, as many as you set for a day.`,
  newAnyway: (count: number) => `Ask ${counted(count, 'more new one', 'more new ones')} anyway`,
  rest: 'Let this deck rest',
  rested: 'This deck rests: nothing in it comes up.',
  wake: 'Wake this deck',
  woken: 'This deck is reviewed again.',
  resting: 'It rests: what you know of it is kept, and nothing in it comes up.',
  drop: 'Drop this question',
  dropNamed: (prompt: string) => `Drop this question: ${prompt}`,
  dropped: 'Question dropped.',
  droppedList: (count: number) => counted(count, 'dropped question', 'dropped questions'),
  restore: 'Bring back',
  restoreNamed: (prompt: string) => `Bring back: ${prompt}`,
  remove: 'Delete this deck',
  removed: 'Deck deleted.',
  article: {
    title: 'Article',
    toDeck: 'To its questions',
    legend: 'How well you would recall each sentence now',
    levels: {
      new: 'not asked yet',
      weak: 'missed or likely forgotten',
      fair: 'fading',
      strong: 'fresh',
    },
  },
};
