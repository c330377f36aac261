// Words that compare with another sentence: "another", "the same", "200 more".
import type { Token } from '../language/reading.ts';
import { tokenAt } from '../language/tree.ts';
import type { Statement } from './statement.ts';

/** A word of a statement, with its neighbours in lower case. */
interface Occurrence {
  readonly statement: Statement;
  readonly at: number;
  readonly token: Token;
  readonly next: string;
  /** The word so many pieces before. */
  readonly before: (steps: number) => string;
}

interface Comparison {
  readonly words: RegExp;
  readonly because: string;
  readonly example: string;
  readonly holds: (occurrence: Occurrence) => boolean;
}

/** The token before in the sentence, or the word itself where it opens. */
const tokenBefore = ({ statement: { sentence }, token }: Occurrence) =>
  tokenAt(sentence.doc, Math.max(token.i - 1, 0));

/** Does the statement name a place before piece `at`? */
export function placeBefore({ sentence, pieces }: Statement, at: number): boolean {
  return pieces.slice(0, at).some(({ first, written }) => {
    const { entType, dep, head } = tokenAt(sentence.doc, first);
    // "The US will send no troops to the region": who does something is not where.
    const acts = dep === 'nsubj' && tokenAt(sentence.doc, head).lemma !== 'be';
    return !written && !acts && (entType === 'GPE' || entType === 'LOC');
  });
}

/** "Mary Dyer was less fortunate, and was hanged": than who is told by the sentence before. */
function isLoose({ sentence }: Statement, degree: Token): boolean {
  const quality = tokenAt(sentence.doc, degree.head);
  if (quality.pos !== 'ADJ' || quality.dep !== 'acomp') return false;
  const verb = tokenAt(sentence.doc, quality.head);
  const rest = sentence.doc.tokens.slice(quality.i + 1, sentence.end).map(({ text }) => text);
  // "more successful in Italy": in which respect is told.
  const ends = /^(?:[,.;]|and|but)$/.test(rest[0] ?? '.');
  return verb.tag === 'VBD' && ends && !rest.includes('than');
}

const rows: readonly Comparison[] = [
  {
    words:
      /^(?:another|latter|similar|additional|respective|aforementioned|thereby|therein|hereby|again|else|too|previous|previously|meanwhile|elsewhere|instead|likewise|otherwise|remaining)$/,
    because: 'these compare, whatever stands beside them',
    example: 'In another match, Peru won.',
    holds: () => true,
  },
  {
    words: /^such$/,
    because: '"such as" gives examples; "such" alone is of a kind told before',
    example: 'Such reforms failed.',
    holds: ({ next }) => next !== 'as',
  },
  {
    words: /^opposite$/,
    because: 'it is the opposite of what was told, unless "of" says what of',
    example: 'They stood on the opposite bank.',
    holds: ({ token, next }) => /^(?:ADJ|NOUN)$/.test(token.pos) && next !== 'of',
  },
  {
    words: /^here$/,
    because: 'a place told before, unless the statement names it itself',
    example: 'He lived here.',
    holds: ({ statement, at, next }) => next !== 'and' && !placeBefore(statement, at),
  },
  {
    words: /^there$/,
    because: 'a place told before, unless it only says that something is',
    example: 'He was unhappy there.',
    holds: (occurrence) =>
      !placeBefore(occurrence.statement, occurrence.at) &&
      occurrence.token.dep !== 'expl' &&
      tokenBefore(occurrence).text !== 'and' &&
      !/^(?:is|are|was|were|has|have|had)$/.test(occurrence.next),
  },
  {
    words: /^once$/,
    because: 'what is done once more was told before',
    example: 'Once more he failed.',
    holds: ({ next }) => next === 'more',
  },
  {
    words: /^turn$/,
    because: '"in turn" comes after another deed',
    example: 'France in turn declared war.',
    holds: ({ before }) => before(1) === 'in',
  },
  {
    words: /^that$/,
    because: 'taken for a conjunction, though a noun alone follows',
    example: 'estimates that number is',
    holds: ({ token, next }) =>
      token.tag === 'IN' && /^(?:number|figure|sum|amount|year|day|place)$/.test(next),
  },
  {
    words: /^(?:earlier|later)$/,
    because: 'than what? As a description it may say which: "his later works"',
    example: 'Later he moved to Paris.',
    holds: ({ token }) => token.pos !== 'ADJ' || token.dep !== 'amod',
  },
  {
    words: /^following$/,
    because: 'what follows what was told; "Following the war" is "after the war"',
    example: 'The following year he died.',
    holds: ({ token }) => token.pos === 'ADJ' || token.pos === 'NOUN' || token.dep === 'amod',
  },
  {
    words: /^same$/,
    because: '"at the same time" is "also"; "around the same time" is a time told elsewhere',
    example: 'The same year he died.',
    holds: ({ next, before }) => !(next === 'time' && before(2) === 'at'),
  },
  {
    words: /^others?$/,
    because: 'other than those told; "each other" and "and others" need none',
    example: 'Other delegates left.',
    holds: ({ before }) => !/^(?:and|or|among|each)$/.test(before(1)),
  },
  {
    words: /^both$/,
    because: 'which two, where no "and" joins them behind it?',
    example: 'Both were wounded.',
    holds: ({ statement, at }) =>
      !statement.pieces.slice(0, at + 8).some(({ text }) => text === 'and' || text === '&'),
  },
  {
    words: /^less$/,
    because: 'than who is told by the sentence before',
    example: 'Mary Dyer was less fortunate, and was hanged.',
    holds: ({ statement, token }) => isLoose(statement, token),
  },
  {
    words: /^more$/,
    because: 'than who, or beside which, is told by the sentence before',
    example: 'The Navy saved 200 more.',
    holds: (occurrence) =>
      isLoose(occurrence.statement, occurrence.token) || tokenBefore(occurrence).pos === 'NUM',
  },
  {
    words: /^(?:one|ones|some|many|most|several|each|all|few)$/,
    because: 'alone in a noun’s place they mean some of what was told',
    example: 'Some were arrested.',
    holds: ({ token, next }) =>
      /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(token.dep) &&
      !/^(?:of|in|who|that|but)$/.test(next) &&
      token.entType === '',
  },
];

/** What ties a word to another sentence by comparison. */
export function isComparison(statement: Statement, at: number, token: Token): boolean {
  const row = rows.find(({ words }) => words.test(token.text.toLowerCase()));
  if (!row) return false;
  const word = (n: number) => statement.pieces[n]?.text.toLowerCase() ?? '';
  const before = (steps: number) => word(at - steps);
  return row.holds({ statement, at, token, next: word(at + 1), before });
}
