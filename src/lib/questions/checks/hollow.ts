// Checks of the rubric's fifth point: statements that tell nothing one could keep.
import { textOfPieces } from '../../facts/statement.ts';
import { ofFact, type Check } from './check.ts';

interface Hollow {
  readonly because: string;
  readonly example: string;
  readonly words: RegExp;
}

const rows: readonly Hollow[] = [
  {
    because: 'an acquaintance of which nothing came',
    example: 'John Perry Barlow met Cynthia Horner in 1993.',
    words:
      /^(?:In \d{4},? )?(?:\p{Lu}\S+ ){1,4}(?:first )?met (?:with )?(?:\p{Lu}\S+ ?){1,4}(?:in (?:\p{Lu}\p{Ll}+ )?\d{4}|on [^,]+, \d{4})?\.?$/u,
  },
  {
    because: 'company alone',
    example: 'U.S. President George W. Bush was accompanied by his wife Laura.',
    words: /^(?:\S+ ){1,8}(?:was|were) accompanied by (?:\S+ ){0,4}\S+$/,
  },
  {
    because: 'a change or a talk of which no word is told',
    example: 'Banks announced a management change. Voss gave a rundown of a number of statistics.',
    words:
      /\b(?:announced|made|introduced|underwent) (?:a|an|some|several|various|many|a number of) (?:\p{L}+ )?changes?\b(?! (?:in|to|from|that|which|of))|\bgave (?:a|an) (?:\p{L}+ )?(?:rundown|overview|summary|update|introduction|talk|speech|presentation)\b(?! (?:on|about|in which|at which|entitled|titled|called))/u,
  },
  {
    because: 'it was noticed or it was not',
    example: "The AFCA's assistance does not go unnoticed.",
    words: /\b(?:goes?|went|gone) (?:un)?noticed\b/,
  },
  {
    because: 'praise or blame without what it was for',
    example: 'In September 2017, The New York Times praised the city of Dortmund.',
    words: /\b(?:praised|criticised|criticized|congratulated) (?!\S*(?:for|as)\b)(?:\S+ ){0,5}\S+$/,
  },
  {
    because: 'somebody was there',
    example: 'Turner attended a tribute to Lieutenant General Henry Doctor.',
    words:
      /\battended (?:a|an|the) (?:\p{L}+ )?(?:tribute|press conference|briefing|reception|gala|dinner|meeting)\b/u,
  },
  {
    because: 'the survivors in a notice of death',
    example: 'Barlow is survived by his ex-wife; three daughters; and a granddaughter.',
    words: /\b(?:is|was) survived by\b/,
  },
];

export const hollow: readonly Check[] = [
  {
    reason: 'hollow-statement',
    certainty: 'hard',
    because: 'nothing is told that one could keep',
    example: 'Voss gave a rundown of a number of statistics.',
    fails: ofFact(({ candidate: { fact } }) => {
      const text = textOfPieces(fact.statement.pieces);
      return rows.some(({ words }) => words.test(text));
    }),
  },
];
