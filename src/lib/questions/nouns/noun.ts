// A noun phrase where it stands in its statement, and how common its words are.
import type { Statement } from '../../facts/statement.ts';
import type { Lexicon } from '../../language/lexicon/lexicon.ts';
import type { Token } from '../../language/reading.ts';
import type { NounPhrase } from './phrase.ts';
import type { Place } from './places.ts';
import { isPlainWord } from './words.ts';

export interface Noun extends NounPhrase {
  readonly statement: Statement;
  readonly place: Place;
  /** The verb or noun that it belongs to. */
  readonly verb: Token;
  /** How often the article has the noun. */
  readonly uses: number;
  readonly lexicon: Lexicon;
}

/** What kind of thing it names. */
export const kindOf = ({ head, lexicon }: Noun) => lexicon.supersense(head.lemma.toLowerCase());

/** Zipf frequency of its head. */
export const frequencyOf = ({ head, lexicon }: Noun) => lexicon.frequency(head.lemma.toLowerCase());

/** Words that tell which: not those that only judge or size. */
const telling = ({ words }: NounPhrase) => words.filter(({ text }) => !isPlainWord(text));

/** How many words tell which it is. */
export const described = (noun: Noun) => telling(noun).length;

/** Zipf frequency of the rarest of those words; Infinity where none does. */
export const rarest = (noun: Noun) =>
  Math.min(...telling(noun).map(({ lemma }) => noun.lexicon.frequency(lemma.toLowerCase())));
