// Words of a deck, its facts, and its article.
import type { Standing } from '#lib/review/standing.ts';
import { counted, dateOf, inDays, number, percent } from './say.ts';

const times = (count: number) => (count === 1 ? 'once' : `${number(count)} times`);

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
  gone: {
    title: 'You deleted this deck',
    text: 'Its facts are not asked any more. What you know of them is kept: brought back, all is as it was.',
    bringBack: 'Bring it back',
  },
  empty:
    'This deck holds no question: nothing in it can be asked. Its article is still there to read.',
  allDropped: 'Every question here was dropped, so nothing is asked. Bring one back below.',
  unknown: (count: number) =>
    `${counted(count, 'question is', 'questions are')} of a kind that only a newer Factdeck can ask. Update Factdeck to be asked.`,
  standings,
  standingsText:
    'Known: you have recalled it from memory, or, where nothing can be typed, had it right on two days. Learning: you have chosen it among options so far. Missed: until you have it right on two days.',
  made: (days: number) => `Made ${inDays(days)}`,
  read: 'Read the article',
  goOn: 'Go on with your quiz',
  goOnAt: (number: number, total: number) => `${number} of ${total}`,
  quiz: (count: number) => `Quiz me on ${counted(count, 'fact', 'facts')}`,
  review: (count: number) => `Review ${number(count)} due`,
  quizAway: (count: number) => `Quiz me on ${counted(count, 'fact', 'facts')} all the same`,
  facts: (count: number) => counted(count, 'fact', 'facts'),
  questions: (count: number) => counted(count, 'question', 'questions'),
  aside: (count: number) => `${counted(count, 'fact', 'facts')} not asked`,
  comesBack: (days: number) => (days <= 0 ? 'ready to review' : `comes back ${inDays(days)}`),
  notAsked: 'not asked yet',
  history: (answers: number, missed: number, last: number, chance: number | null) => {
    const asked = `Asked ${times(answers)}, missed ${missed === 0 ? 'never' : times(missed)}; the last time ${inDays(last)}.`;
    return chance === null
      ? asked
      : `${asked} You would recall it now with a chance of ${percent(chance)}.`;
  },
  waits: (days: number) => `waits, comes back ${inDays(days)}`,
  isLeft: 'Left out',
  leech: 'does not stick',
  newToday: (count: number) =>
    `You have met ${counted(count, 'new fact', 'new facts')} today, as many as you set for a day.`,
  newAnyway: (count: number) => `Ask ${counted(count, 'more new one', 'more new ones')} anyway`,
  tags: (tags: readonly string[]) => `Tags: ${tags.join(', ')}`,
  addTag: 'Add a tag',
  tag: 'Tag',
  putOn: 'Add',
  takeOff: (tag: string) => `Remove the tag ${tag}`,
  knowBy: 'Set a day to know it by',
  knownBy: (day: number) => `Know it by ${dateOf(day)}`,
  knowByLabel: 'Know it by',
  knowByText: 'Everything in it is asked once more in the week before.',
  knowByNot: 'Any day',
  allLeft: 'Every fact here is left out. Open one below to be asked about it again.',
  rest: 'Let this deck rest',
  rested: 'This deck rests: nothing in it comes up.',
  wake: 'Wake it',
  woken: 'This deck is reviewed again.',
  archive: 'Archive this deck',
  archived: 'This deck is in the archive, at the foot of the library.',
  unarchive: 'Take it out',
  unarchived: 'This deck is back in the library.',
  inArchive:
    'This deck is in the archive: nothing in it comes up until you take it out. What you know of it is kept.',
  resting:
    'This deck rests: nothing in it comes up until you wake it. What you know of it is kept.',
  drop: 'Drop',
  dropNamed: (prompt: string) => `Drop this question: ${prompt}`,
  dropped: 'Question dropped.',
  droppedList: (count: number) => counted(count, 'dropped question', 'dropped questions'),
  restore: 'Bring back',
  restoreNamed: (prompt: string) => `Bring back: ${prompt}`,
  remove: 'Delete this deck',
  removed: 'Deck deleted.',
};
