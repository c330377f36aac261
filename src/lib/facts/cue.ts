// A cue: the smallest earlier line of the article that says what a statement's open words mean.
import type { Time } from '../language/times.ts';
import { openReferences, type HeaderWords, type OpenReference } from './references.ts';
import { explained, type Telling } from './explain.ts';
import { wordsOf, type Line } from './line.ts';
import { extentOf, isSubject, subjectOf, tokenAt } from '../language/tree.ts';
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
  if (isTenseOff(statement)) return null;
  const open = openReferences(statement, header).filter(
    (reference) => looseDoubt(statement, reference, article) === null,
  );
  // What it takes as known itself may be known from the card; a pronoun is not.
  const isSubjectOpen = open.some(({ at: piece }) => {
    const det = tokenAt(statement.sentence.doc, statement.pieces[piece]?.first ?? 0);
    return isSubject(tokenAt(statement.sentence.doc, det.head));
  });
  if (isSubjectOpen || open.some(({ kind }) => kind !== 'definite') || open.length > 2) return null;
  const lack = Math.max(0, length - easyCue) * 0.06 + open.length * 0.6 + (stale ? 1 : 0);
  const doubts = [...(open.length > 0 ? ['cue-open'] : []), ...(stale ? ['cue-stale'] : [])];
  return { statement, words: wordsOf(statement), at, text, lack, doubts };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** What may be left out at the end of a cue, though a question may need it. */
const spare = /^(?:relcl|appos|advcl|acl|prep|npadvmod|conj|pcomp)$/;

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
  const ends = pieces.flatMap(({ first }, at) => {
    const token = tokenAt(sentence.doc, first);
    if (!verb || token.i <= verb.i || !spare.test(token.dep) || token.text === 'of') return [];
    const { first: start, end } = extentOf(sentence, token);
    const from = pieces.findIndex((piece) => piece.first >= start);
    // A verb joined without its conjunction beside it leaves half of itself behind.
    const joint = pieces[from - 1];
    const joined = joint !== undefined && tokenAt(sentence.doc, joint.first).dep === 'cc';
    if (token.dep === 'conj' && /^(?:VERB|AUX)$/.test(token.pos) && !joined) return [];
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

/** What a line leaves open of a minor noun while it explains the rest. */
const untold: Telling = { lack: 1.6, doubts: ['partly-open'] };

/** A definite noun that is no subject may stay open beside one that a line explains. */
function unexplained({ sentence, pieces }: Statement, { at, kind }: OpenReference): Telling | null {
  const det = tokenAt(sentence.doc, pieces[at]?.first ?? 0);
  return kind === 'definite' && !isSubject(tokenAt(sentence.doc, det.head)) ? untold : null;
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
 * `lines`, all told before it. Read by eye in the forty articles, the line settled what was open
 * and read well in 54 of 66 statements: biographies 13 of 16, reports 12 of 16, textbooks 17 of 20,
 * guides 12 of 14. A definite noun in a report and `cue-guess` go wrong most.
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
  let best: { line: Line; lack: number; doubts: readonly string[] } | null = null;
  for (const line of lines) {
    const told = open.map(
      (reference) =>
        explained(statement, at, line, reference, back, article) ??
        unexplained(statement, reference),
    );
    if (told.some((each) => each === null) || told.every((each) => each === untold)) continue;
    const lacks = told.map((each) => each?.lack ?? 0);
    // What one near line leaves to guess is guessed from the same words.
    const most = Math.max(...lacks);
    const lack = line.lack + most + (sum(lacks) - most) / 3 + shared(line) * 0.25;
    if (lack > mostLack || (best && lack >= best.lack)) continue;
    best = {
      line,
      lack,
      doubts: [...line.doubts, ...told.flatMap((each) => each?.doubts ?? [])],
    };
  }
  if (!best) return { cue: null, open, doubts };
  return { cue: best.line.text, open: [], doubts: [...new Set([...doubts, ...best.doubts])] };
}
