// The verb of a sentence that carries the tense, as several checks need it.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf } from '../../language/tree.ts';
import type { AboutFact } from './check.ts';

export const sentenceOf = ({ candidate }: AboutFact): Sentence => candidate.fact.statement.sentence;

export const isFiniteTag = (tag: string) => /^(?:VB[DPZ]|MD)$/.test(tag);

/** The auxiliary or verb that carries the tense. */
export const finiteOf = (sentence: Sentence, verb: Token): Token =>
  childrenOf(sentence, verb).find(({ dep, i }) => /^aux/.test(dep) && i < verb.i) ?? verb;
