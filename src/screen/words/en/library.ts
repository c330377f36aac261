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
  more: (count: number) => `and ${number(count)} more`,
  none: {
    title: 'No decks yet',
    text: 'Paste an article, and its deck will be here.',
  },
  newArticle: 'New article',
};
