// Does a line of the article say what a later statement's open word means?
import type { Protagonist } from '../language/mentions/protagonist.ts';
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, isSubject, tokenAt, tokensOf } from '../language/tree.ts';
import { mayBePerson, namesPerson } from './bound.ts';
import type { Line, Word } from './line.ts';
import { mayMean } from './name-classes.ts';
import type { OpenKind, OpenReference } from './references.ts';
import type { Statement } from './statement.ts';
import { animacyOf } from './topics.ts';

/** How far a line is from explaining, 0 to about 3, and what is uncertain about it. */
export interface Telling {
  readonly lack: number;
  readonly doubts: readonly string[];
}

/**
 * How many sentences back a line may stand that tells what a noun or two people are. Of cues from
 * four sentences back and more one in seven was accepted, of nearer ones six in ten.
 */
const reach = 3;

const isPlural = (sentence: Sentence, token: Token) =>
  /Number=Plur/.test(token.morph) || childrenOf(sentence, token).some(({ dep }) => dep === 'conj');

/** An open reference of a statement, as every line is asked about it. */
interface Riddle {
  readonly kind: OpenKind;
  readonly statement: Statement;
  /** The statement's first token. */
  readonly start: number;
  /** Number of its sentence. */
  readonly at: number;
  readonly token: Token;
  readonly noun: Token;
  /** What somebody quoted points at may be anywhere. */
  readonly isQuoted: boolean;
  /** How many sentences back a pronoun may have been told whom it means. */
  readonly back: number;
  readonly protagonist: Protagonist | null;
}

/** A riddle, and the line that may solve it. */
interface Asked extends Riddle {
  readonly line: Line;
  readonly words: readonly Word[];
  readonly distance: number;
}

/** Is this word of a line somebody: a name, a noun for people? */
const isPerson = ({ line }: Asked, { piece, token }: Word) =>
  namesPerson(line.statement, piece) || (!piece.written && mayBePerson(token));

/** Is it one for certain? A name of unknown class may be a thing. */
const isSurelyPerson = (asked: Asked, word: Word) =>
  namesPerson(asked.line.statement, word.piece) ||
  (word.token.pos === 'NOUN' && isPerson(asked, word));

const isNear = ({ distance }: Asked) => distance <= 1;

/** The last words of the people a line names. */
const peopleOf = ({ line: { statement }, words }: Asked) =>
  new Set(
    words
      .filter(
        ({ piece, token }) =>
          namesPerson(statement, piece) && (piece.written || !statement.people.has(token.i + 1)),
      )
      .map(({ piece }) =>
        piece.text
          .replace(/['’]s?$/, '')
          .split(' ')
          .at(-1),
      ),
  );

/** May "he" be the man of a biography, though the line tells of another? */
function maySkip({ line: { text }, token, protagonist }: Asked): boolean {
  if (protagonist === null || protagonist.gender === 'it') return false;
  const own = protagonist.gender === 'he' ? /^(?:he|him|his)$/i : /^(?:she|hers?)$/i;
  return own.test(token.text) && !wordsOf(protagonist.name).some((word) => text.includes(word));
}

/** The words of a name by which a line may call its bearer. */
const wordsOf = (name: string) => name.split(' ').filter((word) => /^\p{Lu}\p{L}{2}/u.test(word));

function tellsPronoun(asked: Asked): Telling | null {
  const { line, words, token, distance, back } = asked;
  if (maySkip(asked)) return null;
  const animacy = animacyOf(token.text);
  // "Their son": two people together stay together for some sentences.
  if (distance > (animacy === 'many' ? Math.max(back, reach) : back)) return null;
  const subject = words.find((word) => isSubject(word.token));
  if (!subject || animacy === null) return null;
  const noun = subject.piece.written || /^(?:NOUN|PROPN)$/.test(subject.token.pos);
  if (!noun) return null;
  const plural = !subject.piece.written && isPlural(line.statement.sentence, subject.token);
  const fits =
    animacy === 'many'
      ? plural
      : !plural &&
        (animacy === 'person' ? isPerson(asked, subject) : !isSurelyPerson(asked, subject));
  const lack = Math.max(0, distance - 1) * 0.4;
  if (animacy === 'many' && !fits && peopleOf(asked).size > 1)
    return { lack: 0.4 + distance * 0.2, doubts: ['cue-pronoun'] };
  if (fits) {
    const rivals = animacy === 'person' && peopleOf(asked).size > 1;
    return {
      lack: lack + (rivals ? 0.5 : 0),
      doubts: ['cue-pronoun', ...(rivals ? ['rival-antecedent'] : [])],
    };
  }
  return null;
}

const describers = ({ statement, noun }: Asked) =>
  childrenOf(statement.sentence, noun).filter(
    ({ dep, i }) => i < noun.i && /^(?:amod|compound|nummod)$/.test(dep),
  );

/** Does the line say more of the noun than "the": "a monastery in the diocese of Sne"? */
const isIntroduced = (sentence: Sentence, token: Token) =>
  token.pos === 'PROPN' ||
  /Number=Plur/.test(token.morph) ||
  childrenOf(sentence, token).some(
    ({ text, dep }) =>
      /^an?$/i.test(text) ||
      (dep === 'prep' && text !== 'with') ||
      /^(?:amod|compound|relcl|acl|appos|nummod|poss)$/.test(dep),
  );

/** Does the noun stand for itself, in no compound and no longer name? */
function isHeadNoun({ doc }: Sentence, token: Token): boolean {
  const [before, after] = [doc.tokens[token.i - 1], doc.tokens[token.i + 1]];
  const goesOn = after?.pos === 'NOUN' && token.pos === 'PROPN' && !/^No/.test(after.text);
  return token.dep !== 'compound' && !goesOn && before?.text !== '-' && after?.text !== '-';
}

/** The noun of the line that is the statement's noun again, said more fully there. */
function sameNoun(asked: Asked): Word | null {
  const { line, words, noun } = asked;
  const told = line.text.toLowerCase();
  // "the lead role" is not the minor role of the line.
  if (!describers(asked).every(({ text }) => told.includes(text.toLowerCase()))) return null;
  const lemma = noun.lemma.toLowerCase();
  return (
    words.find(
      ({ token, piece }) =>
        !piece.written &&
        token.lemma.toLowerCase() === lemma &&
        // "the match referee", "Man of the Match award", "a second-team inclusion": not it.
        isHeadNoun(line.statement.sentence, token) &&
        isPlural(line.statement.sentence, token) === /Number=Plur/.test(noun.morph) &&
        isIntroduced(line.statement.sentence, token) &&
        // "every season" is not the season.
        !childrenOf(line.statement.sentence, token).some(({ text }) =>
          /^(?:every|each|any|no)$/i.test(text),
        ),
    ) ?? null
  );
}

/** "The broadcasts", after "South Korea had started to broadcast": what somebody did, as a noun. */
function isDeedOf(noun: Token, verb: Token): boolean {
  const stem = verb.lemma.slice(0, Math.max(leastStem, verb.lemma.length - 2));
  return verb.pos === 'VERB' && verb.lemma.length >= leastStem && noun.lemma.startsWith(stem);
}

const leastStem = 5;

function tellsNoun(asked: Asked): Telling | null {
  const { words, noun, token, distance } = asked;
  if (distance > reach || noun.i <= token.i) return null;
  const doubts = ['cue-definite'];
  if (/^(?:couple|pair|two|duo)$/.test(noun.lemma) && peopleOf(asked).size === 2)
    return { lack: distance * 0.2, doubts };
  const same = sameNoun(asked);
  if (same) {
    const named = words.some(({ token: each }) => each.pos === 'PROPN');
    return { lack: distance * 0.12 + (named ? 0 : 0.4), doubts };
  }
  const called = words.some(({ token: each }) => mayMean(noun, each));
  if (called && distance <= reach && describers(asked).length === 0)
    return { lack: 0.6 + distance * 0.3, doubts };
  if (isNear(asked) && words.some(({ token: each }) => isDeedOf(noun, each)))
    return { lack: 0.8, doubts };
  return null;
}

function tellsThis(asked: Asked): Telling | null {
  const { words, noun, token, distance } = asked;
  const isTime = /^(?:time|year|day|month|period|date|season|weekend|moment)$/.test(noun.lemma);
  if (isTime) {
    const dated = words.some(
      ({ token: { entType, text }, piece }) =>
        entType === 'DATE' || /\d{4}/.test(piece.written ? piece.text : text),
    );
    return dated && distance <= reach ? { lack: distance * 0.4, doubts: ['cue-this'] } : null;
  }
  const alone = noun.i === token.i;
  if (!alone && sameNoun(asked) !== null && distance <= reach)
    return { lack: distance * 0.2, doubts: ['cue-this'] };
  if (!isNear(asked)) return null;
  if (alone) return { lack: 0.5, doubts: ['cue-this', 'cue-this-alone'] };
  // "This focus", after "focused his attention"
  return words.some(({ token: each }) => isDeedOf(noun, each))
    ? { lack: 0.8, doubts: ['cue-this'] }
    : null;
}

function tellsComparison(asked: Asked): Telling | null {
  const { words, noun, token } = asked;
  if (/^(?:there|here)$/i.test(token.text)) {
    const { sentence } = asked.line.statement;
    const place = tokensOf(sentence).findLast(({ entType }) =>
      /^(?:GPE|LOC|FAC|ORG)$/.test(entType),
    );
    // A line that stops before the last place of its sentence tells of another one.
    const placed = place !== undefined && words.some(({ token: { i } }) => i === place.i);
    return placed && isNear(asked) ? { lack: 0.4, doubts: ['cue-comparison'] } : null;
  }
  // "Something else" and "one" are told apart by more than a line.
  if (!isNear(asked) || /^(?:else|ones?)$/i.test(token.text)) return null;
  // "both" wants two to choose from.
  const pair = words.some(({ token: { dep } }) => dep === 'conj') || peopleOf(asked).size > 1;
  if (/^both$/i.test(token.text) && !pair) return null;
  const same = noun.i > token.i && sameNoun(asked) !== null;
  if (/^similar$/i.test(token.text) && !same) return null;
  return { lack: same ? 0.3 : 1, doubts: ['cue-comparison'] };
}

const tells: Readonly<Record<OpenKind, (asked: Asked) => Telling | null>> = {
  pronoun: tellsPronoun,
  definite: tellsNoun,
  demonstrative: tellsThis,
  comparison: tellsComparison,
  'first-person': () => null,
  time: ({ line, distance }) =>
    /\b(?:1\d|20)\d\d\b/.test(line.text) && distance <= 2
      ? { lack: distance * 0.3, doubts: ['cue-time'] }
      : null,
};

/** Another paragraph goes on from a line less often. */
const otherBlock = 0.6;

/**
 * What is to be explained of an open reference.
 *
 * @param at number of the statement's sentence
 * @param back how many sentences back a pronoun may have been told whom it means
 * @param protagonist whom the article is about
 */
export function riddleOf(
  statement: Statement,
  at: number,
  reference: OpenReference,
  back: number,
  protagonist: Protagonist | null,
): Riddle {
  const { pieces, sentence } = statement;
  const token = tokenAt(sentence.doc, pieces[reference.at]?.first ?? 0);
  const head = tokenAt(sentence.doc, token.head);
  const isOfNoun = /^(?:NOUN|PROPN)$/.test(head.pos) && head.i > token.i;
  const marks = pieces.slice(0, reference.at).filter(({ text }) => /^["“”]$/.test(text));
  return {
    kind: reference.kind,
    statement,
    start: Math.min(...pieces.map(({ first }) => first)),
    at,
    token,
    noun: isOfNoun ? head : token,
    isQuoted: marks.length % 2 === 1,
    back,
    protagonist,
  };
}

/** How well a line explains a riddle; null where it does not. */
export function explained(riddle: Riddle, line: Line): Telling | null {
  const { kind, statement, start, at, isQuoted } = riddle;
  const distance = at - line.at;
  if (isQuoted || distance < 0 || (distance === 0 && line.end > start)) return null;
  const telling = tells[kind]({ ...riddle, line, words: line.words, distance });
  const apart = line.statement.sentence.block !== statement.sentence.block ? otherBlock : 0;
  return telling && { ...telling, lack: telling.lack + apart };
}
