// Definite nouns whose "the" points at nothing outside the sentence: names, terms, what one became.
import type { Token } from '../language/reading.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import institutions from './institutions.json' with { type: 'json' };
import type { Statement } from './statement.ts';

const institution = new Set(institutions);

interface Settled {
  readonly because: string;
  readonly example: string;
  readonly holds: (statement: Statement, det: Token, noun: Token) => boolean;
}

/** The tokens between "the" and its noun. */
const between = ({ sentence }: Statement, det: Token, noun: Token) =>
  sentence.doc.tokens.slice(det.i + 1, noun.i);

/** Definite nouns that need no other sentence. */
const settled: readonly Settled[] = [
  {
    because: 'a name that opens with its article',
    example: 'a cosplayer going by the name "The Katherinator"',
    holds: ({ sentence }, det, { text }) =>
      det.text === 'The' && det.i > sentence.first && /^\p{Lu}/u.test(text),
  },
  {
    because: 'a decade is a name',
    example: 'in the 1540s',
    holds: (_, __, { text }) => /^\d{2,4}s$/.test(text),
  },
  {
    because: 'a counted century is a name',
    example: 'the beginning of the twentieth century',
    holds: (statement, det, noun) =>
      noun.lemma === 'century' &&
      between(statement, det, noun).some(({ text }) =>
        /(?:st|nd|rd|th|first|second|third)$/.test(text),
      ),
  },
  {
    because: 'a people is a name, whatever its part of speech',
    example: 'the Spanish persecution of the Huguenots',
    holds: (statement, det, noun) =>
      noun.tag === 'NNS' &&
      noun.i === det.i + 1 &&
      /^\p{Lu}\p{Ll}+s$/u.test(noun.text) &&
      !institution.has(noun.lemma.toLowerCase()) &&
      noun.i > statement.sentence.first + 1,
  },
  {
    because: 'the name stands behind it',
    example: 'the match referee Joel Aguilar',
    holds: ({ sentence, people }, _, noun) => {
      const next = sentence.doc.tokens[noun.i + 1];
      return (
        noun.pos === 'NOUN' && next !== undefined && people.has(next.i) && next.pos === 'PROPN'
      );
    },
  },
  {
    because: 'a noun with two nouns before it is a term',
    example: 'the componential analysis technique',
    holds: (statement, det, noun) => {
      const words = between(statement, det, noun).filter(({ text }) => text !== '-');
      const nouns = words.filter(({ dep, head }) => dep === 'compound' && head === noun.i);
      return (
        nouns.length > 0 &&
        words.length > 1 &&
        words.every(
          ({ text, pos, dep }) =>
            /^(?:NOUN|PROPN)$/.test(pos) || (pos === 'ADJ' && dep !== 'amod') || /al$/.test(text),
        )
      );
    },
  },
  {
    because: 'what somebody was or became is told by the sentence itself',
    example: 'Theodorus was the new de facto leader.',
    holds: ({ sentence }, det, noun) => {
      const verb = tokenAt(sentence.doc, noun.head);
      return (
        noun.dep === 'attr' &&
        /^(?:be|become)$/.test(verb.lemma) &&
        noun.tag === 'NN' &&
        noun.i > det.i + 1 &&
        childrenOf(sentence, verb).some(
          ({ dep, pos, i }) => dep === 'nsubj' && pos === 'PROPN' && i < verb.i,
        )
      );
    },
  },
];

/** Does "the" before this noun need no other sentence? */
export const isSettled = (statement: Statement, det: Token, noun: Token) =>
  settled.some(({ holds }) => holds(statement, det, noun));
