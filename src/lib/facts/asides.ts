// Words of a sentence that say nothing by themselves: connectives, brackets, adverbs of the moment.
import type { Sentence } from '../language/reading.ts';
import { isFinite, tokenAt } from '../language/tree.ts';
import { cut, type Piece } from './statement.ts';

interface Opening {
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
}

/** Words at the start that tie a sentence to the one before and say nothing themselves. */
const openings: readonly Opening[] = [
  {
    pattern:
      /^(?:however|moreover|furthermore|additionally|in addition|also|therefore|thus|hence|consequently|nevertheless|nonetheless|meanwhile|finally|eventually|indeed|in fact|of course|surprisingly|significantly|interestingly|in turn|as a result|for (?:example|instance)|in particular|in contrast|on the other hand|instead|simply put|overall|in general|generally|in this way|first|firstly|second|secondly|third|thirdly|then|later|afterwards|subsequently|similarly|likewise|besides|still|yet|again|at first|initially|unfortunately|fortunately|outraged|specifically|notably) ?, /i,
    because: 'a connective with its comma',
    example: 'However, Daniel refused.',
  },
  {
    pattern:
      /^(?:(?:it (?:is|should be) (?:important to note|worth noting|noted)|note) that) (?=\p{L})/iu,
    because: 'the author pointing at what follows',
    example: 'It is important to note that there is a departure tax of 25 pesos.',
  },
  {
    pattern: /^(?:but|and|so|yet|then|also|thus|therefore|hence|instead) (?=\p{L})/iu,
    because: 'a conjunction at the start',
    example: 'But Einstein showed that ...',
  },
];

export function withoutOpening(pieces: readonly Piece[]): readonly Piece[] {
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
export function withoutBrackets(pieces: readonly Piece[], sentence: Sentence): readonly Piece[] {
  const from = pieces.findIndex(({ text }) => text === '(');
  if (from < 0) return pieces;
  let depth = 0;
  const to = pieces.findIndex(({ text }, i) => {
    if (i < from) return false;
    if (text === '(') depth++;
    if (text === ')') depth--;
    return depth === 0;
  });
  if (to < 0) return pieces;
  const next = pieces[to + 2];
  const isDoubled = pieces[from - 1]?.text === ',';
  // "Athens (Αθήνα), is the capital": the comma belonged to the bracket; so does the second of
  // "Louis XV of France, (1710 – 1774), and".
  const stray =
    pieces[to + 1]?.text === ',' &&
    next &&
    (isDoubled || /^VB[DPZ]$/.test(tokenAt(sentence.doc, next.first).tag));
  return withoutBrackets(cut(pieces, from, to + (stray ? 2 : 1)), sentence);
}

/** Adverbs that point back at another sentence or at the day of writing, cut where they stand. */
export function withoutAdverbs(pieces: readonly Piece[], sentence: Sentence): readonly Piece[] {
  for (const [i, { first, text }] of pieces.entries()) {
    const token = tokenAt(sentence.doc, first);
    const previous = pieces[i - 1]?.text ?? '';
    const next = pieces[i + 1]?.text ?? '';
    const word = text.toLowerCase();
    if (/^(?:however|though)$/.test(word) && previous === ',' && next === ',') {
      return withoutAdverbs(cut(pieces, i - 1, i + 2), sentence);
    }
    // "The first chapter, for instance, begins": of what it was an instance is not shown.
    const second = pieces[i + 1]?.text ?? '';
    if (
      word === 'for' &&
      /^(?:instance|example)$/.test(second) &&
      previous === ',' &&
      pieces[i + 2]?.text === ','
    ) {
      return withoutAdverbs(cut(pieces, i - 1, i + 3), sentence);
    }
    const loose =
      token.pos === 'ADV' && !/^(?:but|and|not|never|only|,)$/.test(previous) && next !== ',';
    const verb = tokenAt(sentence.doc, token.head);
    // "the recently released": there it says which.
    const whole = isFinite(sentence, verb) || verb.tag === 'VBZ';
    if ((/^(?:also|then|again)$/.test(word) || (word === 'recently' && whole)) && loose && i > 0) {
      // "to once again join"
      const once = word === 'again' && previous === 'once';
      return withoutAdverbs(cut(pieces, once ? i - 1 : i, i + 1), sentence);
    }
  }
  return pieces;
}
