// Words that say little by themselves, from a list.
import type { Token } from '../../language/reading.ts';
import words from './words.json' with { type: 'json' };

const hollow = new Set(words.hollow);
const light = new Set(words.light);
const plain = new Set(words.plain);
const indefinite = new Set(words.indefinite);

/** Zipf frequency from which on a word is everywhere. */
export const everyday = 4.75;

/** A noun that holds no idea of its own: "way", "number", "people". */
export const isHollow = ({ lemma }: Token) => hollow.has(lemma.toLowerCase());

/** A verb whose object says what is done, as much as it does: "make a decision". */
export const isLight = ({ lemma }: Token) => light.has(lemma);

/** A description that judges or sizes and does not say which kind. */
export const isPlainWord = (text: string) => plain.has(text.toLowerCase());

/** It leaves open which one is meant, or how it is. */
export const isIndefinite = (text: string) => indefinite.has(text.toLowerCase());
