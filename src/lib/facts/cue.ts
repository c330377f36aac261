// A cue: the smallest earlier line of the article that says what a statement's open words mean.
import type { Time } from '../language/times.ts';
import type { Sentence, Token } from '../language/reading.ts';
import type { HeaderWords } from './header.ts';
import { openReferences, type OpenReference } from './references.ts';
import { explained } from './explain.ts';
import { riddleOf } from './riddle.ts';
import { wordsOf, type Line } from './line.ts';
import { childrenOf, extentOf, subjectOf, tokenAt } from '../language/tree.ts';
import { looseDoubt, type Article } from './loose.ts';
import { openTimes } from './open-times.ts';
import { sentenceText, type Piece, type Statement } from './statement.ts';
import { isTenseOff } from './tense.ts';

const longestCue = 28;
const shortestCue = 3;

/** Quotations, brackets, half clauses, "In 2017's theme": no line to read by itself. */
const torn =
  /\p{Ll} (?:In|The|On|At|It|He|She|They|This) |^In \d{4} that | (?:since|and|but|so|then)\.$|[?;:()☎]|\d['’]s\b/u;

/** Does every quotation mark have its other half? */
const isBalanced = (text: string) =>
  (text.match(/"/g) ?? []).length % 2 === 0 &&
  (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length;

/** Words up to which a cue costs nothing to read. */
const easyCue = 14;

/** Words that the core of a long statement may have. */
const longestCore = 20;
const shortestCore = 5;

/** What a line may lack in all before it explains more wrongly than rightly. */
const mostLack = 3.6;

/** Words at the start of a line that hang on the line before it. */
const hanging =
  /^(?:Next|Within|Soon|Then|Later|Other|Others|Some|Such|Similar|Another|Meanwhile|At the time|As a result)\b/;

/** Does it tell something of a subject, with a verb in its tense: no "there are", no half clause? */
function isTold({ sentence, pieces }: Statement, text: string): boolean {
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  const tells = tokens.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag));
  return tells && tokens[0]?.dep !== 'expl' && !hanging.test(text);
}

/** A statement as a cue for later ones; null when it cannot be one: long, torn or unclear itself. */
export function lineOf(
  statement: Statement,
  at: number,
  header: HeaderWords,
  article: Article,
  stale: boolean,
): Line | null {
  const text = sentenceText(statement.pieces);
  const length = text.split(' ').length;
  if (length > longestCue || length < shortestCue) return null;
  if (torn.test(text) || !isBalanced(text)) return null;
  if (isTenseOff(statement) || !isTold(statement, text)) return null;
  const open = openReferences(statement, header).filter(
    (reference) => looseDoubt(statement, reference, article) === null,
  );
  if (stale || open.length > 0) return null;
  const lack = Math.max(0, length - easyCue) * 0.06;
  const end = Math.max(...statement.pieces.map((piece) => piece.end));
  return { statement, words: wordsOf(statement), end, at, text, lack };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** What may be left out at the end of a cue where a comma parts it from what is before. */
const spare = /^(?:relcl|appos|advcl|acl|npadvmod)$/;

const complement = /^(?:dobj|attr|acomp|prep|agent|oprd)$/;

/** Does a phrase only add a circumstance to a verb that has its complement? */
function isCircumstance(sentence: Sentence, token: Token, verb: Token): boolean {
  if (token.dep !== 'prep' || token.head !== verb.i || /^(?:of|than|to)$/.test(token.text))
    return false;
  return childrenOf(sentence, verb).some(
    ({ dep, i }) => complement.test(dep) && i > verb.i && i < token.i,
  );
}

/**
 * A long statement without its last phrases: a cue may lack a purpose or a circumstance that a
 * question could not. Null where it is short, or nothing short is left.
 */
export function core({ sentence, pieces, people }: Statement): Statement | null {
  const last = pieces.findLast(({ text }) => !/^[.!?]$/.test(text));
  if (!last || pieces.length <= longestCore) return null;
  const verb = pieces
    .map(({ first }) => tokenAt(sentence.doc, first))
    .find((token) => subjectOf(sentence, token) !== null);
  if (!verb) return null;
  const ends = pieces.flatMap(({ first }, at) => {
    const token = tokenAt(sentence.doc, first);
    if (token.i <= verb.i) return [];
    const { first: start, end } = extentOf(sentence, token);
    const from = pieces.findIndex((piece) => piece.first >= start);
    const joint = pieces[from - 1]?.text ?? '';
    const above = tokenAt(sentence.doc, token.head);
    // "to demand the suspension of duties, the creation of a state ...": the first is enough.
    const listed = token.dep === 'conj' && above.dep === 'dobj' && above.pos === 'NOUN';
    const parted = joint === ',' && (spare.test(token.dep) || listed);
    const joined = joint === ',' || (joint === 'and' && /^VB[DZP]$/.test(token.tag));
    const deed = token.dep === 'conj' && token.head === verb.i && joined;
    if (!parted && !deed && !isCircumstance(sentence, token, verb)) return [];
    return end >= last.end && from > 0 && from <= at ? [beforeMarks(pieces, from)] : [];
  });
  const to = Math.max(...ends.filter((length) => length <= longestCore));
  return to >= shortestCore ? { sentence, pieces: pieces.slice(0, to), people } : null;
}

/** How many pieces stand before the marks and the conjunction in front of piece `at`. */
function beforeMarks(pieces: readonly Piece[], at: number): number {
  let to = at;
  while (to > 0 && /^(?:,|;|–|—|-|and|but|or)$/.test(pieces[to - 1]?.text ?? '')) to--;
  return to;
}

/** What becomes of a statement's open references. */
export interface Settlement {
  readonly cue: string | null;
  /** Those nothing explains. */
  readonly open: readonly OpenReference[];
  readonly doubts: readonly string[];
}

/**
 * Finds the line that explains every open reference of a statement at the least lack, among
 * `lines`, all told before it.
 *
 * @param times of the statement's sentence
 * @param at number of the statement's sentence
 * @param back how many sentences back a pronoun may have been told whom it means
 */
export function settle(
  statement: Statement,
  times: readonly Time[],
  at: number,
  lines: readonly Line[],
  header: HeaderWords,
  back: number,
  article: Article,
): Settlement {
  const late = openTimes(statement, times, article.isNews);
  const all = [...openReferences(statement, header), ...late.open];
  const loose = all.map((reference) => looseDoubt(statement, reference, article));
  const open = all.filter((_, n) => loose[n] === null);
  const doubts = [...loose.filter((doubt) => doubt !== null), ...late.doubts];
  if (open.length === 0 || open.some(({ kind }) => kind === 'first-person'))
    return { cue: null, open, doubts };
  const names = new Set(
    statement.pieces.flatMap(({ text, written, first }) =>
      !written && /^(?:PROPN|NUM)$/.test(tokenAt(statement.sentence.doc, first).pos) ? [text] : [],
    ),
  );
  // A name of the statement that the line says as well can no longer be asked for.
  const shared = ({ words }: Line) => words.filter(({ piece }) => names.has(piece.text)).length;
  const riddles = open.map((reference) =>
    riddleOf(statement, at, reference, back, article.protagonist),
  );
  let best: { line: Line; lack: number; doubts: readonly string[] } | null = null;
  for (const line of lines) {
    const told = riddles.map((riddle) => explained(riddle, line));
    if (told.some((each) => each === null)) continue;
    const lacks = told.map((each) => each?.lack ?? 0);
    // What one near line leaves to guess is guessed from the same words.
    const most = Math.max(...lacks);
    const lack = line.lack + most + (sum(lacks) - most) / 3 + shared(line) * 0.25;
    if (lack > mostLack || (best && lack >= best.lack)) continue;
    best = {
      line,
      lack,
      doubts: told.flatMap((each) => each?.doubts ?? []),
    };
  }
  if (!best) return { cue: null, open, doubts };
  return { cue: best.line.text, open: [], doubts: [...new Set([...doubts, ...best.doubts])] };
}
