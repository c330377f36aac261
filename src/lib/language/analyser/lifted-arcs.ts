// Crossing arcs the parser could not draw: a label `X||Y` says that the head is the Y below the head it has.
import type { Arcs } from './parser.ts';
import { edgesOf, type Edges } from './sentence-starts.ts';

const MARK = '||';

/** Children from left to right, looked for between the head's edges, as spaCy does. */
function childrenOf(head: number, { heads }: Arcs, edges: Edges): number[] {
  const children: number[] = [];
  for (let i = edges.left[head] as number; i <= (edges.right[head] as number); i++) {
    if (i !== head && heads[i] === head) children.push(i);
  }
  return children;
}

/** The first below `token`'s head that bears `label`, level by level; its present head if none does. */
function newHead(
  token: number,
  label: string,
  arcs: Arcs,
  edges: Edges,
  isSpace: (i: number) => boolean,
): number {
  const head = arcs.heads[token] as number;
  let level = [head];
  while (level.length > 0) {
    const below: number[] = [];
    for (const parent of level) {
      for (const child of childrenOf(parent, arcs, edges)) {
        if (isSpace(child) || child === token) continue;
        if (arcs.labels[child] === label) return child;
        below.push(child);
      }
    }
    level = below;
  }
  return head;
}

/** Moves lifted arcs to their places; changes `arcs`. */
export function lowerArcs(arcs: Arcs, isSpace: (i: number) => boolean): void {
  if (!arcs.labels.some((label) => label.includes(MARK))) return;
  const edges = edgesOf(arcs.heads);
  for (const [token, label] of arcs.labels.entries()) {
    const [own, below] = label.split(MARK);
    if (below === undefined) continue;
    arcs.heads[token] = newHead(token, below, arcs, edges, isSpace);
    arcs.labels[token] = own ?? '';
  }
}
