// A cue: the sentence before, shown above a prompt that opens with a word it explains.
import type { Sentence, Token } from '../language/reading.ts';
import { rootOf, subjectOf, tokenAt, childrenOf } from '../language/tree.ts';
import { openReferences, type HeaderWords, type OpenReference } from './references.ts';
import { sentenceText, type Statement } from './statement.ts';

const longestCue = 25;

const isPlural = (sentence: Sentence, { i, morph }: Token) =>
  /Number=Plur/.test(morph) ||
  childrenOf(sentence, tokenAt(sentence.doc, i)).some(({ dep }) => dep === 'conj');

/** Can the subject of the sentence before be what this pronoun means? */
function explainsPronoun(before: Sentence, pronoun: Token): boolean {
  const root = rootOf(before);
  const subject = root && subjectOf(before, root);
  if (!subject || !/^(?:NOUN|PROPN)$/.test(subject.pos)) return false;
  const person = subject.entType === 'PERSON';
  if (/^(?:he|his|him|she|her)$/i.test(pronoun.text)) return person;
  if (/^(?:they|their|them)$/i.test(pronoun.text)) return isPlural(before, subject);
  return !person && !isPlural(before, subject);
}

/** Does the sentence before hold the noun that "the" or "this" points at, in the same number? */
function explainsNoun(before: Statement, noun: Token): boolean {
  return before.pieces.some(({ first }) => {
    const token = tokenAt(before.sentence.doc, first);
    return token.pos === 'NOUN' && token.lemma === noun.lemma && token.tag === noun.tag;
  });
}

function explains(statement: Statement, before: Statement, { at, kind }: OpenReference): boolean {
  const token = tokenAt(statement.sentence.doc, statement.pieces[at]?.first ?? 0);
  if (kind === 'pronoun') return at < 3 && explainsPronoun(before.sentence, token);
  if (kind === 'definite' || kind === 'demonstrative') {
    const noun = tokenAt(statement.sentence.doc, token.head);
    return noun.i > token.i && noun.pos === 'NOUN' && explainsNoun(before, noun);
  }
  return false;
}

/**
 * The cue a statement needs and has: the sentence before it, when that stands alone, is short, and
 * explains every open reference. Null when it needs none, undefined when none explains it.
 */
export function cueFor(
  statement: Statement,
  before: Statement | null,
  header: HeaderWords,
): string | null | undefined {
  const open = openReferences(statement, header);
  if (open.length === 0) return null;
  if (!before || before.sentence.block !== statement.sentence.block) return undefined;
  const cue = sentenceText(before.pieces);
  if (cue.split(' ').length > longestCue || /["“”?]/.test(cue)) return undefined;
  if (openReferences(before, header).length > 0) return undefined;
  return open.every((reference) => explains(statement, before, reference)) ? cue : undefined;
}
