// The words of a sentence, and which of them are chosen: one, or all between two.
import type { Span } from '#lib/article/article.ts';

export interface Word extends Span {
  readonly text: string;
}

/** What stands between spaces; a dash by itself is no word. */
export function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map((match) => {
    const from = start + match.index;
    return { text: match[0], start: from, end: from + match[0].length };
  });
}

/** From the place of the first chosen word to that of the last. */
export type Picked = readonly [first: number, last: number] | null;

/** After a tap on a word: alone, up to there, or none any more. */
export function pick(picked: Picked, place: number): Picked {
  if (picked === null) return [place, place];
  const [first, last] = picked;
  if (place < first) return [place, last];
  if (place > last) return [first, place];
  return first === last ? null : [place, place];
}

/** The words that a span touches. */
export function picking(words: readonly Word[], span: Span): Picked {
  const isTouched = ({ start, end }: Word) => start < span.end && span.start < end;
  const first = words.findIndex(isTouched);
  return first < 0 ? null : [first, words.findLastIndex(isTouched)];
}

/** The stretch of the article from the first chosen word to the last. */
export function spanPicked(words: readonly Word[], picked: Picked): Span | null {
  const [first, last] = picked ? [words[picked[0]], words[picked[1]]] : [];
  return first && last ? { start: first.start, end: last.end } : null;
}
