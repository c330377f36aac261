// What a check is: a reason to drop a candidate, and when it holds.
import type { Article } from '../../article/article.ts';
import { textOfPieces } from '../../facts/statement.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Findings } from '../../facts/find.ts';
import { kept } from '../../language/kept.ts';
import { tokenAt } from '../../language/tree.ts';
import type { Token } from '../../language/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Key } from '../keys.ts';

/** What every candidate of a fact has in common. */
export interface AboutFact {
  readonly candidate: Pick<Candidate, 'fact'>;
  readonly findings: Findings;
  /** The first token of each of the statement's pieces. */
  readonly tokens: readonly Token[];
}

/** A candidate with what the checks look at again and again. */
export interface Examined extends AboutFact {
  readonly candidate: Candidate;
  /** The statement without the key. */
  readonly rest: string;
}

/** `hard`: nearly always bad, so dropped; `doubt`: often bad, so left to the score. */
export type Certainty = 'hard' | 'doubt';

export interface Check {
  readonly reason: string;
  readonly certainty: Certainty;
  readonly because: string;
  readonly example: string;
  readonly fails: (examined: Examined) => boolean;
}

/**
 * What looks at the fact alone holds for all its candidates, which come one after the other: it is
 * worked out for the first of them.
 */
export function ofFact(holds: (about: AboutFact) => boolean): (examined: Examined) => boolean {
  let latest: { readonly fact: Fact; readonly held: boolean } | null = null;
  return (examined) => {
    const { fact } = examined.candidate;
    if (latest?.fact !== fact) latest = { fact, held: holds(examined) };
    return latest.held;
  };
}

const tokensOfFact = kept(({ statement }: Fact) =>
  statement.pieces.map(({ first }) => tokenAt(statement.sentence.doc, first)),
);

/** What checks and score look at of a candidate. */
export const examine = kept((candidate: Candidate, findings: Findings): Examined => {
  const { statement } = candidate.fact;
  const { from, to } = candidate.key;
  const { pieces } = statement;
  return {
    candidate,
    findings,
    tokens: tokensOfFact(candidate.fact),
    rest: textOfPieces([...pieces.slice(0, from), ...pieces.slice(to)]),
  };
});

/** Words in lower case without accents, so that spellings of one name meet. */
export function plainWords(text: string): readonly string[] {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.replace(/'s?\b/g, '').match(/[a-z0-9]+/g) ?? [];
  const bare = lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?\b/g, '');
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of an article's title, which every card shows. */
export const titleWords = kept((article: Article): readonly string[] => plainWords(article.title));

/** The words of a fact's cue; none without one. */
export const cueWords = kept(({ cue }: Fact): readonly string[] => plainWords(cue ?? ''));

/** The words of a key. */
export const wordsOfKey = kept(({ text }: Key): readonly string[] => plainWords(text));

/** Most text is, and needs no look at Unicode's tables. */
const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);

/** Do two words look like one name's forms: Iran and Iranian, Texas and Texan? */
export function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 4 && a.slice(0, Math.max(4, length - 2)) === b.slice(0, Math.max(4, length - 2));
}
