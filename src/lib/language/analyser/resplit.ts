// Exceptions that span several chunks or hold affixes: found again among the tokens, and split as their rule says.
import type { Vocabulary } from './lexeme.ts';
import type { Header } from './model-file.ts';
import type { Piece } from './tokenizer.ts';

export type Resplit = (
  text: string,
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
) => readonly Piece[];

interface Found {
  readonly start: number;
  readonly end: number;
}

/** A step in the tree of token texts; `whole` where an exception ends. */
interface Step {
  whole: boolean;
  readonly next: Map<string, Step>;
}

const step = (): Step => ({ whole: false, next: new Map() });

function growTree(sequences: readonly (readonly string[])[]): Step {
  const root = step();
  for (const sequence of sequences) {
    let at = root;
    for (const text of sequence) {
      let next = at.next.get(text);
      if (!next) {
        next = step();
        at.next.set(text, next);
      }
      at = next;
    }
    at.whole = true;
  }
  return root;
}

function findAll(root: Step, pieces: readonly Piece[]): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < pieces.length; start++) {
    let at: Step | undefined = root;
    for (let end = start; end < pieces.length; end++) {
      at = at.next.get(pieces[end]?.lexeme.text ?? '');
      if (!at) break;
      if (at.whole) found.push({ start, end: end + 1 });
    }
  }
  return found;
}

/** Longest first, then leftmost; what a longer one covers, though it lost itself, is taken. */
function choose(found: Found[]): Map<number, number> {
  const chosen = new Map<number, number>();
  const taken = new Set<number>();
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { start, end } of found) {
    if (!taken.has(start) && !taken.has(end - 1)) chosen.set(start, end);
    for (let i = start; i < end; i++) taken.add(i);
  }
  return chosen;
}

export function resplitter(rules: Header['tokenizer']): Resplit {
  const exceptions = new Map(Object.entries(rules.exceptions));
  const root = growTree(rules.resplit);
  return (text, pieces, vocabulary) => {
    const found = findAll(root, pieces);
    if (found.length === 0) return pieces;
    const chosen = choose(found);
    const out: Piece[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const first = pieces[i] as Piece;
      const end = chosen.get(i);
      const last = pieces[(end ?? i + 1) - 1] as Piece;
      const exception =
        end && exceptions.get(text.slice(first.idx, last.idx + last.lexeme.text.length));
      if (!exception) {
        out.push(first);
        continue;
      }
      let idx = first.idx;
      for (const [index, [token, norm]] of exception.entries()) {
        const space = index === exception.length - 1 && last.space;
        out.push({ lexeme: vocabulary.lexeme(token, norm), idx, space });
        idx += token.length;
      }
      i = end - 1;
    }
    return out;
  };
}
