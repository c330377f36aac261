// A paragraph cut into the sentences that hold facts and what stands between them.
import type { Block, Span } from '#lib/article/article.ts';

export interface Segment<Held> {
  readonly start: number;
  readonly text: string;
  /** What is kept of this stretch; null between such stretches. */
  readonly held: Held | null;
}

/** `spans` may overlap and stand in any order: the earliest, then the longest, comes first. */
export function segments<Held extends Span>(
  text: string,
  { start, end }: Pick<Block, 'start' | 'end'>,
  spans: readonly Held[],
): readonly Segment<Held>[] {
  const inside = spans
    .filter((span) => span.start >= start && span.end <= end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const found: Segment<Held>[] = [];
  let at = start;
  const push = (from: number, to: number, held: Held | null) => {
    if (to > from) found.push({ start: from, text: text.slice(from, to), held });
  };
  for (const span of inside) {
    if (span.start < at) continue;
    push(at, span.start, null);
    push(span.start, span.end, span);
    at = span.end;
  }
  push(at, end, null);
  return found;
}
