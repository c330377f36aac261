// "..., when Santa Anna dismissed the Congress" as "Santa Anna dismissed the Congress".
import type { Sentence, Token } from '../../language/reading.ts';
import { extentOf, isFinite, isPast, subjectOf, tokenAt } from '../../language/tree.ts';
import { isClosed, textAt, type Clause } from '../clause.ts';
import { looksBack } from './relative.ts';

/** Conjunctions behind which something is told as having happened; "if" and "before" are none. */
const factual = /^(?:when|after|because|although|though|while|whereas)$/i;

export function circumstance(sentence: Sentence, verb: Token): readonly Clause[] {
  const subject = subjectOf(sentence, verb);
  const isSomebody = subject?.tag === 'PRP' && /^(?:he|she|they)$/i.test(subject.text);
  if (!subject || !(isSomebody || /^(?:NOUN|PROPN)$/.test(subject.pos))) return [];
  const { first, end } = extentOf(sentence, verb);
  const start = extentOf(sentence, subject).first;
  const opens = start === first + 1 && factual.test(textAt(sentence, first));
  const above = tokenAt(sentence.doc, verb.head);
  // What follows a plan or a wish has not happened either.
  const happened =
    isFinite(sentence, verb) &&
    isPast(sentence, verb) &&
    /^(?:VERB|AUX)$/.test(above.pos) &&
    above.tag !== 'VB';
  const closed = isClosed(sentence, end) || first === sentence.first;
  return opens && happened && closed && !looksBack(sentence, verb)
    ? [{ kind: 'circumstance', stretches: [[start, end]], verb, doubts: ['circumstance'] }]
    : [];
}
