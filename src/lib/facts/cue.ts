// A cue: the smallest earlier line of the article that says what a statement's open words mean.
import { openReferences, type HeaderWords, type OpenReference } from './references.ts';
import { explained, wordsOf, type Line, type Telling } from './explain.ts';
import { childrenOf, extentOf, isSubject, subjectOf, tokenAt } from '../language/tree.ts';
import { looseDoubt, type Article } from './loose.ts';
import { sentenceText, type Statement } from './statement.ts';
import { isTenseOff } from './tense.ts';

const longestCue = 28;
const shortestCue = 5;

/** Quotations, brackets, half clauses, "In 2017's theme": no line to read by itself. */
const torn = /^In \d{4} that | (?:since|and|but|so|then)\.$|[?;:()☎]|\d['’]s\b/;

/** Does every quotation mark have its other half? */
const isBalanced = (text: string) =>
  (text.match(/"/g) ?? []).length % 2 === 0 &&
  (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length;

/** Words up to which a cue costs nothing to read. */
const easyCue = 14;

/** Words that the core of a long statement may have. */
const longestCore = 20;

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
  if (open.some(({ kind }) => kind !== 'definite') || open.length > 2) return null;
  const lack = Math.max(0, length - easyCue) * 0.06 + open.length * 0.6 + (stale ? 1 : 0);
  const doubts = [...(open.length > 0 ? ['cue-open'] : []), ...(stale ? ['cue-stale'] : [])];
  return { statement, words: wordsOf(statement), at, text, lack, doubts };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** What a verb cannot do without behind it. */
const needed =
  /^(?:dobj|attr|acomp|oprd|ccomp|xcomp|dative|prt|agent|neg|aux|auxpass|expl|nsubj|nsubjpass)$/;

/**
 * A long statement up to what its verb needs, with the phrases behind that as far as they are
 * short: a cue may lack a purpose or a circumstance that a question could not.
 */
export function core({ sentence, pieces, people }: Statement): Statement | null {
  const present = new Set(pieces.map(({ first }) => first));
  const verb = pieces
    .map(({ first }) => tokenAt(sentence.doc, first))
    .find(
      (token) =>
        subjectOf(sentence, token) !== null && (!present.has(token.head) || token.head === token.i),
    );
  if (!verb || pieces.length <= easyCue) return null;
  const behind = childrenOf(sentence, verb).filter(({ i }) => i > verb.i);
  let to = 0;
  for (const child of behind) {
    const { end } = extentOf(sentence, child);
    const length = pieces.findLastIndex((piece) => piece.end <= end) + 1;
    const isNeeded = needed.test(child.dep);
    if (length > longestCore && !isNeeded) break;
    if (isNeeded || (child.dep === 'prep' && length > to)) to = length;
    else if (child.dep !== 'punct') break;
  }
  const last = behind.findLast(({ dep }) => needed.test(dep));
  const isWhole = !last || (pieces[to - 1]?.end ?? 0) >= extentOf(sentence, last).end;
  return to > 0 && to < pieces.length - 1 && isWhole
    ? { sentence, pieces: pieces.slice(0, to), people }
    : null;
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
 * `lines`, all told before it.
 *
 * @param at number of the statement's sentence
 * @param back how many sentences back a pronoun may have been told whom it means
 */
export function settle(
  statement: Statement,
  at: number,
  lines: readonly Line[],
  header: HeaderWords,
  back: number,
  article: Article,
): Settlement {
  const all = openReferences(statement, header);
  const loose = all.map((reference) => looseDoubt(statement, reference, article));
  const open = all.filter((_, n) => loose[n] === null);
  const doubts = loose.filter((doubt) => doubt !== null);
  if (open.length === 0 || open.some(({ kind }) => kind === 'first-person'))
    return { cue: null, open, doubts };
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
    const lack = line.lack + Math.max(...lacks) + (sum(lacks) - Math.max(...lacks)) / 3;
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
