// Where a noun stands in its clause when it carries what the clause says.
import type { Doc, Token } from '../../language/reading.ts';
import { tokenAt } from '../../language/tree.ts';

export interface Place {
  /** What the phrase is to its clause. */
  readonly name:
    | 'object'
    | 'agent'
    | 'governed'
    | 'attribute'
    | 'complement'
    | 'of-adjective'
    | 'second'
    | 'subject';
  readonly holds: (head: Token, above: Token, verb: Token) => boolean;
  /** Does it end the statement, or is it doubtful? */
  readonly last?: true;
  readonly because: string;
  readonly example: string;
}

/** The verb, or the noun, that a noun hangs on, by a preposition or without. */
export const governorOf = (above: Token, doc: Doc): Token =>
  /^(?:prep|agent)$/.test(above.dep) ? tokenAt(doc, above.head) : above;

const places: readonly Place[] = [
  {
    name: 'object',
    holds: ({ dep }, above) => dep === 'dobj' && above.pos === 'VERB',
    because: 'what is made, met or destroyed is what the clause tells',
    example: 'Rainforests absorb ______.',
  },
  {
    name: 'agent',
    holds: ({ dep }, above) => dep === 'pobj' && above.dep === 'agent',
    because: 'a passive ends in who or what did it',
    example: 'The tower was destroyed by ______.',
  },
  {
    name: 'governed',
    holds: ({ dep }, above, governor) =>
      dep === 'pobj' && above.dep === 'prep' && governor.pos === 'VERB',
    because: 'what a verb governs by its preposition is as good as an object',
    example: 'The bridge was built of ______.',
  },
  {
    name: 'attribute',
    holds: ({ dep }, above) => dep === 'attr' && above.lemma === 'be',
    last: true,
    because: 'what something was is the news at the end of the clause',
    example: 'Their greatest source of discontent was the ______. (abolition of slavery)',
  },
  {
    name: 'complement',
    holds: ({ dep }, above, governor) =>
      dep === 'pobj' && above.dep === 'prep' && governor.pos === 'NOUN',
    last: true,
    because: 'what a noun is of or for, at the end, is the news of the clause',
    example: 'Santa Anna agreed to all demands except the call for ______. (statehood)',
  },
  {
    name: 'of-adjective',
    holds: ({ dep }, above, governor) =>
      dep === 'pobj' && above.dep === 'prep' && governor.pos === 'ADJ',
    last: true,
    because: 'what something is good, full or equal of is the news of the clause',
    example: 'Water is essential to ______. (photosynthesis)',
  },
  {
    name: 'second',
    holds: ({ dep }, above) =>
      dep === 'conj' && above.pos === 'NOUN' && /^(?:dobj|pobj|attr)$/.test(above.dep),
    last: true,
    because: 'of two things the second is asked for beside the first',
    example: 'The government allows no political criticism or ______. (opposition)',
  },
  {
    name: 'subject',
    holds: ({ dep }, above) => /^nsubj/.test(dep) && /^(?:VERB|AUX)$/.test(above.pos),
    because: 'what does something can be asked for by what it does',
    example: '______ carry blood away from the heart.',
  },
];

/** The place a noun stands in, if one of these. */
export function placeIn(doc: Doc, head: Token): Place | undefined {
  const above = tokenAt(doc, head.head);
  return places.find(({ holds }) => holds(head, above, governorOf(above, doc)));
}
