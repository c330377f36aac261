// Two versions of a sentence word by word: what both have, what is gone and what is new.

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  /** The space before it; empty where it follows without one. */
  readonly gap: string;
  readonly text: string;
}

/** A word with what is inside it ("1,824", "L’Enfant"), or a single sign, after its space. */
const parts = /(\s*)([\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|\S)/gu;

interface Part {
  readonly gap: string;
  readonly text: string;
}

const partsOf = (text: string): readonly Part[] =>
  [...text.matchAll(parts)].map(([, gap = '', word = '']) => ({ gap: gap && ' ', text: word }));

/** `lengths[i][j]`: how many parts the rests of both, from i and from j on, have in common. */
function commonLengths(was: readonly Part[], now: readonly Part[]): readonly number[][] {
  const lengths = Array.from({ length: was.length + 1 }, () =>
    Array<number>(now.length + 1).fill(0),
  );
  for (let i = was.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        was[i]?.text === now[j]?.text
          ? (next[j + 1] ?? 0) + 1
          : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Joined without what is gone it reads as `now`; of two in one place what is gone comes first. */
export function difference(was: string, now: string): readonly Piece[] {
  const [a, b] = [partsOf(was), partsOf(now)];
  const lengths = commonLengths(a, b);
  const common = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
  const push = (kind: Piece['kind'], { gap, text }: Part) => {
    const last = pieces.at(-1);
    if (last?.kind !== kind) pieces.push({ kind, gap, text });
    else pieces[pieces.length - 1] = { ...last, text: last.text + gap + text };
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, next] = [a[i], b[j]];
    if (old && next && old.text === next.text) {
      push('same', next);
      i += 1;
      j += 1;
    } else if (old && common(i + 1, j) >= common(i, j + 1)) {
      push('gone', old);
      i += 1;
    } else if (next) {
      push('new', next);
      j += 1;
    }
  }
  return pieces;
}
