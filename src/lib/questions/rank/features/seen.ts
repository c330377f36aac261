// What features look at: a candidate with its words, its key's words and its verb.
import type { Findings } from '../../../facts/find.ts';
import type { Token } from '../../../language/reading.ts';
import { isSubject, tokenAt } from '../../../language/tree.ts';
import type { Candidate } from '../../candidate.ts';
import { examine, type Examined } from '../../checks/check.ts';
import { articleSigns, type ArticleSigns } from '../article-signs.ts';

/** A candidate with what the features look at again and again. */
export interface Seen extends Examined {
  readonly doubts: readonly string[];
  readonly article: ArticleSigns;
  /** The author's words outside the key, marks left out. */
  readonly others: readonly Token[];
  readonly keyTokens: readonly Token[];
  /** The key's word that the others of it hang on. */
  readonly keyHead: Token | undefined;
  /** The word of the statement that hangs on none of it: mostly its verb. */
  readonly top: Token | undefined;
  readonly subject: Token | undefined;
  /** How common a word is, from 0 to 8. */
  readonly zipf: (token: Token) => number;
}

export interface Feature {
  readonly name: string;
  readonly value: (seen: Seen) => number;
}

const common = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
export const isCommon = ({ pos }: Token) => common.has(pos);
export const isContent = ({ pos }: Token) => pos === 'PROPN' || common.has(pos);
export const mean = (all: readonly number[]) =>
  all.length === 0 ? 0 : all.reduce((sum, each) => sum + each, 0) / all.length;
export const least = (all: readonly number[], none: number) =>
  all.length === 0 ? none : Math.min(...all);

export const wordsIn = (text: string) => marksIn(text, /\S+/g);
export const marksIn = (text: string, mark: RegExp) => (text.match(mark) ?? []).length;

export function see(candidate: Candidate, doubts: readonly string[], findings: Findings): Seen {
  const examined = examine(candidate, findings);
  const { key, fact } = candidate;
  const { tokens } = examined;
  const keyTokens = tokens.slice(key.from, key.to);
  const inKey = new Set(keyTokens.map(({ i }) => i));
  const here = new Set(tokens.map(({ i }) => i));
  const { doc } = fact.statement.sentence;
  const top =
    tokens.find(({ dep, pos }) => dep === 'ROOT' && pos !== 'PUNCT') ??
    tokens.find((token) => !here.has(token.head) && /^(?:VERB|AUX)$/.test(token.pos)) ??
    tokens.find((token) => !here.has(tokenAt(doc, token.i).head));
  return {
    ...examined,
    doubts,
    zipf: ({ lemma }) => findings.reading.lexicon.frequency(lemma.toLowerCase()),
    article: articleSigns(findings),
    others: tokens.filter(
      ({ i, pos }, n) =>
        !inKey.has(i) && !fact.statement.pieces[n]?.written && pos !== 'PUNCT' && pos !== 'SPACE',
    ),
    keyTokens,
    keyHead: keyTokens.find(({ head, i }) => head === i || !inKey.has(head)) ?? keyTokens.at(-1),
    top,
    subject:
      tokens.find((token) => isSubject(token) && token.head === top?.i) ?? tokens.find(isSubject),
  };
}
