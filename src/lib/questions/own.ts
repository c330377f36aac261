// A question for words that somebody chose: the author's sentence with those words left out.
import type { Span } from '../article/article.ts';
import type { Fact, FactId } from '../facts/fact.ts';
import type { Findings } from '../facts/find.ts';
import { openReferences } from '../facts/references.ts';
import { piecesOf, sentenceText, textOfPieces } from '../facts/statement.ts';
import { placeOf } from '../language/mentions/gazetteer.ts';
import { spanOf } from '../language/read.ts';
import type { Sentence, Token } from '../language/reading.ts';
import { acceptOf } from './accept.ts';
import { blankPrompt } from './blank.ts';
import type { Candidate } from './candidate.ts';
import { checks } from './checks/all.ts';
import { examine } from './checks/check.ts';
import { keysOf, type Key } from './keys.ts';
import { optionsFor } from './options.ts';
import { phrase } from './phrase.ts';
import type { Question } from './question.ts';
import { scoreOf } from './rank.ts';

export interface OwnQuestion {
  /** The fact as one sentence. */
  readonly text: string;
  /** Its ids name it among the questions of its article alone. */
  readonly question: Question;
  /** The names of the checks that would have doubts; `small-words`: nothing is said by the answer. */
  readonly doubts: readonly string[];
}

/** Why no question can be made of what was chosen. */
export type NotAsked = 'no-sentence' | 'two-sentences' | 'no-words' | 'all-words';

/** Tokens `[first, end)`. */
interface Range {
  readonly first: number;
  readonly end: number;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const isWord = ({ pos }: Token) => pos !== 'PUNCT' && pos !== 'SPACE';

/** The tokens that were chosen in part or whole, without the marks at their ends. */
function chosen({ block, doc, first, end }: Sentence, span: Span): Range | null {
  const inside = doc.tokens
    .slice(first, end)
    .filter(({ i }) => overlap(spanOf(block, doc, i, i + 1), span));
  const from = inside.find(isWord);
  const to = inside.findLast(isWord);
  return from && to ? { first: from.i, end: to.i + 1 } : null;
}

/** The pieces of a statement that are exactly these tokens; null where it has others. */
function piecesExactly({ statement: { pieces } }: Fact, { first, end }: Range) {
  const from = pieces.findIndex((piece) => piece.first === first);
  const last = pieces.findIndex((piece, at) => at >= from && piece.end === end);
  return from < 0 || last < 0 ? null : { from, to: last + 1 };
}

/** The sentence as it stands, where nothing that was made of it holds the words. */
function wholeSentence(sentence: Sentence, { header }: Findings): Fact {
  const pieces = piecesOf(sentence.doc, sentence.first, sentence.end);
  const statement = { sentence, pieces, people: new Set<number>() };
  return {
    id: 'sentence' as FactId,
    clause: 'main',
    statement,
    cue: null,
    open: openReferences(statement, header),
    asked: null,
    modality: 'fact',
    negated: false,
    importance: 2,
    doubts: [],
    ...sentence.span,
  };
}

/** What digits alone are, wherever they stand. First match wins. */
const figures: readonly { readonly pattern: RegExp; readonly kind: Key['kind'] }[] = [
  { pattern: /^[12]\d{3}$/, kind: 'year' },
  { pattern: /^[12]\d{2}0s$/, kind: 'decade' },
  { pattern: /^\d+(?:,\d{3})*$/, kind: 'number' },
];

/** The class decides what is offered beside it: only where it is certain. */
function kindOf(text: string, tokens: readonly Token[]): Key['kind'] {
  const figure = figures.find(({ pattern }) => pattern.test(text));
  if (figure) return figure.kind;
  const [only, ...more] = tokens;
  if (more.length === 0 && only?.pos === 'NOUN') return 'noun';
  return placeOf(text)?.kind ?? 'quality';
}

function keyOf(fact: Fact, { first, end }: Range, findings: Findings): Key | null {
  const range = piecesExactly(fact, { first, end });
  if (!range) return null;
  const known = keysOf(fact, findings).find(
    ({ from, to }) => from === range.from && to === range.to,
  );
  if (known) return known;
  const { pieces, sentence } = fact.statement;
  const text = textOfPieces(pieces.slice(range.from, range.to));
  const kind = kindOf(text, sentence.doc.tokens.slice(first, end));
  return { ...range, text, iso: kind === 'year' ? text : null, kind };
}

/** Words that only hold others together are remembered by nobody. */
function saysSomething({ statement: { sentence, pieces } }: Fact, { from, to }: Key): boolean {
  const tokens = pieces
    .slice(from, to)
    .flatMap(({ first, end }) => sentence.doc.tokens.slice(first, end));
  return tokens.some(({ pos }) => /^(?:NOUN|PROPN|NUM|VERB|ADJ|ADV)$/.test(pos));
}

interface Option {
  readonly candidate: Candidate;
  readonly doubts: readonly string[];
}

function optionOf(fact: Fact, key: Key, findings: Findings): Option {
  const candidate: Candidate = {
    fact,
    key,
    form: 'blank',
    prompt: blankPrompt(fact, key),
    answer: key.text,
    accept: acceptOf(key),
    options: /^(?:person|organisation|name)$/.test(key.kind)
      ? null
      : optionsFor(fact, key, findings),
  };
  const examined = examine(candidate, findings);
  const doubts = checks.filter(({ fails }) => fails(examined)).map(({ reason }) => reason);
  return { candidate, doubts: saysSomething(fact, key) ? doubts : ['small-words', ...doubts] };
}

/**
 * The question that asks for the words of a span of the article: of what the engine made of their
 * sentence the part with the fewest doubts, else the sentence as it stands. Nothing is refused for
 * a doubt: whoever chose the words decides.
 */
export function questionOn(findings: Findings, span: Span): OwnQuestion | NotAsked {
  const [sentence, another] = findings.reading.sentences.filter((each) => overlap(each.span, span));
  if (!sentence) return 'no-sentence';
  if (another) return 'two-sentences';
  const range = chosen(sentence, span);
  if (!range) return 'no-words';
  const words = sentence.doc.tokens.slice(sentence.first, sentence.end).filter(isWord);
  if (words.every(({ i }) => i >= range.first && i < range.end)) return 'all-words';

  const made = findings.facts.filter(
    ({ statement, asked }) => statement.sentence === sentence && !asked,
  );
  const options = [...made, wholeSentence(sentence, findings)].flatMap((fact): Option[] => {
    const key = keyOf(fact, range, findings);
    return key && key.to - key.from < fact.statement.pieces.length
      ? [optionOf(fact, key, findings)]
      : [];
  });
  const best = options.toSorted((a, b) => a.doubts.length - b.doubts.length)[0];
  if (!best) return 'no-words';
  const { candidate, doubts } = best;
  const score = scoreOf(candidate, doubts, findings);
  return {
    text: sentenceText(candidate.fact.statement.pieces),
    question: phrase({ candidate, score, reason: null, doubts }),
    doubts,
  };
}
