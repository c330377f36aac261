// Every clause of a sentence that says something by itself: the whole, its parts, what it tells in passing.
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, isFinite, rootOf, subjectOf, tokensOf } from '../language/tree.ts';
import { isReported, type Clause } from './clause.ts';
import { apposition } from './kinds/apposition.ts';
import { circumstance } from './kinds/circumstance.ts';
import { framed, sayings } from './kinds/complement.ts';
import { parts } from './kinds/coordinated.ts';
import { event } from './kinds/event.ts';
import { divided } from './kinds/halves.ts';
import { participle } from './kinds/participle.ts';
import { relative } from './kinds/relative.ts';
import { isSaying } from './modality.ts';
import { shortened } from './shorten.ts';
import { isSound } from './sound.ts';

/** The whole sentence when it has a subject and a finite verb. */
function whole(sentence: Sentence, root: Token): Clause | null {
  if (!subjectOf(sentence, root) || !isFinite(sentence, root)) return null;
  return { kind: 'main', stretches: [[sentence.first, sentence.end]], verb: root, doubts: [] };
}

const textOf = (sentence: Sentence) =>
  tokensOf(sentence)
    .map(({ text }) => text)
    .join(' ');

/** A statement from capital to full stop; half a sentence comes of a wrong boundary. */
function isWhole(sentence: Sentence): boolean {
  const text = textOf(sentence);
  return /^["“‘'([]*\s?[\p{Lu}\p{N}$£€]/u.test(text) && /[.!…]["'”’)\] ]*$/.test(text);
}

/** A paragraph's last sentence may have lost its mark, or point at a list or a quotation. */
function isUnmarked(sentence: Sentence, root: Token): boolean {
  const ends = sentence.end >= sentence.doc.tokens.length - 1;
  const text = textOf(sentence);
  const complete = childrenOf(sentence, root).some(
    ({ dep, i }) => i > root.i && /^(?:dobj|attr|prep|xcomp|advmod|agent)$/.test(dep),
  );
  return ends && /^\p{Lu}.*[\p{L}\p{N}] ?:?$/u.test(text) && complete && !isSaying(root);
}

/** What tells something in passing, by the label of its head. */
const inPassing: Readonly<
  Record<string, readonly ((sentence: Sentence, token: Token) => readonly Clause[])[]>
> = {
  relcl: [relative],
  appos: [apposition],
  acl: [participle],
  advcl: [circumstance, participle],
  pobj: [event],
};

function toldInPassing(sentence: Sentence): readonly Clause[] {
  return tokensOf(sentence).flatMap((token): readonly Clause[] => {
    const ways = inPassing[token.dep] ?? [];
    return ways.length > 0 && !isReported(sentence, token)
      ? ways.flatMap((way) => way(sentence, token))
      : [];
  });
}

const withParts = (sentence: Sentence, clause: Clause): readonly Clause[] => [
  clause,
  ...parts(sentence, clause),
];

const withCuts = (sentence: Sentence, clause: Clause): readonly Clause[] => [
  clause,
  ...shortened(sentence, clause),
];

/** What somebody says, in every part and length that can be told with the speaker. */
function reported(sentence: Sentence): readonly Clause[] {
  return sayings(sentence).flatMap((saying) => {
    const told = withParts(sentence, saying.content).flatMap((part) => withCuts(sentence, part));
    // Whole and in order it is the sentence itself.
    return (saying.inOrder ? told.slice(1) : told).map((part) => framed(saying, part));
  });
}

/** The first clause of every choice of words. */
function distinct(clauses: readonly Clause[]): readonly Clause[] {
  const byWords = new Map<string, Clause>();
  for (const clause of clauses) {
    const words = JSON.stringify(clause.stretches);
    if (!byWords.has(words)) byWords.set(words, clause);
  }
  return [...byWords.values()];
}

/** Every clause a fact may be made of, the whole sentence first. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const root = rootOf(sentence);
  if (!root || !/^(?:VERB|AUX)$/.test(root.pos)) return [];
  const main = whole(sentence, root);
  const unmarked = !isWhole(sentence);
  if (!main || (unmarked && !isUnmarked(sentence, root))) return [];
  const halves = divided(sentence, root);
  const undivided = halves.length > 0 ? halves : [main];
  const made = [...undivided, ...toldInPassing(sentence)]
    .flatMap((clause) => withParts(sentence, clause))
    .flatMap((clause) => withCuts(sentence, clause));
  const others = [...shortened(sentence, main), ...made, ...reported(sentence)];
  const sound = distinct([main, ...others.filter((clause) => isSound(sentence, clause))]);
  return unmarked
    ? sound.map((clause) => ({ ...clause, doubts: [...clause.doubts, 'no-end-mark'] }))
    : sound;
}
