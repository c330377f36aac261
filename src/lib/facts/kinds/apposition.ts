// "X, the founder of Y, ..." as "X was the founder of Y"; "her first tutor, X," as "her first tutor was X".
import roleNouns from '../../language/mentions/role-nouns.json' with { type: 'json' };
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, rootOf, tokenAt, tokensOf } from '../../language/tree.ts';
import { isClosed, nameBefore, textAt, type Clause, type Stretch } from '../clause.ts';

const roles = new Set(roleNouns);

/** What somebody was at that moment only: "Mexico's new president". */
const passing = /^(?:new|current|present|then|next|latest|future)$/i;

/** "was" or "is", after the tense the sentence is told in; it stands for the comma. */
export function linkAt(sentence: Sentence, comma: number): Stretch | null {
  const root = rootOf(sentence);
  if (!root) return null;
  const auxiliary = childrenOf(sentence, root).find(({ dep }) => /^aux/.test(dep)) ?? root;
  return [comma, comma + 1, /^(?:VBD|VBN)$/.test(auxiliary.tag) ? 'was' : 'is'];
}

/** "Ivan, the founder of the line, ..." */
function ofName(sentence: Sentence, name: Token, noun: Token): Stretch | null {
  const { first, end } = extentOf(sentence, noun);
  const opens = /^(?:an?|the)$/i.test(textAt(sentence, first)) || roles.has(noun.lemma);
  const within = tokensOf(sentence).filter(({ i }) => i >= first && i < end);
  const whole =
    noun.tag === 'NN' &&
    name.pos === 'PROPN' &&
    name.entType !== 'DATE' &&
    within.length > 2 &&
    !within.some(({ text }) => passing.test(text)) &&
    !within.some(
      ({ text, dep }) => /^[,;:()]$/.test(text) || (dep === 'conj' && text === noun.text),
    );
  return opens && whole ? nameBefore(sentence, name, first - 1) : null;
}

/** "The diary's first editor, Mikhail Posselt, ...": only what one alone can be. */
function ofNoun(sentence: Sentence, noun: Token, name: Token): Stretch | null {
  const { first, end } = extentOf(sentence, name);
  const single = childrenOf(sentence, noun).some(
    ({ dep, text }) =>
      (dep === 'poss' && !/^(?:my|your|our)$/i.test(text)) ||
      (dep === 'det' && /^the$/i.test(text)),
  );
  const within = tokensOf(sentence).filter(({ i }) => i >= first && i < end);
  const whole =
    noun.tag === 'NN' &&
    name.tag === 'NNP' &&
    single &&
    within.every(({ pos }) => /^(?:PROPN|DET|ADP)$/.test(pos));
  return whole ? nameBefore(sentence, noun, first - 1) : null;
}

export function apposition(sentence: Sentence, token: Token): readonly Clause[] {
  const above = tokenAt(sentence.doc, token.head);
  const { first, end } = extentOf(sentence, token);
  if (textAt(sentence, first - 1) !== ',' || !isClosed(sentence, end)) return [];
  const link = linkAt(sentence, first - 1);
  const named = token.pos === 'NOUN' ? ofName(sentence, above, token) : null;
  const subject = named ?? ofNoun(sentence, above, token);
  if (!link || !subject) return [];
  return [
    {
      kind: 'apposition',
      stretches: [subject, link, [first, end]],
      verb: token,
      doubts: named ? ['apposition'] : ['apposition', 'apposition-of-noun'],
    },
  ];
}
