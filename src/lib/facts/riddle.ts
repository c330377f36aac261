// A riddle: an open word of a statement, and what an earlier line may be asked to tell of it.
import type { Protagonist } from '../language/mentions/protagonist.ts';
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import { namesPerson } from './bound.ts';
import type { Line, Word } from './line.ts';
import type { OpenKind, OpenReference } from './references.ts';
import type { Statement } from './statement.ts';

/** How far a line is from explaining, 0 to about 3, and what is uncertain about it. */
export interface Telling {
  readonly lack: number;
  readonly doubts: readonly string[];
}

/**
 * How many sentences back a line may stand that tells what a noun or two people are. Of cues from
 * four sentences back and more one in seven was accepted, of nearer ones six in ten.
 */
export const reach = 3;

/** An open reference of a statement, as every line is asked about it. */
export interface Riddle {
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
export interface Asked extends Riddle {
  readonly line: Line;
  readonly words: readonly Word[];
  readonly distance: number;
}

export const isPlural = (sentence: Sentence, token: Token) =>
  /Number=Plur/.test(token.morph) || childrenOf(sentence, token).some(({ dep }) => dep === 'conj');

export const isNear = ({ distance }: Asked) => distance <= 1;

/** The last words of the people a line names. */
export const peopleOf = ({ line: { statement }, words }: Asked) =>
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
