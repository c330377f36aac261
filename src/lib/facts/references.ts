// Words of a statement whose meaning stands in another sentence.
import { kept } from '../language/kept.ts';
import type { Token } from '../language/reading.ts';
import { childrenOf, isSubject, tokenAt } from '../language/tree.ts';
import { isBound } from './bound.ts';
import { isComparison, placeBefore } from './comparisons.ts';
import type { HeaderWords } from './header.ts';
import institutions from './institutions.json' with { type: 'json' };
import { isSettled } from './settled.ts';
import type { Piece, Statement } from './statement.ts';
import uniqueNouns from './unique-nouns.json' with { type: 'json' };

export type OpenKind =
  | 'pronoun'
  | 'definite'
  | 'demonstrative'
  | 'comparison'
  | 'first-person'
  /** Counted from another time: see open-times.ts. */
  | 'time';

/** The piece at index `at` refers to something outside the statement. */
export interface OpenReference {
  readonly at: number;
  readonly kind: OpenKind;
}

const unique = new Set(uniqueNouns);
const institution = new Set(institutions);

const plain = (text: string) => text.toLowerCase();

const firstPerson =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|yourself|let)$/;

/** The tokens that a statement's pieces stand for. */
const tokensIn = kept(({ pieces }: Statement): ReadonlySet<number> => {
  const tokens = new Set<number>();
  for (const { first, end } of pieces) for (let i = first; i < end; i++) tokens.add(i);
  return tokens;
});

/** Is a noun told apart by the words around it within the statement? */
function isToldApart(statement: Statement, noun: Token): boolean {
  const present = tokensIn(statement);
  const children = childrenOf(statement.sentence, noun).filter(({ i }) => present.has(i));
  const [preposition, named] = [1, 2].map((n) => statement.sentence.doc.tokens[noun.i + n]);
  // "integrated into the community at Tabennese": whatever the phrase hangs on.
  const placed = preposition?.pos === 'ADP' && named?.pos === 'PROPN' && present.has(named.i);
  // "the year 71"
  if (placed || (preposition?.tag === 'CD' && preposition.head === noun.i)) return true;
  return children.some((child) => {
    if (child.i > noun.i) {
      const tight = tokenAt(statement.sentence.doc, noun.i + 1).text !== ',';
      // "the response to the acts in the form of statements"
      const manner = /^(?:form|order|return|addition|response|turn)$/;
      if (childrenOf(statement.sentence, child).some(({ lemma }) => manner.test(lemma)))
        return false;
      return /^(?:prep|relcl|acl|appos)$/.test(child.dep) && (tight || child.dep === 'appos');
    }
    // "the 18th minute" is counted from a start that everybody knows.
    if (/^\d+(?:st|nd|rd|th)$/.test(child.text)) return true;
    const named = child.pos === 'PROPN' || /^(?:NORP|GPE|PERSON|ORG|DATE)$/.test(child.entType);
    return named && child.dep !== 'det';
  });
}

function isOpenDefinite(
  statement: Statement,
  at: number,
  det: Token,
  header: HeaderWords,
): boolean {
  const { doc } = statement.sentence;
  const noun = tokenAt(doc, det.head);
  if (noun.i <= det.i) return false;
  if (isSettled(statement, det, noun)) return false;
  const word = plain(noun.lemma);
  const earlier = statement.pieces.slice(0, at).some(({ first, text, written }) => {
    const token = tokenAt(doc, first);
    return plain(token.lemma) === word || (written && plain(text).includes(word));
  });
  if (earlier || (area.test(word) && placeBefore(statement, at))) return false;
  if (noun.pos === 'PROPN') {
    const alone = noun.i === det.i + 1 && institution.has(plain(noun.text));
    return alone && !isToldApart(statement, noun) && !header.has(word);
  }
  if (noun.pos !== 'NOUN') return false;
  // A header with one man does not settle who "the men" are.
  const shown = header.has(plain(noun.text)) || (noun.tag === 'NN' && header.has(word));
  return !unique.has(word) && !shown && !isToldApart(statement, noun);
}

/** General words for a place: they mean the one just named. */
const area = /^(?:area|region|city|town|country|state|island|village|district|border|capital)$/;

/** What only somebody or something can be: about to leave, able to win. */
const personal = /^(?:about|able|unable|ready|bound|due|set|willing)$/;

/** "it takes practice to ...", "it is common that ...": an it that means nothing. */
function isExpletive({ sentence }: Statement, token: Token): boolean {
  if (!/^it$/i.test(token.text)) return false;
  if (token.dep === 'expl') return true;
  const verb = tokenAt(sentence.doc, token.head);
  const children = childrenOf(sentence, verb);
  // "It was about to be superseded": somebody's state, not what follows.
  if (children.some(({ dep, text }) => dep === 'acomp' && personal.test(text))) return false;
  // "it became free when he gave up sending troops": what hangs on another clause tells nothing of it.
  const within = children.filter(({ dep }) => !/^(?:advcl|prep|conj)$/.test(dep));
  const told = [...children, ...within.flatMap((child) => childrenOf(sentence, child))].some(
    ({ dep, tag, i }) => i > verb.i && /^(?:xcomp|ccomp|csubj|acl)$/.test(dep) && /^V/.test(tag),
  );
  return told && /^(?:be|take|seem|appear|make|become|turn|happen|cost)$/.test(verb.lemma);
}

/**
 * "IE6 has 277 vulnerabilities; 39 percent of these are critical": a second clause points at the
 * first, which stands in the same statement.
 */
function pointsWithin({ sentence, pieces }: Statement, at: number): boolean {
  const joint = pieces.findLastIndex(
    ({ first, text }, n) =>
      n < at &&
      (text === ';' ||
        tokenAt(sentence.doc, first).dep === 'cc' ||
        /^(?:because|if|when|that|which)$/.test(text)),
  );
  const told = pieces.slice(0, Math.max(joint, 0)).map(({ first }) => tokenAt(sentence.doc, first));
  return told.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)) && told.some(isSubject);
}

/** "the action of winking and the meaning of this action" */
function isNamedBefore({ sentence, pieces }: Statement, at: number, det: Token): boolean {
  const noun = tokenAt(sentence.doc, det.head);
  return (
    noun.i > det.i &&
    pieces.slice(0, at).some(({ first, written }) => {
      const { lemma, pos } = tokenAt(sentence.doc, first);
      return !written && pos === 'NOUN' && lemma === noun.lemma;
    })
  );
}

/** The open references of a statement, in order. */
export const openReferences = kept(referencesIn);

function referencesIn(statement: Statement, header: HeaderWords): readonly OpenReference[] {
  const open: OpenReference[] = [];
  statement.pieces.forEach((piece: Piece, at) => {
    if (piece.written) return;
    const token = tokenAt(statement.sentence.doc, piece.first);
    const word = plain(token.text);
    if (firstPerson.test(word) && token.tag !== 'NNP' && token.text !== 'US')
      open.push({ at, kind: 'first-person' });
    else if (word === 'the' && isOpenDefinite(statement, at, token, header))
      open.push({ at, kind: 'definite' });
    else if (
      /^PRP/.test(token.tag) &&
      !isBound(statement, at, token) &&
      !isExpletive(statement, token)
    )
      open.push({ at, kind: 'pronoun' });
    else if (/^(?:this|these|that|those)$/.test(word) && token.tag === 'DT') {
      const next = statement.pieces[at + 1];
      const told =
        /^th(?:ose|at)$/.test(word) &&
        /^(?:who|living|with|of|in|from|than)$/.test(next?.text ?? '');
      if (!told && !pointsWithin(statement, at) && !isNamedBefore(statement, at, token))
        open.push({ at, kind: 'demonstrative' });
    } else if (isComparison(statement, at, token)) open.push({ at, kind: 'comparison' });
  });
  return open;
}
