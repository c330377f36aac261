// What a deck is made of, as somebody gives it or as a known article gives it again.
import type { Article, BlockKind, IsoDate } from '../article/article.ts';

/** What somebody gives to have a deck made of; title and date where they are known. */
export interface Source {
  readonly text: string;
  readonly title?: string;
  readonly date?: IsoDate;
  /** Where paragraphs start that look like none of the article and are read all the same. */
  readonly prose?: readonly number[];
  /** Where paragraphs start that are not to be read. */
  readonly leftOut?: readonly number[];
}

/** What a known article is made of again: the same title, day and paragraphs. */
export const sourceOf = ({ text, title, date, blocks }: Article): Source => ({
  text,
  title,
  ...(date === null ? {} : { date }),
  prose: startsOf(blocks, 'paragraph'),
  leftOut: startsOf(blocks, 'left-out'),
});

const startsOf = (blocks: Article['blocks'], sought: BlockKind) =>
  blocks.filter(({ kind }) => kind === sought).map(({ start }) => start);
