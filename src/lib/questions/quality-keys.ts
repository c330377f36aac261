// Adjectives and participles that carry what a clause says: how something is, or what is done to it.
import type { Fact } from '../facts/fact.ts';
import type { Findings } from '../facts/find.ts';
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import { isIndefinite, isPlainWord } from './nouns/words.ts';

interface Place {
  /** The doubt it leaves on the key. */
  readonly doubt: string;
  readonly because: string;
  readonly example: string;
  /** Zipf frequency from which on the word is too common to be remembered. */
  readonly common: number;
  readonly holds: (word: Token, above: Token, sentence: Sentence) => boolean;
}

const isAdjective = ({ pos, tag }: Token) => pos === 'ADJ' && tag === 'JJ';

/** What follows it within its phrase: "likely to", "certain that". */
const takes = (sentence: Sentence, word: Token, dep: RegExp) =>
  childrenOf(sentence, word).some((child) => child.i > word.i && dep.test(child.dep));

/** "are totalitarian": what the subject is or becomes. */
const isComplement = (word: Token, above: Token) =>
  word.dep === 'acomp' && isAdjective(word) && /^(?:be|become|remain|turn|stay)$/.test(above.lemma);

const places: readonly Place[] = [
  {
    doubt: 'quality-complement',
    because: 'how something is, in a word that is seldom used',
    example: 'Some nondemocratic societies are ______ in nature. (totalitarian)',
    common: 4.25,
    holds: (word, above, sentence) =>
      isComplement(word, above) && !takes(sentence, word, /^(?:xcomp|ccomp|conj|cc|prep)$/),
  },
  {
    doubt: 'quality-tied',
    because: 'what it is so by, in or to may suggest it',
    example: 'Some societies are ______ in nature. (totalitarian)',
    common: 4.25,
    holds: (word, above, sentence) =>
      isComplement(word, above) && !takes(sentence, word, /^(?:xcomp|ccomp|conj|cc)$/),
  },
  {
    doubt: 'quality-half',
    because: 'of two qualities the second is asked for beside the first',
    example: 'Some aspects of enculturation are deliberate and ______. (systematic)',
    common: 4.25,
    holds: (word, above, sentence) =>
      word.dep === 'conj' &&
      isAdjective(word) &&
      isAdjective(above) &&
      /^(?:acomp|amod)$/.test(above.dep) &&
      !takes(sentence, word, /^(?:xcomp|ccomp|conj|cc)$/),
  },
  {
    doubt: 'quality-deed',
    because: 'what else is done to something, beside the first deed',
    example: 'Atoms are neither created nor ______. (destroyed)',
    common: 4.75,
    holds: (word, above, sentence) =>
      word.dep === 'conj' &&
      word.tag === 'VBN' &&
      above.tag === 'VBN' &&
      childrenOf(sentence, above).some(({ dep }) => dep === 'auxpass') &&
      !childrenOf(sentence, word).some(({ dep }) => /^(?:conj|cc|aux|auxpass|nsubj.*)$/.test(dep)),
  },
  {
    doubt: 'quality-description',
    because: 'which kind of a common thing it is, in a word that is seldom used',
    example: 'Isfahan enjoys a ______ climate. (temperate)',
    common: 4,
    holds: (word, above) =>
      word.dep === 'amod' && isAdjective(word) && /^(?:dobj|pobj|attr)$/.test(above.dep),
  },
];

/** How something is or what is done to it, each with what makes it doubtful. */
export function qualityKeys({ statement }: Fact, { reading }: Findings): readonly Key[] {
  const { sentence, pieces } = statement;
  return pieces.flatMap((piece, at): readonly Key[] => {
    const word = tokenAt(sentence.doc, piece.first);
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    const torn =
      /[-–/]$/.test(before?.text ?? '') ||
      /^[-–/]/.test(after?.text ?? '') ||
      (before?.space === false && !/^["“‘(]$/.test(before.text));
    if (piece.written || torn || !/^\p{Ll}{4,}$/u.test(word.text)) return [];
    if (isPlainWord(word.text) || isIndefinite(word.text)) return [];
    const above = tokenAt(sentence.doc, word.head);
    const place = places.find(
      ({ common, holds }) =>
        reading.lexicon.frequency(word.lemma.toLowerCase()) < common &&
        holds(word, above, sentence),
    );
    return place
      ? [
          {
            from: at,
            to: at + 1,
            kind: 'quality',
            text: word.text,
            iso: null,
            doubts: [place.doubt],
          },
        ]
      : [];
  });
}
