// The sentences of an article's paragraphs: those that hold facts, and what stands between them.
import type { Article, Span } from '#lib/article/article.ts';
import { segments } from './segments.ts';

const segmenter =
  typeof Intl.Segmenter === 'undefined'
    ? null
    : new Intl.Segmenter('en', { granularity: 'sentence' });

/** Good enough to be tapped: which sentence it is, the deck worker tells by its own reading. */
function split(text: string, start: number): readonly Span[] {
  const parts = segmenter ? [...segmenter.segment(text)] : [{ segment: text, index: 0 }];
  return parts.flatMap(({ segment, index }) => {
    const inner = segment.trim();
    if (!/\p{L}/u.test(inner)) return [];
    const from = start + index + segment.indexOf(inner);
    return [{ start: from, end: from + inner.length }];
  });
}

/** In order, none overlapping; `known` stand as they are. */
export function sentencesOf(article: Article, known: readonly Span[]): readonly Span[] {
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) =>
      segments(article.text, block, known).flatMap(({ start, text, held }) =>
        held ? [{ start: held.start, end: held.end }] : split(text, start),
      ),
    );
}
