// What makes a noun no key: rows, each with a reason and an example.
import type { Piece, Statement } from '../../facts/statement.ts';
import type { Supersense } from '../../language/lexicon/lexicon.ts';
import type { Doc } from '../../language/reading.ts';
import { childrenOf, isUnder, tokenAt } from '../../language/tree.ts';
import { described, frequencyOf, kindOf, rarest, type Noun } from './noun.ts';
import { everyday, isHollow, isIndefinite, isLight, isPlainWord } from './words.ts';

export type FaultName =
  'joined' | 'hollow' | 'everyday' | 'abstract' | 'indefinite' | 'tied' | 'light-verb' | 'owned';

interface Fault {
  /** Of those that an excuse may name. */
  readonly name?: FaultName;
  readonly because: string;
  readonly example: string;
  readonly holds: (noun: Noun) => boolean;
}

/** Zipf frequencies: two words have to be more common than one, to be everywhere; below, it is rare. */
const everydayPair = 5;
const rare = 4;
const rarePerson = 3.25;
const knownOnce = 4;

/** Kinds of thing that are never an answer. */
const noAnswer: ReadonlySet<Supersense | null> = new Set<Supersense | null>(['time', 'quantity']);

/** Kinds of thing that are told from one another: a hawk is no owl. */
const told: ReadonlySet<Supersense | null> = new Set<Supersense | null>([
  'animal',
  'body',
  'food',
  'plant',
  'substance',
]);

/** Kinds of thing that many a word would do for. */
const abstract: ReadonlySet<Supersense | null> = new Set<Supersense | null>([
  'act',
  'attribute',
  'communication',
  'event',
  'feeling',
  'group',
  'location',
  'possession',
  'relation',
  'state',
]);

/** So many kinds above a noun still suggest it. */
const nearKinds = 3;

/** Prepositions by which one noun tells another. */
const directed = /^(?:of|for|to|between|among|about|towards?|against|with)$/;
const anyTie = /^(?:of|for|to|between|among|about|towards?|against|with|on|over|from|at|into)$/;

const wordsAt = ({ pieces }: Statement, at: number, count: number) =>
  pieces
    .slice(at, at + count)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

const isNominal = (piece: Piece | undefined, doc: Doc) =>
  piece !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(tokenAt(doc, piece.first).pos);

/** What makes a noun no key at all. */
export const faults: readonly Fault[] = [
  {
    name: 'joined',
    because: 'one of several joined things is no whole answer',
    example: 'The brain stores words and ______.',
    holds: ({ head, from, to, shape, statement: { sentence, pieces } }) =>
      head.dep === 'conj' ||
      (shape !== 'pair' &&
        childrenOf(sentence, head).some(({ dep }) => /^(?:conj|cc|preconj|appos)$/.test(dep))) ||
      /^(?:and|or|but|\/)$/.test(pieces[from - 1]?.text ?? '') ||
      (/^(?:and|or|but|\/|,)$/.test(pieces[to]?.text ?? '') && pieces[to + 1]?.text === 'and'),
  },
  {
    because: 'half of a word, or of a name',
    example: 'He earned all-______ in 2006.',
    holds: ({ from, to, head, statement: { sentence, pieces, people } }) =>
      people.has(head.i) ||
      !/^\p{L}{3}/u.test(head.text) ||
      (from > 0 && /^\p{Lu}/u.test(head.text)) ||
      /[-–/]$/.test(pieces[from - 1]?.text ?? '') ||
      // "inter-textuality": the phrase begins with its hyphen.
      /^[-–/]/.test(pieces[from]?.text ?? '') ||
      /^[-–/]/.test(pieces[to]?.text ?? '') ||
      isNominal(pieces[to], sentence.doc),
  },
  {
    because: 'what else describes the noun from before belongs to it',
    example: 'its role in syntactic and morphological ______; a 30 ______ (day visa)',
    holds: ({ from, head, statement: { sentence, pieces } }) => {
      const piece = pieces[from - 1];
      const token = piece && tokenAt(sentence.doc, piece.first);
      if (!token || isPlainWord(token.text)) return false;
      return (
        token.tag === 'CD' ||
        (/^(?:amod|compound|nmod|nummod)$/.test(token.dep) &&
          !/^(?:RB|JJ)[RS]?$/.test(token.tag)) ||
        (token.dep === 'amod' && token.tag === 'JJ') ||
        (token.dep === 'conj' && isUnder(sentence.doc, token, head))
      );
    },
  },
  {
    because: 'a name inside it makes it a name, which is asked for as one',
    example: 'According to ______, quoting the government. (Yonhap news agency)',
    holds: ({ words }) => words.some(({ pos }) => pos === 'PROPN'),
  },
  {
    because: 'an adverb before it belongs to what describes it',
    example: 'the most culturally ______ (relativist people)',
    holds: ({ from, head, statement: { sentence, pieces } }) => {
      const piece = pieces[from - 1];
      const token = piece && tokenAt(sentence.doc, piece.first);
      return token?.dep === 'advmod' && token.i !== head.i && isUnder(sentence.doc, token, head);
    },
  },
  {
    name: 'hollow',
    because: 'a noun that holds no idea says nothing, unless what describes it is rare',
    example: 'Experts work in many ______. (areas)',
    holds: (noun) => isHollow(noun.head) && (described(noun) < 2 || rarest(noun) >= rare),
  },
  {
    name: 'everyday',
    because: 'words that are everywhere name nothing that is remembered',
    example: 'They provide ______ from Liverpool. (connections)',
    holds: (noun) => rarest(noun) >= (described(noun) > 1 ? everydayPair : everyday),
  },
  {
    because:
      'one word for something done, said or felt, of which nothing more is told, is soon guessed',
    example: 'He secured ______ from the Tsars. (permission)',
    holds: (noun) =>
      noun.shape === 'plain' &&
      noun.words.length === 1 &&
      noun.uses < 2 &&
      frequencyOf(noun) >= rare &&
      abstract.has(kindOf(noun)),
  },
  {
    because: 'one known word that the article has once is soon guessed, or others fit as well',
    example: 'Theodorus rushed to Tabennese to placate the ______. (rebels)',
    holds: (noun) =>
      noun.shape === 'plain' &&
      noun.words.length === 1 &&
      noun.uses < 2 &&
      noun.place.name !== 'agent' &&
      frequencyOf(noun) >= knownOnce &&
      !told.has(kindOf(noun)),
  },
  {
    because: 'who does something is soon guessed where a plain word for people will do',
    example: 'In a representative democracy the ______ do not govern. (citizens)',
    holds: (noun) =>
      noun.shape === 'plain' &&
      noun.place.name === 'subject' &&
      noun.words.length === 1 &&
      frequencyOf(noun) >= rarePerson &&
      /^(?:person|group)$/.test(kindOf(noun) ?? ''),
  },
  {
    because: 'the kind of thing is time or amount',
    example: 'It lasted a ______.',
    holds: (noun) => /\d/.test(noun.head.text) || noAnswer.has(kindOf(noun)),
  },
  {
    name: 'indefinite',
    because: '"any", "such", "more" and the like leave open which is meant',
    example: 'It has no ______.',
    holds: ({ head, statement: { sentence } }) =>
      childrenOf(sentence, head).some(
        ({ text, dep, i }) => i < head.i && (isIndefinite(text) || dep === 'nummod'),
      ),
  },
  {
    name: 'tied',
    because: 'what a noun is of or for tells the noun',
    example: 'They declared the ______ of the Republic of Fredonia. (formation)',
    holds: (noun) => {
      const { sentence, pieces } = noun.statement;
      const next = pieces[noun.to];
      return (
        (noun.words.length > 1 ? directed : anyTie).test(next?.text ?? '') &&
        childrenOf(sentence, noun.head).some(({ i }) => i === next?.first)
      );
    },
  },
  {
    because: 'what follows names the things themselves',
    example: 'joined by ______ like Stan Lee',
    holds: ({ to, statement }) =>
      /^(?:like|such as|including|called|named|known as|,? ?namely|, such as|, including|, like)\b/.test(
        wordsAt(statement, to, 3).replace(/ ,/g, ','),
      ),
  },
  {
    name: 'light-verb',
    because: 'a verb that says little goes with few nouns',
    example: 'He took ______ in winter storms. (shelter)',
    holds: (noun) =>
      noun.place.name !== 'subject' &&
      isLight(noun.verb) &&
      (described(noun) < 2 || isHollow(noun.head)),
  },
  {
    because: 'a noun without article behind a preposition is a turn of phrase',
    example: 'It disappeared in ______. (transit)',
    holds: ({ head, words, from, place, lexicon, statement: { sentence, pieces } }) =>
      place.name === 'governed' &&
      words.length === 1 &&
      head.tag === 'NN' &&
      /^(?:in|on|at|by|under|out|upon|to|for|into|without|with|from)$/i.test(
        pieces[from - 1]?.text ?? '',
      ) &&
      !childrenOf(sentence, head).some(({ dep }) => dep === 'det') &&
      !/^(?:substance|food)$/.test(lexicon.supersense(head.lemma) ?? ''),
  },
  {
    because: 'a clause behind a noun tells the noun',
    example: 'the ______ that the slaves were servants; the ______ he frequented',
    holds: (noun) => {
      const { sentence, pieces } = noun.statement;
      const clauses = childrenOf(sentence, noun.head).filter(
        ({ dep, i }) =>
          /^(?:acl|relcl|ccomp|xcomp)$/.test(dep) && pieces.some(({ first }) => first === i),
      );
      const content = clauses.some(
        (clause) => clause.dep !== 'relcl' && !/^VB[NG]$/.test(clause.tag),
      );
      return content || (clauses.length > 0 && described(noun) < 2);
    },
  },
  {
    name: 'owned',
    because: 'of what somebody has, one word is soon guessed',
    example: "Mérida's ______ is colonial.",
    holds: (noun) =>
      described(noun) < 2 &&
      childrenOf(noun.statement.sentence, noun.head).some(({ dep }) => dep === 'poss'),
  },
  {
    because: 'a long phrase is not remembered word by word',
    example: 'He broke it with a ______. (small open ended straw)',
    holds: ({ from, to, shape }) => to - from > (shape === 'plain' ? 4 : 6),
  },
  {
    because: 'an action with an object of its own is a clause',
    example: 'He lost his fortune ______ in Peruvian rice. (investing)',
    holds: (noun) =>
      noun.words.length === 1 &&
      /ing$/.test(noun.head.text) &&
      noun.head.text === noun.head.lemma &&
      frequencyOf(noun) > 3.5,
  },
  {
    because: 'a word of the same meaning, or for the whole kind, stands beside it',
    example: 'Of all fruits he liked ______ best. (apples)',
    holds: ({ head, from, to, lexicon, statement: { sentence, pieces } }) => {
      const lemma = head.lemma.toLowerCase();
      const nearest = (noun: string) => lexicon.broader(noun, nearKinds);
      const kin = new Set([...lexicon.synonyms(lemma), ...nearest(lemma)]);
      return pieces.some(({ first, written }, at) => {
        const token = tokenAt(sentence.doc, first);
        if ((at >= from && at < to) || written || token.pos !== 'NOUN') return false;
        const other = token.lemma.toLowerCase();
        return kin.has(other) || nearest(other).includes(lemma);
      });
    },
  },
];
