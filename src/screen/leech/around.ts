// What stands around a sentence of the article: its paragraph, and the ones before and after.
import type { Article, Span } from '#lib/article/article.ts';

export interface Around {
  /** The paragraph before; empty where there is none. */
  readonly before: string;
  readonly lead: string;
  readonly sentence: string;
  readonly tail: string;
  /** The paragraph after; empty where there is none. */
  readonly after: string;
}

/** Null where the article has the sentence no more, or nothing around it. */
export function around({ text, blocks }: Article, { start, end }: Span): Around | null {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph');
  const at = prose.findIndex((block) => block.start <= start && end <= block.end);
  const block = prose[at];
  if (!block || start === end) return null;
  const [before, after] = [prose[at - 1]?.text ?? '', prose[at + 1]?.text ?? ''];
  const [lead, tail] = [text.slice(block.start, start), text.slice(end, block.end)];
  if (`${before}${lead}${tail}${after}`.trim() === '') return null;
  return { before, lead, sentence: text.slice(start, end), tail, after };
}
