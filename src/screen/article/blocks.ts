// Which parts of a text are no part of the article.
import type { Block, BlockKind } from '#lib/article/article.ts';

export type CutKind = Exclude<BlockKind, 'paragraph' | 'title' | 'heading'>;

/** Left out of the reading: nothing is asked about it. */
export const isCut = (block: Block): block is Block & { readonly kind: CutKind } =>
  block.kind !== 'paragraph' && block.kind !== 'title' && block.kind !== 'heading';
