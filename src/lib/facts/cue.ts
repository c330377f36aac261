// A cue: the smallest earlier line of the article that says what a statement's open words mean.
import { openReferences, type HeaderWords, type OpenReference } from './references.ts';
import { explained, type Line } from './explain.ts';
import { looseDoubt, type Article } from './loose.ts';
import { sentenceText, type Statement } from './statement.ts';
import { isTenseOff } from './tense.ts';

const longestCue = 28;
const shortestCue = 5;

/** Quotations, brackets, half clauses, "In 2017's theme": no line to read by itself. */
const torn = / (?:since|and|but|so|then)\.$|[?;:()☎]|\d['’]s\b/;

/** Does every quotation mark have its other half? */
const isBalanced = (text: string) =>
  (text.match(/"/g) ?? []).length % 2 === 0 &&
  (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length;

/** Words up to which a cue costs nothing to read. */
const easyCue = 14;

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
  return { statement, at, text, lack, doubts };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

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
    const told = open.map((reference) => explained(statement, at, line, reference, back));
    if (told.some((each) => each === null)) continue;
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
