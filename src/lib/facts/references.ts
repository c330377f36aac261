// Words of a statement whose meaning stands in another sentence.
import type { Token } from '../language/reading.ts';
import { childrenOf, isSubject, tokenAt } from '../language/tree.ts';
import institutions from './institutions.json' with { type: 'json' };
import type { Piece, Statement } from './statement.ts';
import uniqueNouns from './unique-nouns.json' with { type: 'json' };

export type OpenKind = 'pronoun' | 'definite' | 'demonstrative' | 'comparison' | 'first-person';

/** The piece at index `at` refers to something outside the statement. */
export interface OpenReference {
  readonly at: number;
  readonly kind: OpenKind;
}

const unique = new Set(uniqueNouns);
const institution = new Set(institutions);

const plain = (text: string) => text.toLowerCase();

/** Lemmas of the words in a card's header, which settles what they mean. */
export type HeaderWords = ReadonlySet<string>;

export function headerWords(title: string): HeaderWords {
  const words = plain(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return new Set(words.flatMap((word) => [word, word.replace(/(?:es|s)$/, '')]));
}

const firstPerson =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|yourself|let)$/;

/** Does an earlier piece name what this pronoun can mean, and only one such? */
function isBound(statement: Statement, at: number, token: Token): boolean {
  const before = statement.pieces.slice(0, at);
  const tokens = before.map(
    ({ first, end }) =>
      statement.sentence.doc.tokens[end - 1] ?? tokenAt(statement.sentence.doc, first),
  );
  if (/^(?:he|him|his|himself|she|her|hers|herself)$/i.test(token.text)) {
    const people = new Set(
      before
        .filter(
          (piece, i) =>
            (piece.written && /\p{Lu}/u.test(piece.text)) || tokens[i]?.entType === 'PERSON',
        )
        .map((_, i, all) => (all[i - 1] ? 0 : i)),
    );
    return (
      people.size === 1 ||
      tokens.some(
        (each) => isSubject(each) && /^(?:PROPN|NOUN)$/.test(each.pos) && each.i < token.i,
      )
    );
  }
  const plural = /^(?:they|them|their|theirs|themselves)$/i.test(token.text);
  return tokens.some((each, i) => {
    if (before[i]?.written) return !plural;
    if (!/^(?:NOUN|PROPN)$/.test(each.pos) || each.entType === 'PERSON' || each.entType === 'DATE')
      return false;
    const isPlural = /Number=Plur/.test(each.morph) || /^(?:NNS|NNPS)$/.test(each.tag);
    const joined = childrenOf(statement.sentence, each).some(({ dep }) => dep === 'conj');
    return plural
      ? isPlural || joined || each.entType === 'NORP' || each.entType === 'ORG'
      : !isPlural;
  });
}

/** Is a noun told apart by the words around it within the statement? */
function isToldApart(statement: Statement, noun: Token): boolean {
  const present = new Set(statement.pieces.flatMap(({ first, end }) => range(first, end)));
  const children = childrenOf(statement.sentence, noun).filter(({ i }) => present.has(i));
  return children.some((child) => {
    if (child.i > noun.i) {
      const tight = tokenAt(statement.sentence.doc, noun.i + 1).text !== ',';
      return /^(?:prep|relcl|acl|appos)$/.test(child.dep) && (tight || child.dep === 'appos');
    }
    const named = child.pos === 'PROPN' || /^(?:NORP|GPE|PERSON|ORG|DATE)$/.test(child.entType);
    return named && child.dep !== 'det';
  });
}

const range = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, i) => first + i);

function isOpenDefinite(
  statement: Statement,
  at: number,
  det: Token,
  header: HeaderWords,
): boolean {
  const { doc } = statement.sentence;
  const noun = tokenAt(doc, det.head);
  if (noun.i <= det.i) return false;
  const word = plain(noun.lemma);
  const earlier = statement.pieces.slice(0, at).some(({ first, text, written }) => {
    const token = tokenAt(doc, first);
    return plain(token.lemma) === word || (written && plain(text).includes(word));
  });
  if (earlier) return false;
  if (noun.pos === 'PROPN') {
    const alone = noun.i === det.i + 1 && institution.has(plain(noun.text));
    return alone && !isToldApart(statement, noun) && !header.has(word);
  }
  if (noun.pos !== 'NOUN') return false;
  return !unique.has(word) && !header.has(word) && !isToldApart(statement, noun);
}

const comparisons =
  /^(?:another|same|latter|others?|such|similar|additional|respective|aforementioned|thereby|therein|here|hereby|again|else|too|earlier|later|previous|previously|following|meanwhile|elsewhere|instead|likewise|otherwise|opposite|remaining)$/;

/** What ties a word to another sentence by comparison: "another", "the same", "200 more". */
function isComparison(statement: Statement, at: number, token: Token): boolean {
  const word = plain(token.text);
  const next = plain(statement.pieces[at + 1]?.text ?? '');
  if (word === 'such' && next === 'as') return false;
  if (/^(?:earlier|later)$/.test(word)) return token.pos !== 'ADJ' || token.dep !== 'amod';
  if (word === 'same') return next !== 'time';
  if (/^others?$/.test(word)) {
    const before = plain(statement.pieces[at - 1]?.text ?? '');
    return !/^(?:and|or|among|each)$/.test(before);
  }
  if (word === 'there') return token.pos === 'ADV' && token.dep !== 'expl';
  if (word === 'both')
    return !statement.pieces.slice(at, at + 8).some(({ text }) => text === 'and');
  if (word === 'more')
    return tokenAt(statement.sentence.doc, Math.max(token.i - 1, 0)).pos === 'NUM';
  if (/^(?:one|ones|some|many|most|several|each|all|few)$/.test(word)) {
    const opens = /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(token.dep);
    const bare = !/^(?:of|in|who|that)$/.test(next);
    return opens && bare && token.entType === '';
  }
  return comparisons.test(word);
}

/** The open references of a statement, in order. */
export function openReferences(
  statement: Statement,
  header: HeaderWords,
): readonly OpenReference[] {
  const open: OpenReference[] = [];
  statement.pieces.forEach((piece: Piece, at) => {
    if (piece.written) return;
    const token = tokenAt(statement.sentence.doc, piece.first);
    const word = plain(token.text);
    if (firstPerson.test(word) && token.tag !== 'NNP' && word !== 'us')
      open.push({ at, kind: 'first-person' });
    else if (word === 'the' && isOpenDefinite(statement, at, token, header))
      open.push({ at, kind: 'definite' });
    else if (/^PRP/.test(token.tag) && !isBound(statement, at, token))
      open.push({ at, kind: 'pronoun' });
    else if (/^(?:this|these|that|those)$/.test(word) && token.tag === 'DT') {
      const next = statement.pieces[at + 1];
      const told = word === 'those' && /^(?:who|living|with|of|in)$/.test(next?.text ?? '');
      if (!told) open.push({ at, kind: 'demonstrative' });
    } else if (isComparison(statement, at, token)) open.push({ at, kind: 'comparison' });
  });
  return open;
}
