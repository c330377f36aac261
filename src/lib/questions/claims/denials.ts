// Twists of a denial: "not" left out, so that the false statement is no more guarded than a true one.
import type { Fact } from '../../facts/fact.ts';
import { cut, rewrite } from '../../facts/statement.ts';
import { tokenAt } from '../../language/tree.ts';
import { thirdPerson } from './inflect.ts';
import type { Twist } from './twist.ts';

const standing = /^(?:is|are|was|were|can|could|will|would|has|have|had)$/;

export function denialTwists({ statement, negated }: Fact): readonly Twist[] {
  const { pieces, sentence } = statement;
  const at = pieces.findIndex(({ text }) => text === 'not');
  const [auxiliary, next] = [pieces[at - 1], pieces[at + 1]];
  if (!negated || at < 1 || !auxiliary || !next) return [];
  // "not only", "not until", "not all": what is denied is not the verb.
  if (
    /^(?:only|until|all|every|just|even|merely|always|necessarily|yet|a|an|the|so|as|to)$/.test(
      next.text,
    )
  )
    return [];
  // "not ... only", "nor", "any": they go with the denial; "not all" and "not even some" are less than none.
  if (
    pieces.some(({ text }) =>
      /^(?:only|nor|any|ever|either|yet|anymore|until|but|unless|all|some|even|much)$/.test(text),
    )
  )
    return [];
  const key = {
    from: at,
    to: at + 1,
    kind: 'word' as const,
    text: 'not',
    iso: null,
    doubts: ['denial'],
  };
  if (standing.test(auxiliary.text)) return [{ key, pieces: cut(pieces, at, at + 1) }];
  const verb = tokenAt(sentence.doc, next.first);
  if (!/^(?:do|does)$/.test(auxiliary.text) || verb.tag !== 'VB') return [];
  const text = auxiliary.text === 'does' ? thirdPerson(verb.text) : verb.text;
  return [{ key, pieces: rewrite(pieces, at - 1, at + 2, text) }];
}
