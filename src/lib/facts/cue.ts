// A cue: an earlier line of the article, shown above a prompt whose first words it explains.
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, isSubject, rootOf, subjectOf, tokenAt } from '../language/tree.ts';
import { mayBePerson } from './bound.ts';
import { openReferences, type HeaderWords, type OpenReference } from './references.ts';
import { sentenceText, type Statement } from './statement.ts';
import { isTenseOff } from './tense.ts';

const longestCue = 25;

/** How many sentences back a noun may have been told what it is. */
const reach = 12;

/** How many sentences back a pronoun may have been told whom it means. */
const farthestPronoun = 4;

/** An earlier statement that stands alone, with its sentence's number. */
export interface Told {
  readonly statement: Statement;
  readonly at: number;
}

const isPlural = (sentence: Sentence, token: Token) =>
  /Number=Plur/.test(token.morph) || childrenOf(sentence, token).some(({ dep }) => dep === 'conj');

const firstTokens = ({ sentence, pieces }: Statement) =>
  pieces.map((piece) => ({ piece, token: tokenAt(sentence.doc, piece.end - 1) }));

/** Can the subject of the line be what this pronoun means? */
function explainsPronoun(line: Statement, pronoun: Token): boolean {
  const subject = firstTokens(line).find(({ token }) => isSubject(token));
  if (!subject) return false;
  const { piece, token } = subject;
  const isPerson = /^(?:he|his|him|she|her)$/i.test(pronoun.text);
  if (piece.written) return isPerson;
  if (!/^(?:NOUN|PROPN)$/.test(token.pos)) return false;
  const plural = isPlural(line.sentence, token);
  if (isPerson) return (line.people.has(token.i) || mayBePerson(token)) && !plural;
  if (/^(?:they|their|them)$/i.test(pronoun.text)) return plural;
  return !line.people.has(token.i) && !plural;
}

/** Does the line hold the noun that "the" or "this" points at, in the same number? */
function explainsNoun(line: Statement, noun: Token): boolean {
  // A line without a name tells no more than the noun itself.
  const named = firstTokens(line).some(({ token }) => token.pos === 'PROPN');
  return (
    named &&
    firstTokens(line).some(
      ({ token, piece }) =>
        !piece.written &&
        token.pos === 'NOUN' &&
        token.lemma === noun.lemma &&
        token.tag === noun.tag &&
        // "every season" is not the season.
        !childrenOf(line.sentence, token).some(({ text }) => /^(?:every|each|any|no)$/i.test(text)),
    )
  );
}

const family = (text: string) =>
  /^(?:he|him|his)$/i.test(text) ? 'he' : /^(?:she|hers?)$/i.test(text) ? 'she' : text[0];

function explains(
  statement: Statement,
  line: Statement,
  { at, kind }: OpenReference,
  open: readonly OpenReference[],
): boolean {
  const tokenOf = (index: number) =>
    tokenAt(statement.sentence.doc, statement.pieces[index]?.first ?? 0);
  const token = tokenOf(at);
  if (kind === 'pronoun') {
    const opener = open.find((each) => each.kind === 'pronoun');
    // "He sold his house": the second pronoun goes with the first.
    const follows = opener !== undefined && family(tokenOf(opener.at).text) === family(token.text);
    if (opener === undefined || !follows || !explainsPronoun(line, token)) return false;
    const first = tokenOf(opener.at);
    const ofRoot = isSubject(first) && tokenAt(statement.sentence.doc, first.head).dep === 'ROOT';
    return opener.at < 3 || ofRoot;
  }
  if (kind === 'definite' || kind === 'demonstrative') {
    const noun = tokenAt(statement.sentence.doc, token.head);
    const told = sentenceText(line.pieces).toLowerCase();
    // "the lead role" is not the minor role of the line.
    const described = childrenOf(statement.sentence, noun).filter(
      ({ dep, i }) => i < noun.i && /^(?:amod|compound)$/.test(dep),
    );
    return (
      noun.i > token.i &&
      noun.pos === 'NOUN' &&
      described.every(({ text }) => told.includes(text.toLowerCase())) &&
      explainsNoun(line, noun)
    );
  }
  return false;
}

/** How many sentences back the subject was named that this one and those between call "they". */
export function pronounReach(sentences: readonly Sentence[], at: number): number {
  const subjectAt = (n: number) => {
    const sentence = sentences[n];
    const root = sentence && rootOf(sentence);
    const subject = root && subjectOf(sentence, root);
    return subject?.tag === 'PRP' ? family(subject.text.toLowerCase()) : null;
  };
  const own = subjectAt(at);
  let back = 1;
  while (back < farthestPronoun && own !== null && subjectAt(at - back) === own) back++;
  return back;
}

/** Can this statement be a cue: short, and clear by itself? */
export function canBeCue(statement: Statement, header: HeaderWords): boolean {
  const line = sentenceText(statement.pieces);
  return (
    line.split(' ').length <= longestCue &&
    !/ (?:since|and|but|so|then)\.$/.test(line) &&
    !/["“”?:;()]/.test(line) &&
    !isTenseOff(statement) &&
    openReferences(statement, header).length === 0
  );
}

/**
 * The line a statement needs: the nearest earlier one that explains every open reference. A
 * pronoun is explained by the sentence before, or `back` sentences back where those between go on
 * with the same pronoun. Null when none is needed or none does.
 */
export function cueFor(
  statement: Statement,
  at: number,
  told: readonly Told[],
  header: HeaderWords,
  back: number,
): string | null {
  const open = openReferences(statement, header);
  if (open.length === 0) return null;
  const nearOnly = open.some(({ kind }) => kind === 'pronoun');
  const near = told.filter(
    (each) =>
      each.at < at &&
      at - each.at <= (nearOnly ? back : reach) &&
      (!nearOnly || each.statement.sentence.block === statement.sentence.block),
  );
  const line = near.findLast((each) =>
    open.every((reference) => explains(statement, each.statement, reference, open)),
  );
  return line ? sentenceText(line.statement.pieces) : null;
}
