// "X, who did this, ..." as "X did this": relative clauses that add and do not tell apart.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, isFinite, subjectOf, tokenAt } from '../../language/tree.ts';
import { mayBePerson } from '../bound.ts';
import { isClosed, nameBefore, textAt, type Clause, type Stretch } from '../clause.ts';

/** "had become": it looks back from the event it was told beside, and says little without it. */
export const looksBack = (sentence: Sentence, verb: Token): boolean =>
  childrenOf(sentence, verb).some(({ dep, text }) => dep === 'aux' && /^had$/i.test(text));

/** "the trolley, pioneered by X, which was powered": the nearest name need not be what is told of. */
export function isDoerOfAside(sentence: Sentence, name: Token): boolean {
  const above = tokenAt(sentence.doc, name.head);
  const verb = tokenAt(sentence.doc, above.head);
  return above.dep === 'agent' && /^(?:acl|relcl)$/.test(verb.dep);
}

/** "the laws, which was": of another number than its noun, it goes with something else. */
function agrees(sentence: Sentence, noun: Token, verb: Token): boolean {
  const finite = childrenOf(sentence, verb).find(({ dep }) => /^aux/.test(dep)) ?? verb;
  const plural = noun.tag === 'NNS' || noun.tag === 'NNPS';
  if (/^(?:was|is|has)$/.test(finite.text) || finite.tag === 'VBZ') return !plural;
  return !(/^(?:were|are|have)$/.test(finite.text) || finite.tag === 'VBP') || plural;
}

/** What may be told of by a relative clause: a name, or a noun that is said to be known. */
function isTold(sentence: Sentence, noun: Token): boolean {
  if (noun.pos === 'PROPN') return true;
  const definite = childrenOf(sentence, noun).some(
    ({ dep, text }) => dep === 'poss' || (dep === 'det' && /^(?:the|this|these)$/i.test(text)),
  );
  return noun.pos === 'NOUN' && definite;
}

function opened(sentence: Sentence, noun: Token, verb: Token): Stretch | null {
  const { first, end } = extentOf(sentence, verb);
  const isAside = textAt(sentence, first - 1) === ',' && isClosed(sentence, end);
  const told = isTold(sentence, noun) && isFinite(sentence, verb) && !looksBack(sentence, verb);
  return isAside && told ? nameBefore(sentence, noun, first - 1) : null;
}

/** "Gordon, who died in 1699, ..." as "Gordon died in 1699". */
function ofSubject(sentence: Sentence, noun: Token, verb: Token): readonly Clause[] {
  const pronoun = subjectOf(sentence, verb);
  const { first, end } = extentOf(sentence, verb);
  if (!pronoun || pronoun.i !== first || !/^(?:who|which)$/.test(pronoun.text)) return [];
  // "the state capital, who": it is somebody named before.
  if (pronoun.text === 'who' && noun.pos === 'NOUN' && !mayBePerson(noun)) return [];
  // "which" is no person.
  if (pronoun.text === 'which' && noun.entType === 'PERSON') return [];
  if (isDoerOfAside(sentence, noun) && pronoun.text === 'which') return [];
  const subject = agrees(sentence, noun, verb) ? opened(sentence, noun, verb) : null;
  const doubts = noun.pos === 'NOUN' ? ['relative', 'relative-of-noun'] : ['relative'];
  return subject
    ? [{ kind: 'relative', stretches: [subject, [first + 1, end]], verb, doubts }]
    : [];
}

/** "Boston, where she attended Suffolk University" as "She attended Suffolk University". */
function ofPlace(sentence: Sentence, noun: Token, verb: Token): readonly Clause[] {
  const { first, end } = extentOf(sentence, verb);
  const subject = subjectOf(sentence, verb);
  const opens = /^where$/.test(textAt(sentence, first)) && textAt(sentence, first - 1) === ',';
  const next = subject && extentOf(sentence, subject).first === first + 1;
  const told = isFinite(sentence, verb) && !looksBack(sentence, verb) && isClosed(sentence, end);
  return opens && next && told
    ? [{ kind: 'relative', stretches: [[first + 1, end]], verb, doubts: ['relative-where'] }]
    : [];
}

/** "Lady Ada, whose father was Byron" as "Lady Ada's father was Byron". */
function ofOwner(sentence: Sentence, noun: Token, verb: Token): readonly Clause[] {
  const { first, end } = extentOf(sentence, verb);
  const subject = subjectOf(sentence, verb);
  const owns = textAt(sentence, first) === 'whose' && subject !== null && subject.i > first;
  const owner = owns ? opened(sentence, noun, verb) : null;
  if (!owner || !subject) return [];
  const mark: Stretch = [first, first + 1, noun.text.endsWith('s') ? '’' : '’s'];
  return [
    {
      kind: 'relative',
      stretches: [owner, mark, [first + 1, end]],
      verb,
      doubts: ['relative', 'relative-whose'],
    },
  ];
}

export function relative(sentence: Sentence, verb: Token): readonly Clause[] {
  const noun = tokenAt(sentence.doc, verb.head);
  return [ofSubject, ofPlace, ofOwner].flatMap((way) => way(sentence, noun, verb));
}
