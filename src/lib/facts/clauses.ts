// Which stretches of a sentence say something by themselves: the whole, its halves, its beginning.
import type { Sentence, Token } from '../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  rootOf,
  subjectOf,
  tokenAt,
  tokensOf,
} from '../language/tree.ts';
import type { ClauseKind } from './fact.ts';

/** Tokens `[first, end)` of a sentence, and the verb they hang on. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly first: number;
  readonly end: number;
  readonly verb: Token;
}

const isEnd = ({ text }: Token) => /^[.!?]$/.test(text);

/** The whole sentence when it has a subject and a finite verb. */
function whole(sentence: Sentence, root: Token): Clause | null {
  if (!subjectOf(sentence, root) || !isFinite(sentence, root)) return null;
  return { kind: 'main', first: sentence.first, end: sentence.end, verb: root };
}

/**
 * The halves of "A did this, and B did that": only where the second verb has a subject of its own
 * that begins right behind the conjunction, so that nothing of either half is lost.
 */
function halves(sentence: Sentence, root: Token): readonly Clause[] {
  const second = childrenOf(sentence, root).find(
    (child) =>
      (child.dep === 'conj' || child.dep === 'ccomp' || child.dep === 'parataxis') &&
      child.i > root.i &&
      isFinite(sentence, child) &&
      subjectOf(sentence, child) !== null,
  );
  if (!second) return [];
  const { first, end } = extentOf(sentence, second);
  const joint = tokenAt(sentence.doc, first - 1);
  const isConjunction = joint.dep === 'cc' && /^(?:and|but)$/.test(joint.text);
  if (!isConjunction && joint.text !== ';') return [];
  const rest = tokensOf(sentence).filter((token) => token.i >= end && !isEnd(token));
  if (rest.length > 0) return [];
  let stop = first - 1;
  while (stop > sentence.first && /^[,;]$/.test(tokenAt(sentence.doc, stop - 1).text)) stop--;
  const subject = subjectOf(sentence, second);
  // "and that ..." or a subject far behind the joint: the cut would not be clean.
  if (!subject || extentOf(sentence, subject).first !== first) return [];
  return [
    { kind: 'coordinated', first: sentence.first, end: stop, verb: root },
    { kind: 'coordinated', first, end: sentence.end, verb: second },
  ];
}

/** Without a relative clause or participle that a comma sets off at the very end. */
function shortened(sentence: Sentence, root: Token): Clause | null {
  const tail = tokensOf(sentence).find(({ i, dep, head, text }) => {
    const token = tokenAt(sentence.doc, i);
    const isTail = dep === 'relcl' || (dep === 'advcl' && head === root.i && token.tag === 'VBG');
    return isTail && i > root.i && text !== '';
  });
  if (!tail) return null;
  const { first, end } = extentOf(sentence, tail);
  const comma = tokenAt(sentence.doc, Math.max(first - 1, 0));
  const rest = tokensOf(sentence).filter((token) => token.i >= end && !isEnd(token));
  if (comma.text !== ',' || comma.i <= root.i || rest.length > 0) return null;
  // A comma in a list before "which" would leave half a list behind.
  return { kind: 'shortened', first: sentence.first, end: comma.i, verb: root };
}

/** Every clause a fact may be made of, the whole sentence first. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const root = rootOf(sentence);
  if (!root || !/^(?:VERB|AUX)$/.test(root.pos)) return [];
  const main = whole(sentence, root);
  if (!main) return [];
  const short = shortened(sentence, root);
  return [main, ...halves(sentence, root), ...(short ? [short] : [])];
}
