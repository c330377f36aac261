// Twists of who did it to whom: the two sides of a verb that holds one way only change places.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { piecesWithin, rewrite, textOfPieces } from '../../facts/statement.ts';
import { childrenOf, isSubject, subjectOf } from '../../language/tree.ts';
import { verbOf } from '../turn.ts';
import type { Twist } from './twist.ts';

/** What A does to B, B does not do to A at the same time. */
const oneWay =
  /^(?:defeat|beat|succeed|replace|invade|conquer|attack|capture|colonize|colonise|annex|acquire|buy|sue|arrest|appoint|nominate|follow|precede|occupy|influence|teach|hire|dismiss|outnumber|overthrow|criticize|criticise|convince|persuade|invite|kill|rescue|commission|adopt|sponsor|owe|pay|eliminate|orbit|surround|contain|cause|produce|outweigh|exceed|cede)$/;

export function roleTwists(fact: Fact, { names }: Findings): readonly Twist[] {
  const { pieces, sentence } = fact.statement;
  const verb = verbOf(fact);
  const subject = verb && subjectOf(sentence, verb);
  if (!verb || !subject || fact.negated || !oneWay.test(verb.lemma)) return [];
  const children = childrenOf(sentence, verb);
  const passive = subject.dep === 'nsubjpass';
  const agent = children.find(({ dep }) => dep === 'agent');
  const object = passive
    ? agent && childrenOf(sentence, agent).find(({ dep }) => dep === 'pobj')
    : children.find(({ dep }) => dep === 'dobj');
  if (!object || !isSubject(subject)) return [];
  const nameAt = (at: number) =>
    names.of(sentence).find(({ first, end }) => first <= at && at < end);
  const [one, other] = [nameAt(subject.i), nameAt(object.i)];
  // A person does not change places with a country.
  if (!one || !other || one.kind !== other.kind || one.full === other.full) return [];
  const [left, right] = [
    piecesWithin(pieces, one.first, one.end),
    piecesWithin(pieces, other.first, other.end),
  ];
  if (!left || !right || left.to > right.from) return [];
  const isJoined = [subject, object].some((token) =>
    childrenOf(sentence, token).some(({ dep }) => /^(?:conj|appos|relcl)$/.test(dep)),
  );
  if (isJoined) return [];
  const [first, second] = [left, right].map(({ from, to }) => textOfPieces(pieces.slice(from, to)));
  if (first === undefined || second === undefined) return [];
  const behind = rewrite(pieces, right.from, right.to, first);
  const key = {
    ...left,
    kind: 'word' as const,
    text: first,
    iso: null,
    doubts: ['changed-places'],
  };
  return [{ key, pieces: rewrite(behind, left.from, left.to, second) }];
}
