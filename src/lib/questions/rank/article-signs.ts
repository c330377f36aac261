// What a score wants to know of the article as a whole, counted once.
import type { Findings } from '../../facts/find.ts';
import type { Sentence } from '../../language/reading.ts';
import { kept } from '../../language/kept.ts';
import { isNews } from '../../language/times.ts';
import { rootOf, tokensOf } from '../../language/tree.ts';

export interface ArticleSigns {
  readonly news: boolean;
  /** Where a sentence stands, from 0 to 1. */
  readonly place: (sentence: Sentence) => number;
  /** Which sentence of its paragraph, from 0. */
  readonly inBlock: (sentence: Sentence) => number;
  /** How often a lemma occurs. */
  readonly uses: (lemma: string) => number;
  /** In what share of the sentences a lemma occurs, 0 to 1. */
  readonly spread: (lemma: string) => number;
  /** How many sentences have this word as their main verb. */
  readonly roots: (lemma: string) => number;
  /** How many names of a kind there are, each once. */
  readonly names: (kind: string) => number;
}

function count<T>(all: Iterable<T>): (one: T) => number {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return (one) => counts.get(one) ?? 0;
}

export const articleSigns = kept(({ reading, names }: Findings): ArticleSigns => {
  const { sentences } = reading;
  const places = new Map(sentences.map((sentence, n) => [sentence, n]));
  const blockStart = new Map<unknown, number>();
  for (const [n, { block }] of sentences.entries()) {
    if (!blockStart.has(block)) blockStart.set(block, n);
  }
  const tokens = sentences.flatMap(tokensOf);
  const distinct = new Map<string, string>();
  for (const sentence of sentences) {
    for (const { full, kind } of names.of(sentence)) distinct.set(full, kind);
  }
  const inSentences = count(
    sentences.flatMap((each) => [
      ...new Set(tokensOf(each).map(({ lemma }) => lemma.toLowerCase())),
    ]),
  );
  const at = (sentence: Sentence) => places.get(sentence) ?? 0;
  return {
    news: isNews(reading.article),
    place: (sentence) => at(sentence) / Math.max(1, sentences.length),
    inBlock: (sentence) => at(sentence) - (blockStart.get(sentence.block) ?? 0),
    uses: count(tokens.map(({ lemma }) => lemma.toLowerCase())),
    spread: (lemma) => inSentences(lemma) / Math.max(1, sentences.length),
    roots: count(sentences.map((sentence) => rootOf(sentence)?.lemma ?? '')),
    names: count(distinct.values()),
  };
});
