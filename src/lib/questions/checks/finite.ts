// What several checks ask of a verb: which word carries its tense, whether it takes a clause.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf } from '../../language/tree.ts';
import type { AboutFact } from './check.ts';

export const sentenceOf = ({ candidate }: AboutFact): Sentence => candidate.fact.statement.sentence;

export const isFiniteTag = (tag: string) => /^(?:VB[DPZ]|MD)$/.test(tag);

/** The auxiliary or verb that carries the tense. */
export const finiteOf = (sentence: Sentence, verb: Token): Token =>
  childrenOf(sentence, verb).find(({ dep, i }) => /^aux/.test(dep) && i < verb.i) ?? verb;

/** Verbs whose object is a clause without a conjunction. */
export const reporting =
  /^(?:say|tell|think|believe|write|claim|add|report|explain|argue|note|suggest|seem|know|hope|feel|find|see|mean|warn|state|announce|ask|agree|insist|estimate|conclude)$/;
