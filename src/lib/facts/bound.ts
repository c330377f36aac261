// Whether a pronoun's meaning stands before it in the same statement.
import roleNouns from '../language/mentions/role-nouns.json' with { type: 'json' };
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, isSubject, rootOf, subjectOf, tokenAt } from '../language/tree.ts';
import type { Piece, Statement } from './statement.ts';

const isMainSubject = ({ dep }: Token) => dep === 'nsubj' || dep === 'nsubjpass';

/** The verb a pronoun hangs on, through prepositions. */
function verbAbove(statement: Statement, token: Token): Token {
  let at = token;
  for (let steps = 0; steps < 8 && !/^(?:VERB|AUX)$/.test(at.pos); steps++) {
    at = tokenAt(statement.sentence.doc, at.head);
  }
  return at;
}

/** The subject of a verb, or of the verb it is joined to: "left ..., but found himself". */
function sharedSubject(sentence: Sentence, verb: Token): Token | null {
  const own = subjectOf(sentence, verb);
  if (own || verb.dep !== 'conj') return own;
  return subjectOf(sentence, tokenAt(sentence.doc, verb.head));
}

const roles = new Set(roleNouns);

/** A name of unknown class, or a noun for people: "the government" is no "he". */
export function mayBePerson({ pos, lemma, entType }: Token): boolean {
  if (pos === 'PROPN') return !/^(?:ORG|GPE|NORP|LOC|FAC)$/.test(entType);
  return (
    roles.has(lemma) ||
    /^(?:man|woman|boy|girl|person|child|teenager|player|leader|author|father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|friend|mentor|pupil|settler|traveler|traveller|citizen)$/.test(
      lemma,
    )
  );
}

/** "Because it requires effort, winking is ...": before the main clause it means its subject. */
function meansLaterSubject({ sentence, pieces }: Statement, token: Token): boolean {
  const root = rootOf(sentence);
  const subject = root && subjectOf(sentence, root);
  const opens = pieces[0] !== undefined && tokenAt(sentence.doc, pieces[0].first).dep === 'mark';
  if (!root || !subject || !opens || subject.i < token.i) return false;
  const isPlural = /Number=Plur/.test(subject.morph);
  return /^(?:NOUN|PROPN|VERB)$/.test(subject.pos) && isPlural === /^the/i.test(token.text);
}

/** "In the United States, it is filled with coffee": no phrase before the clause is its subject. */
function opensMainClause({ sentence, pieces }: Statement, at: number, token: Token): boolean {
  if (!/^it$/i.test(token.text) || !isMainSubject(token)) return false;
  if (tokenAt(sentence.doc, token.head).dep !== 'ROOT') return false;
  return !pieces.slice(0, at).some(({ first }) => isSubject(tokenAt(sentence.doc, first)));
}

/** "A teacher thought it resembled a bomb": no person is an it. */
const isSomebody = (token: Token) => token.pos === 'NOUN' && mayBePerson(token);

/** "told the BBC that it was named": whom somebody tells, and a paper that tells, is not told of. */
function isToldOf(sentence: Sentence, token: Token, verb: Token): boolean {
  if (verb.dep !== 'ccomp') return false;
  const saying = tokenAt(sentence.doc, verb.head);
  const isAsked = token.head === saying.i && /^(?:dobj|dative|pobj)$/.test(token.dep);
  const isPaper = childrenOf(sentence, saying).some(
    ({ dep, i, lemma }) =>
      dep === 'nsubj' &&
      (i === token.i || token.head === i) &&
      [lemma, token.lemma].some((word) =>
        /^(?:newspaper|paper|magazine|study|poll|survey)$/.test(word),
      ),
  );
  return isAsked || isPaper;
}

/** Is a piece somebody's name, as it stands or as it was written out for a word? */
export function namesPerson(
  { sentence, people }: Statement,
  { first, end, written }: Piece,
): boolean {
  if (people.has(Math.max(end - 1, first))) return true;
  return written && /^(?:he|him|his|she|her)$/i.test(tokenAt(sentence.doc, first).text);
}

/** "The main town is on its west side": nothing lies on a part of itself. */
function placesItself({ sentence }: Statement, token: Token): boolean {
  const part = tokenAt(sentence.doc, token.head);
  const preposition = tokenAt(sentence.doc, part.head);
  const verb = tokenAt(sentence.doc, preposition.head);
  return (
    /^its$/i.test(token.text) &&
    /^(?:side|end|coast|shore|cent(?:er|re)|edge|border|tip|outskirts|bank|slope|foot)$/.test(
      part.lemma,
    ) &&
    preposition.dep === 'prep' &&
    /^(?:be|lie|sit|stand|locate|situate)$/.test(verb.lemma)
  );
}

/** Does an earlier piece name what this pronoun can mean, and only one such? */
export function isBound(statement: Statement, at: number, token: Token): boolean {
  const { sentence, pieces } = statement;
  if (placesItself(statement, token)) return false;
  const accusative = /^(?:him|them|her)$/i.test(token.text) && token.tag === 'PRP';
  const verb = verbAbove(statement, token);
  // "appointed him steward": him is the subject of nothing but what he became.
  const above = accusative && isSubject(token) ? tokenAt(sentence.doc, verb.head) : verb;
  const own = sharedSubject(sentence, above);
  const reflexive = /sel(?:f|ves)$/i.test(token.text);
  // "X appointed him": an object is somebody else than its verb's subject.
  // "fell in love with him": nor is what such a preposition governs, unless something is taken along.
  const governed =
    token.dep === 'pobj' &&
    /^(?:with|to|by|for|from)$/.test(tokenAt(sentence.doc, token.head).text) &&
    !childrenOf(sentence, verb).some(({ dep }) => dep === 'dobj');
  const excluded =
    (accusative ? token.dep !== 'pobj' || governed : /^(?:dobj|dative|iobj)$/.test(token.dep)) &&
    !reflexive
      ? own?.i
      : undefined;
  const before = pieces.slice(0, at).map((piece) => ({
    piece,
    token: tokenAt(sentence.doc, piece.end - 1),
  }));
  const open = before.filter(
    ({ piece }) => excluded === undefined || excluded < piece.first || excluded >= piece.end,
  );
  const isName = ({ piece }: (typeof before)[number]) => namesPerson(statement, piece);
  if (/^(?:he|him|his|himself|she|her|hers|herself)$/i.test(token.text)) {
    // "Bernoulli's father encouraged him": the second goes with the first, which was written out.
    const first = open.find(
      ({ piece }) =>
        piece.written &&
        /^PRP/.test(tokenAt(sentence.doc, piece.first).tag) &&
        piece.end === piece.first + 1,
    );
    const isHe = (text: string) => /^(?:he|him|his)$/i.test(text);
    if (first && isHe(tokenAt(sentence.doc, first.piece.first).text) === isHe(token.text))
      return true;
    // "After the death of his mother, Norton sailed west": before the subject it means the subject.
    const main = pieces.findIndex(
      ({ first }, n) => n > at && isMainSubject(tokenAt(sentence.doc, first)),
    );
    const later = pieces[main];
    if (later && token.tag === 'PRP$') {
      if (namesPerson(statement, later)) return true;
    }
    // "Santa Anna and his army": whoever is named first owns what is joined to him.
    const owned = tokenAt(sentence.doc, token.head);
    const owner = tokenAt(sentence.doc, owned.head);
    const isOwned = token.tag === 'PRP$' && owned.dep === 'conj' && owner.i < token.i;
    if (isOwned && owner.tag === 'NNP') return true;
    const people = new Set(open.filter(isName).map(({ piece }) => piece.text.split(' ').at(-1)));
    const subject = open.find(({ piece }) => own && piece.first <= own.i && own.i < piece.end);
    // Of several people a possessive means its clause's subject, and "he" goes on with the main one.
    // "a character who heads out in search of his sister"
    if (open.some(({ token: each }) => each.text === 'who')) return true;
    const principal = open.find(({ token: each }) => isMainSubject(each));
    if (people.size > 1) {
      return (
        (subject !== undefined && isName(subject)) || (principal !== undefined && isName(principal))
      );
    }
    return people.size > 0 || open.some(({ token: each }) => isSubject(each) && mayBePerson(each));
  }
  if (meansLaterSubject(statement, token)) return true;
  if (opensMainClause(statement, at, token)) return false;
  const plural = /^(?:they|them|their|theirs|themselves)$/i.test(token.text);
  return open.some(({ piece, token: each }) => {
    if (plural && /^(?:some|any|every)(?:one|body)$|^person$/i.test(each.text)) return true;
    if (piece.written) return !plural && !/\d/.test(piece.text) && !namesPerson(statement, piece);
    if (!/^(?:NOUN|PROPN)$/.test(each.pos) || /^(?:PERSON|DATE)$/.test(each.entType)) return false;
    if (!plural && (isSomebody(each) || isToldOf(sentence, each, verb))) return false;
    const isPlural = /Number=Plur/.test(each.morph);
    const joined = childrenOf(sentence, each).some(({ dep }) => dep === 'conj');
    return plural ? isPlural || joined || /^(?:NORP|ORG)$/.test(each.entType) : !isPlural;
  });
}
