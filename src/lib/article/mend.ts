// Mending of a paragraph, keeping track of where every character stood.
import { mends, type Mend } from './mend-rows.ts';

/** Text under repair: `at[i]` is the article offset of `text[i]`, `at[text.length]` the end. */
export interface Tracked {
  readonly text: string;
  readonly at: readonly number[];
}

function apply(tracked: Tracked, mend: Mend): Tracked {
  const { text, at } = tracked;
  const pieces: string[] = [];
  const offsets: number[] = [];
  let done = 0;
  for (const match of text.matchAll(mend.pattern)) {
    const written = mend.write.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    if (written === match[0]) continue;
    pieces.push(text.slice(done, match.index), written);
    for (let i = done; i < match.index; i++) offsets.push(at[i] ?? 0);
    // A character that was there keeps its place; one written in stands where the next one did.
    let from = 0;
    for (const character of written.split('')) {
      const found = match[0].indexOf(character, from);
      if (found >= 0) from = found;
      offsets.push(at[match.index + Math.min(from, match[0].length - 1)] ?? 0);
      if (found >= 0) from++;
    }
    done = match.index + match[0].length;
  }
  if (pieces.length === 0) return tracked;
  pieces.push(text.slice(done));
  for (let i = done; i <= text.length; i++) offsets.push(at[i] ?? 0);
  return { text: pieces.join(''), at: offsets };
}

/** The slice `[start, end)` of the article's text with its spacing mended and its ends trimmed. */
export function mend(article: string, start: number, end: number): Tracked {
  const text = article.slice(start, end);
  const at = Array.from({ length: text.length + 1 }, (_, i) => start + i);
  return trimmed(mends.reduce(apply, { text, at }));
}

function trimmed({ text, at }: Tracked): Tracked {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  if (first >= last) return { text: '', at: [at[0] ?? 0] };
  return { text: text.slice(first, last), at: [...at.slice(first, last), (at[last - 1] ?? 0) + 1] };
}

/** The offsets as a block keeps them: only where the distance to the article changes. */
export function compressed({ at }: Tracked): readonly (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = [];
  at.forEach((offset, i) => {
    if (i === 0 || offset !== (at[i - 1] ?? 0) + 1) steps.push([i, offset]);
  });
  return steps;
}

/**
 * Where offset `i` of a block's text stands in the article. `map` ascends and starts at 0; an
 * offset past the last step goes on from it.
 */
export function articleOffset(map: readonly (readonly [number, number])[], i: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle]?.[0] ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  const [from, offset] = map[low] ?? [0, 0];
  return offset + i - from;
}
