// Words of the library.
import type { ShelfOrder } from '#lib/review/shelf.ts';
import { counted } from './say.ts';

const orders: Record<ShelfOrder, string> = {
  newest: 'Newest first',
  due: 'Ready first',
  least: 'Least known first',
  title: 'By title',
};

export const library = {
  title: 'Library',
  search: 'Search articles, questions and answers',
  searchHint: 'Search all decks',
  looking: 'Looking…',
  failed: 'The decks cannot be looked through just now.',
  decks: (count: number) => counted(count, 'deck', 'decks'),
  found: (count: number, query: string) =>
    count === 0
      ? `Nothing holds “${query}”. Try fewer or shorter words.`
      : `${counted(count, 'deck', 'decks')} found`,
  order: 'Sort',
  orders,
  tags: 'Tags',
  quiz: 'Quiz me on these',
  inArticle: (text: string) => `In the article: “${text}”`,
  more: (count: number) => `and ${counted(count, 'more place', 'more places')}`,
  showMore: 'Show more',
  none: {
    title: 'No decks yet',
    text: 'Paste an article, and its deck will be here.',
  },
  menu: (title: string) => `What to do with: ${title}`,
  archived: (count: number) => counted(count, 'archived deck', 'archived decks'),
  unarchive: 'Take out',
  unarchiveNamed: (title: string) => `Take out of the archive: ${title}`,
  deleted: (count: number) => counted(count, 'deleted deck', 'deleted decks'),
  restore: 'Bring back',
  restoreNamed: (title: string) => `Bring back: ${title}`,
  newArticle: 'New article',
};
