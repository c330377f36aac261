// A tree's edges and the sentences it means: each begins at the left edge of a root.

export interface Edges {
  /** First and last token of the subtree of each token. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Rounds after which spaCy gives up widening the edges of crossing arcs. */
const ROUNDS = 12;

function widen(child: number, head: number, { left, right }: Edges): void {
  if ((left[child] as number) < (left[head] as number)) left[head] = left[child] as number;
  if ((right[child] as number) > (right[head] as number)) right[head] = right[child] as number;
}

function startsOf(heads: Int32Array, edges: Edges): Uint8Array {
  const starts = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] === i) starts[edges.left[i] as number] = 1;
  }
  return starts;
}

/** Whether no head lies outside its token's sentence, tested as spaCy tests it (the last token is not). */
function headsWithin(heads: Int32Array, starts: Uint8Array): boolean {
  let start = 0;
  for (let i = 0; i < heads.length; i++) {
    if (!((i > 0 && starts[i] === 1) || i === heads.length - 1)) continue;
    for (let j = start; j < i; j++) {
      const head = heads[j] as number;
      if (head < start || head > i) return false;
    }
    start = i;
  }
  return true;
}

export function edgesOf(heads: Int32Array): Edges {
  const edges = {
    left: Int32Array.from(heads.keys()),
    right: Int32Array.from(heads.keys()),
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < heads.length; i++) widen(i, heads[i] as number, edges);
    for (let i = heads.length - 1; i >= 0; i--) widen(i, heads[i] as number, edges);
    if (headsWithin(heads, startsOf(heads, edges))) break;
  }
  return edges;
}

/** 1 for each token that begins a sentence. */
export function sentenceStarts(heads: Int32Array): Uint8Array {
  return startsOf(heads, edgesOf(heads));
}
