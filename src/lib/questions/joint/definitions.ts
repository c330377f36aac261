// Terms with what they stand for, so that they can be matched.
import { capitalised, textOfPieces } from '../../facts/statement.ts';
import { plainWords } from '../checks/check.ts';
import { open } from '../turn.ts';
import { leastScore } from './events.ts';
import type { Judged } from '../write.ts';

const [fewestWords, mostWords] = [3, 14];

const linking = /^(is|are|means?|refers? to) (.+)$/;

/** Definitions of one form whose words name no term, the surest first. */
export function definitionsOf(judged: readonly Judged[]) {
  const defined = judged
    .filter(
      ({ candidate: { fact, key, form }, reason, score }) =>
        reason === null &&
        score >= leastScore &&
        /^(?:blank|what)$/.test(form) &&
        key.kind === 'term' &&
        key.from <= 1 &&
        !fact.negated,
    )
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ candidate: { fact, key }, score }) => {
      const rest = open(textOfPieces(fact.statement.pieces.slice(key.to)));
      const [, link = '', right = ''] = linking.exec(rest) ?? [];
      const length = right.split(' ').length;
      const source = { start: fact.start, end: fact.end };
      const isTold = length >= fewestWords && length <= mostWords;
      return isTold ? [{ left: capitalised(key.text), right, link, score, source }] : [];
    });
  const [first] = defined;
  const terms = defined.flatMap(({ left }) => plainWords(left));
  return defined.filter(
    ({ left, right, link }, n) =>
      link === first?.link &&
      defined.findIndex((other) => other.left === left) === n &&
      !plainWords(right).some((word) => terms.includes(word)),
  );
}
