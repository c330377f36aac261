// What may be cut from the middle of a clause: asides between commas or dashes.
import type { Sentence, Token } from '../../language/reading.ts';
import { extentOf, tokensOf } from '../../language/tree.ts';
import { textAt, type Clause } from '../clause.ts';
import type { Cut } from './cut.ts';

interface Aside {
  readonly because: string;
  readonly example: string;
  readonly holds: (token: Token, first: Token) => boolean;
}

const asides: readonly Aside[] = [
  {
    because: 'appositions, relative clauses and participles between commas only add',
    example: 'Sam Houston, a former soldier, had been governor',
    // "Their daughter, Odette, was born": a name says who is meant.
    holds: ({ dep, pos }) => /^(?:relcl|acl)$/.test(dep) || (dep === 'appos' && pos !== 'PROPN'),
  },
  {
    because: 'a circumstance between subject and verb only adds',
    example: 'Johann, unable to bear the shame, banned Daniel',
    holds: ({ dep }, { text }) =>
      /^(?:advcl|amod|prep)$/.test(dep) &&
      !/^(?:if|unless|according|without|unlike|like|rather|not|only|until)$/i.test(text),
  },
];

function betweenCommas(sentence: Sentence, clause: Clause): readonly Cut[] {
  const { verb, stretches } = clause;
  const inClause = (at: number) => stretches.some(([first, end]) => at >= first && at < end);
  return tokensOf(sentence).flatMap((token): Cut[] => {
    if (!inClause(token.i) || token.i === verb.i) return [];
    const { first, end } = extentOf(sentence, token);
    const opening = sentence.doc.tokens[first];
    if (!opening || !asides.some(({ holds }) => holds(token, opening))) return [];
    const flanked =
      textAt(sentence, first - 1) === ',' &&
      textAt(sentence, end) === ',' &&
      inClause(first - 1) &&
      inClause(end);
    // A comma that parts the clauses, or the items of a list, must stay.
    const list = tokensOf(sentence).some(({ dep, head }) => dep === 'conj' && head === token.head);
    // "The pupil of X, who died in 384, Jerome was ...": the second comma closes more than the aside.
    const next = sentence.doc.tokens[end + 1];
    const goesOn = end <= verb.i ? /^(?:VERB|AUX|ADV)$/ : /^(?:ADP)$/;
    const whole =
      next !== undefined &&
      goesOn.test(next.pos) &&
      (end <= verb.i ||
        (next.dep === 'prep' && next.head < first && /^(?:appos|relcl|acl)$/.test(token.dep)));
    return flanked && !list && whole ? [{ from: first - 1, to: end + 1, doubt: 'cut-aside' }] : [];
  });
}

const dash = /^(?:—|–|--)$/;

/** "justice — or what passed for it — was done". */
function betweenDashes(sentence: Sentence, clause: Clause): readonly Cut[] {
  const dashes = tokensOf(sentence).filter(
    ({ text, i }) =>
      dash.test(text) && clause.stretches.some(([first, end]) => i >= first && i < end),
  );
  const [open, close] = dashes;
  return dashes.length === 2 && open && close && close.i - open.i > 1
    ? [{ from: open.i, to: close.i + 1, doubt: 'cut-aside' }]
    : [];
}

export const insidesOf = (sentence: Sentence, clause: Clause): readonly Cut[] => [
  ...betweenCommas(sentence, clause),
  ...betweenDashes(sentence, clause),
];
