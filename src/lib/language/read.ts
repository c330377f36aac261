// Article -> Reading: every paragraph of prose analysed, and its sentences with their place.
import type { Article, Block, Span } from '../article/article.ts';
import { articleOffset } from '../article/mend.ts';
import type { Analyser, Doc, Reading, Sentence } from './reading.ts';

/** The span in the article of tokens `[first, end)` of a block's doc. */
export function spanOf(block: Block, doc: Doc, first: number, end: number): Span {
  const from = doc.tokens[first]?.idx ?? 0;
  const last = doc.tokens[end - 1];
  const to = last ? last.idx + last.text.length : from;
  return {
    start: articleOffset(block.map, from),
    // The last character's place, plus one: what was cut out behind it is not part of it.
    end: to > from ? articleOffset(block.map, to - 1) + 1 : articleOffset(block.map, from),
  };
}

/** Sentences of one block, without the spaces at their ends. */
export function sentencesOf(block: Block, doc: Doc): readonly Sentence[] {
  const starts = doc.tokens.filter(({ sentStart }) => sentStart).map(({ i }) => i);
  const sentences: Sentence[] = [];
  starts.forEach((start, n) => {
    let first = start;
    let end = starts[n + 1] ?? doc.tokens.length;
    while (first < end && doc.tokens[first]?.pos === 'SPACE') first++;
    while (end > first && doc.tokens[end - 1]?.pos === 'SPACE') end--;
    if (first < end) {
      sentences.push({ block, doc, first, end, span: spanOf(block, doc, first, end) });
    }
  });
  return sentences;
}

/** Reads the article block by block, yielding each before it is analysed. */
export function* read(article: Article, analyser: Analyser): Generator<Block, Reading> {
  const sentences: Sentence[] = [];
  for (const block of article.blocks) {
    if (block.kind !== 'paragraph') continue;
    yield block;
    for (const sentence of sentencesOf(block, analyser.analyse(block.text))) {
      sentences.push(sentence);
    }
  }
  return { article, sentences, lexicon: analyser.lexicon };
}
