// Making a clause stand by itself: asides cut, times and names written out.
import type { Sentence, Token } from '../language/reading.ts';
import type { Name, Names } from '../language/mentions/names.ts';
import {
  isProtagonist,
  meansProtagonist,
  type Protagonist,
} from '../language/mentions/protagonist.ts';
import type { Time } from '../language/times.ts';
import { childrenOf, isFinite, tokenAt } from '../language/tree.ts';
import { isBareDefinite, type Antecedents } from './antecedents.ts';
import type { Clause } from './clause.ts';
import { openReferences, type HeaderWords } from './references.ts';
import { cut, piecesOf, piecesWithin, rewrite, type Piece } from './statement.ts';

/** The tokens of a sentence that are part of a person's name. */
export function peopleIn(names: readonly Name[]): ReadonlySet<number> {
  const people = names.filter(({ kind }) => kind === 'person');
  return new Set(
    people.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)),
  );
}

/** What is known about the article around a sentence. */
export interface Around {
  readonly names: Names;
  readonly times: (sentence: Sentence) => readonly Time[];
  readonly protagonist: Protagonist | null;
  /** Null where writing out what "the" means went wrong too often: outside news. */
  readonly antecedents: Antecedents | null;
  readonly header: HeaderWords;
  /** The sentences before this one, in order. */
  readonly before: (sentence: Sentence) => readonly Sentence[];
}

interface Opening {
  readonly pattern: RegExp;
  readonly reason: string;
  readonly example: string;
}

/** Words at the start that tie a sentence to the one before and say nothing themselves. */
const openings: readonly Opening[] = [
  {
    pattern:
      /^(?:however|moreover|furthermore|additionally|in addition|also|therefore|thus|hence|consequently|nevertheless|nonetheless|meanwhile|finally|eventually|indeed|in fact|of course|surprisingly|significantly|interestingly|in turn|as a result|for (?:example|instance)|in particular|in contrast|on the other hand|instead|simply put|overall|in general|generally|in this way|first|firstly|second|secondly|third|thirdly|then|later|afterwards|subsequently|similarly|likewise|besides|still|yet|again|at first|initially|unfortunately|fortunately|outraged|specifically|notably) ?, /i,
    reason: 'a connective with its comma',
    example: 'However, Daniel refused.',
  },
  {
    pattern: /^(?:but|and|so|yet|then|also|thus) (?=\p{L})/iu,
    reason: 'a conjunction at the start',
    example: 'But Einstein showed that ...',
  },
];

function withoutOpening(pieces: readonly Piece[]): readonly Piece[] {
  const text = pieces.map(({ text, space }) => text + (space ? ' ' : '')).join('');
  for (const { pattern } of openings) {
    const match = pattern.exec(text);
    if (!match) continue;
    let length = 0;
    const end = pieces.findIndex(({ text, space }) => {
      length += text.length + (space ? 1 : 0);
      return length >= match[0].length;
    });
    return withoutOpening(pieces.slice(end + 1));
  }
  return pieces;
}

/** Without what stands in round brackets, and without the brackets. */
function withoutBrackets(pieces: readonly Piece[]): readonly Piece[] {
  const from = pieces.findIndex(({ text }) => text === '(');
  if (from < 0) return pieces;
  let depth = 0;
  const to = pieces.findIndex(({ text }, i) => {
    if (i < from) return false;
    if (text === '(') depth++;
    if (text === ')') depth--;
    return depth === 0;
  });
  return to < 0 ? pieces : withoutBrackets(cut(pieces, from, to + 1));
}

/** Adverbs that point back at another sentence or at the day of writing, cut where they stand. */
function withoutAdverbs(pieces: readonly Piece[], sentence: Sentence): readonly Piece[] {
  for (const [i, { first, text }] of pieces.entries()) {
    const token = tokenAt(sentence.doc, first);
    const previous = pieces[i - 1]?.text ?? '';
    const next = pieces[i + 1]?.text ?? '';
    const word = text.toLowerCase();
    if (word === 'however' && previous === ',' && next === ',') {
      return withoutAdverbs(cut(pieces, i - 1, i + 2), sentence);
    }
    const loose = token.pos === 'ADV' && !/^(?:but|and|not|only|,)$/.test(previous) && next !== ',';
    const verb = tokenAt(sentence.doc, token.head);
    // "the recently released": there it says which.
    const whole = isFinite(sentence, verb) || verb.tag === 'VBZ';
    if ((word === 'also' || (word === 'recently' && whole)) && loose && i > 0) {
      return withoutAdverbs(cut(pieces, i, i + 1), sentence);
    }
  }
  return pieces;
}

/** Times of the day of writing as dates. "since Friday": a preposition of its own stays. */
function withDates(
  pieces: readonly Piece[],
  sentence: Sentence,
  times: readonly Time[],
): readonly Piece[] {
  return times.reduce((all, { first, end, written }) => {
    const within = written === null ? null : piecesWithin(all, first, end);
    if (!within || written === null) return all;
    const previous = all[within.from - 1];
    const governed = previous !== undefined && tokenAt(sentence.doc, previous.first).pos === 'ADP';
    return rewrite(
      all,
      within.from,
      within.to,
      governed ? written.replace(/^(?:on|in) /, '') : written,
    );
  }, pieces);
}

/** A surname alone becomes the full name where the clause does not hold it already. */
function withFullNames(
  pieces: readonly Piece[],
  names: readonly Name[],
  protagonist: Protagonist | null,
): readonly Piece[] {
  const whole = new Set<string>();
  return names.reduce((all, { first, end, kind, text, full }) => {
    if (kind !== 'person') return all;
    const within = piecesWithin(all, first, end);
    if (!within) return all;
    const known = whole.has(full) || (protagonist && isProtagonist(text, protagonist));
    whole.add(full);
    return text === full || known ? all : rewrite(all, within.from, within.to, full);
  }, pieces);
}

/** "the siege" as "the siege of Aleppo", where the article called one thing so before. */
function withAntecedents(
  pieces: readonly Piece[],
  sentence: Sentence,
  antecedents: Antecedents | null,
  header: HeaderWords,
): readonly Piece[] {
  if (!antecedents) return pieces;
  for (const { at, kind } of openReferences({ sentence, pieces, people: new Set() }, header)) {
    const det = tokenAt(sentence.doc, pieces[at]?.first ?? 0);
    if (kind !== 'definite' || !isBareDefinite(sentence, det)) continue;
    const words = antecedents.of(tokenAt(sentence.doc, det.head), sentence);
    if (words !== null)
      return withAntecedents(rewrite(pieces, at, at + 2, words), sentence, antecedents, header);
  }
  return pieces;
}

/** "is to be held" as "was to be held": what was planned is past when it is asked about. */
function withPastPlans(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(
    ({ text }, i) => /^(?:is|are)$/.test(text) && pieces[i + 1]?.text === 'to',
  );
  return at < 0 ? pieces : rewrite(pieces, at, at + 1, pieces[at]?.text === 'is' ? 'was' : 'were');
}

const possessive = (name: string) => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** "The city" as the city's name, in the article about it. */
function withNamedClass(
  pieces: readonly Piece[],
  sentence: Sentence,
  { name, classes }: Protagonist,
): readonly Piece[] {
  const at = pieces.findIndex(({ text }, i) => {
    const noun = pieces[i + 1];
    const token = noun && tokenAt(sentence.doc, noun.first);
    const modified =
      token &&
      childrenOf(sentence, token).some(
        ({ dep, i: child }) => child > token.i && /^(?:prep|relcl|acl)$/.test(dep),
      );
    return (
      /^the$/i.test(text) &&
      token?.tag === 'NN' &&
      classes.includes(token.lemma) &&
      !modified &&
      token.dep !== 'compound'
    );
  });
  return at < 0 ? pieces : rewrite(pieces, at, at + 2, name);
}

/** The first pronoun that must mean the protagonist, as the name; only where the name is not there. */
function withProtagonist(
  pieces: readonly Piece[],
  sentence: Sentence,
  around: Around,
): readonly Piece[] {
  const { names, protagonist } = around;
  if (!protagonist) return pieces;
  const named = names.of(sentence).find(({ text }) => isProtagonist(text, protagonist));
  const inClause = named && piecesWithin(pieces, named.first, named.end);
  const at = pieces.findIndex(({ first, written }) => {
    const token = tokenAt(sentence.doc, first);
    const isPronoun = token.tag === 'PRP' || token.tag === 'PRP$';
    return (
      isPronoun &&
      !written &&
      meansProtagonist(token, sentence, around.before(sentence), names, protagonist)
    );
  });
  if (inClause) return pieces;
  if (at < 0) return withNamedClass(pieces, sentence, protagonist);
  const token: Token = tokenAt(sentence.doc, pieces[at]?.first ?? 0);
  if (/self$|^hers$/i.test(token.text)) return pieces;
  const text = token.tag === 'PRP$' ? possessive(protagonist.name) : protagonist.name;
  return rewrite(pieces, at, at + 1, text);
}

/** The clause's ranges one behind the other, a space between. */
function clausePieces(sentence: Sentence, { ranges }: Clause): readonly Piece[] {
  return ranges.flatMap(([first, end], n) => {
    const pieces = piecesOf(sentence.doc, first, end);
    const last = pieces.at(-1);
    return last && n < ranges.length - 1
      ? [...pieces.slice(0, -1), { ...last, space: true }]
      : pieces;
  });
}

/** The pieces of a clause, standing by themselves as far as rules can make them. */
export function writeOut(sentence: Sentence, clause: Clause, around: Around): readonly Piece[] {
  const names = around.names.of(sentence);
  const bare = withoutOpening(withoutBrackets(clausePieces(sentence, clause)));
  const dated = withDates(withoutAdverbs(bare, sentence), sentence, around.times(sentence));
  const past = around.antecedents ? withPastPlans(dated) : dated;
  const named = withProtagonist(withFullNames(past, names, around.protagonist), sentence, around);
  return withAntecedents(named, sentence, around.antecedents, around.header);
}
