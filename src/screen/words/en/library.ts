// Words of the library.
import { counted, number } from './say.ts';

export const library = {
  title: 'Library',
  search: 'Search titles, questions and answers',
  decks: (count: number) => counted(count, 'deck', 'decks'),
  found: (count: number, query: string) =>
    count === 0
      ? `Nothing holds “${query}”. Try fewer or shorter words.`
      : `${counted(count, 'deck', 'decks')} found`,
  tags: 'Tags',
  quiz: 'Quiz me on these',
  more: (count: number) => `and ${number(count)} more`,
  none: {
    title: 'No decks yet',
    text: 'Paste an article, and its deck will be here.',
  },
  deleted: (count: number) => counted(count, 'deleted deck', 'deleted decks'),
  restore: 'Bring back',
  restoreNamed: (title: string) => `Bring back: ${title}`,
  newArticle: 'New article',
};
