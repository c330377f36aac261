// Walking the dependency tree of a sentence.
import { kept } from './kept.ts';
import type { Doc, Sentence, Token } from './reading.ts';

/** The token at `i`; throws when there is none, since a head always points at a token. */
export function tokenAt(doc: Doc, i: number): Token {
  const token = doc.tokens[i];
  if (!token) throw new Error(`no token ${i} in a doc of ${doc.tokens.length}`);
  return token;
}

export const tokensOf = kept(({ doc, first, end }: Sentence): readonly Token[] =>
  doc.tokens.slice(first, end),
);

export function rootOf(sentence: Sentence): Token | null {
  return tokensOf(sentence).find(({ dep }) => dep === 'ROOT') ?? null;
}

/** The children of every token of a sentence that has some, by its index. */
const families = kept((sentence: Sentence) => {
  const children = new Map<number, Token[]>();
  for (const token of tokensOf(sentence)) {
    if (token.head === token.i) continue;
    const known = children.get(token.head);
    if (known) known.push(token);
    else children.set(token.head, [token]);
  }
  return children;
});

const childless: readonly Token[] = [];

/** The children of a token within a sentence, in order. */
export function childrenOf(sentence: Sentence, token: Token): readonly Token[] {
  return families(sentence).get(token.i) ?? childless;
}

/** Is `token` below `ancestor`, or the same? */
export function isUnder(doc: Doc, token: Token, ancestor: Token): boolean {
  let at = token;
  for (let steps = 0; steps < 200; steps++) {
    if (at.i === ancestor.i) return true;
    if (at.head === at.i) return false;
    at = tokenAt(doc, at.head);
  }
  return false;
}

interface Extent {
  readonly first: number;
  readonly end: number;
}

/** The extent of every token of a sentence, by its index. */
const extents = kept((sentence: Sentence) => {
  const found = new Map<number, Extent>();
  for (const { i } of tokensOf(sentence)) {
    for (let at = i; ; at = tokenAt(sentence.doc, at).head) {
      const { first = i } = found.get(at) ?? {};
      found.set(at, { first, end: i + 1 });
      if (tokenAt(sentence.doc, at).head === at) break;
    }
  }
  return found;
});

/** First and end (exclusive) of the tokens under a token, clipped to its sentence. */
export function extentOf(sentence: Sentence, { i }: Token): Extent {
  return extents(sentence).get(i) ?? { first: i, end: i + 1 };
}

const subjects = new Set(['nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl']);

export function isSubject({ dep }: Token): boolean {
  return subjects.has(dep);
}

/** The subject of a verb, or null. */
export function subjectOf(sentence: Sentence, verb: Token): Token | null {
  return childrenOf(sentence, verb).find(isSubject) ?? null;
}

/** Is the verb finite: itself, or by an auxiliary of its own? */
export function isFinite(sentence: Sentence, verb: Token): boolean {
  const finite = (tag: string) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
  const children = childrenOf(sentence, verb);
  const auxiliaries = children.filter(({ dep }) => /^aux/.test(dep));
  // "The pair married in Idaho": a participle that stands alone with its subject is a past misread.
  const misread =
    verb.tag === 'VBN' &&
    auxiliaries.length === 0 &&
    children.some(({ dep, i }) => dep === 'nsubj' && i < verb.i);
  return finite(verb.tag) || misread || auxiliaries.some(({ tag }) => finite(tag));
}

/** Is a finite verb told in the past: by its first auxiliary, or by itself? */
export function isPast(sentence: Sentence, verb: Token): boolean {
  const auxiliary = childrenOf(sentence, verb).find(({ dep }) => /^aux/.test(dep));
  return auxiliary ? auxiliary.tag === 'VBD' : /^VB[DN]$/.test(verb.tag);
}
