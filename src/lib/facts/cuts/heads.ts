// What may be cut from before a clause's subject.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, isPast, subjectOf, tokenAt, tokensOf } from '../../language/tree.ts';
import { lengthOf, startOf, type Clause } from '../clause.ts';
import type { Cut } from './cut.ts';

/** What must not be cut from the front: conditions, and whose word it is. */
const binding = /^(?:if|unless|according|without|unlike|like|only|not|never|until|since|as)$/i;

/** In the present these are conditions too: "When applying by post, there is a charge". */
const whenever = /^(?:when|whenever|where|while|once|after|before)$/i;

const quantifier = /^(?:all|only|no|most|every|each|any|many|few)$/i;

/** A clause longer than this also loses a circumstance that helps to tell the event apart. */
const mostWords = 24;

/** "On June 17, 1950," is short, and worth asking for. */
const shortOpening = 5;

const isDate = ({ doc }: Sentence, before: readonly Token[]) =>
  before.length <= longestDate && before.some(({ i }) => tokenAt(doc, i).entType === 'DATE');

const longestDate = 7;

/** A circumstance before the subject, up to the comma behind it. */
function circumstance(sentence: Sentence, clause: Clause): readonly Cut[] {
  const { verb } = clause;
  const subject = subjectOf(sentence, verb);
  const start = startOf(clause);
  if (!subject || clause.stretches.length > 1) return [];
  const { first } = extentOf(sentence, subject);
  const before = tokensOf(sentence).filter(({ i }) => i >= start && i < first);
  const plain = before.every(
    ({ i, head, text, dep }) =>
      (head !== verb.i || /^(?:prep|advcl|advmod|npadvmod|punct|mark|cc)$/.test(dep)) &&
      !(i === start && binding.test(text)) &&
      !/^["“”]$/.test(text),
  );
  // A name or a number in it may be what tells the event apart.
  const tells = before.some(({ pos, tag }) => pos === 'PROPN' || tag === 'CD');
  const comma = before.at(-1);
  const past = isPast(sentence, verb);
  const bound = before.some(
    ({ text, dep, i }) =>
      (dep === 'mark' && binding.test(text)) || (!past && i === start && whenever.test(text)),
  );
  // "In Cuba, only members may vote": of what is so in general it says where.
  const spare = past && lengthOf(clause) > mostWords && before.length > shortOpening;
  // "in ancient Athens, all male citizens": of all it says of which.
  const sweeping = childrenOf(sentence, subject).some(({ text }) => quantifier.test(text));
  const cuttable = !sweeping && (!tells || (spare && !isDate(sentence, before)));
  return before.length > 3 && comma?.text === ',' && plain && !bound && cuttable
    ? [{ from: start, to: first, doubt: tells ? 'cut-telling-head' : 'cut-head' }]
    : [];
}

/** "Now more cautious, delegates ...": how somebody was, before he is named. */
function manner(sentence: Sentence, clause: Clause): readonly Cut[] {
  const subject = subjectOf(sentence, clause.verb);
  const start = startOf(clause);
  const opening = tokenAt(sentence.doc, start);
  if (clause.stretches.length > 1) return [];
  if (!subject || !/^(?:ADJ|ADV|INTJ|VERB)$/.test(opening.pos) || binding.test(opening.text))
    return [];
  const { first } = extentOf(sentence, subject);
  const before = tokensOf(sentence).filter(({ i }) => i >= start && i < subject.i);
  const comma = before.findLast(({ text }) => text === ',');
  const lead = before.filter(({ i }) => comma !== undefined && i < comma.i);
  const plain = lead.every(
    (token) =>
      !/^["“”()]$/.test(token.text) &&
      token.tag !== 'CD' &&
      !/^VB[DZP]$/.test(token.tag) &&
      !/^(?:conj|cc|mark)$/.test(token.head === subject.i ? token.dep : ''),
  );
  // "Now" may hang on the verb.
  const opens = first === start || (first === start + 1 && opening.dep === 'advmod');
  return comma && opens && lead.length > 0 && plain
    ? [{ from: start, to: comma.i + 1, doubt: 'cut-head' }]
    : [];
}

export const headsOf = (sentence: Sentence, clause: Clause): readonly Cut[] => [
  ...circumstance(sentence, clause),
  ...manner(sentence, clause),
];
