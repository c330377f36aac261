// What is told in passing: "X, who did this, ...", "X, the founder of Y, ...", "when X did this".
import roleNouns from '../language/mentions/role-nouns.json' with { type: 'json' };
import type { Sentence, Token } from '../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  isUnder,
  rootOf,
  subjectOf,
  tokenAt,
  tokensOf,
} from '../language/tree.ts';
import type { Clause } from './clause.ts';

const longestName = 7;

const textAt = ({ doc }: Sentence, i: number) => doc.tokens[i]?.text ?? '';

/** The words of the name up to the comma at `comma`; null where it is no plain single name. */
function nameBefore(
  sentence: Sentence,
  name: Token,
  comma: number,
): readonly [number, number] | null {
  const { first } = extentOf(sentence, name);
  const words = tokensOf(sentence).filter(({ i }) => i >= first && i < comma);
  const plain =
    words.length > 0 &&
    words.length <= longestName &&
    words.every(
      ({ text, dep, pos }) =>
        !/^[,;:()"“”—–]$/.test(text) && !/^(?:cc|conj|relcl|acl)$/.test(dep) && pos !== 'PRON',
    );
  // "Iran, Russia, which ...": of several names it is not told which is meant.
  const listed =
    name.dep === 'conj' || childrenOf(sentence, name).some(({ dep }) => dep === 'conj');
  return plain && !listed && name.i < comma ? [first, comma] : null;
}

/** Is it somebody's words or thoughts, which the author does not vouch for? */
function isReported(sentence: Sentence, token: Token): boolean {
  const quoted = tokensOf(sentence).some(({ text }) => /^["“”]$/.test(text));
  return (
    quoted ||
    tokensOf(sentence).some(
      (above) =>
        above.dep === 'ccomp' && above.i !== token.i && isUnder(sentence.doc, token, above),
    )
  );
}

/** Is an aside that starts behind `comma` closed by a comma or the end? */
const isClosed = (sentence: Sentence, end: number) =>
  end >= sentence.end - 1 || /^[,.;]$/.test(textAt(sentence, end));

/** "had become": it looks back from the event it was told beside, and says little without it. */
const looksBack = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).some(({ dep, text }) => dep === 'aux' && /^had$/i.test(text));

/** "the trolley, pioneered by X, which was powered": the nearest name need not be what is told of. */
function isDoerOfAside(sentence: Sentence, name: Token): boolean {
  const above = tokenAt(sentence.doc, name.head);
  const verb = tokenAt(sentence.doc, above.head);
  return above.dep === 'agent' && /^(?:acl|relcl)$/.test(verb.dep);
}

/** "X, who died in 384, ..." as "X died in 384". */
function relative(sentence: Sentence, verb: Token): readonly Clause[] {
  const pronoun = subjectOf(sentence, verb);
  const name = tokenAt(sentence.doc, verb.head);
  if (!pronoun || !/^(?:who|which)$/.test(pronoun.text) || name.pos !== 'PROPN') return [];
  // "which" is no person.
  if (pronoun.text === 'which' && name.entType === 'PERSON') return [];
  if (isDoerOfAside(sentence, name) && pronoun.text === 'which') return [];
  const { first, end } = extentOf(sentence, verb);
  const opens = pronoun.i === first && textAt(sentence, first - 1) === ',';
  const range = opens ? nameBefore(sentence, name, first - 1) : null;
  if (!range || !isFinite(sentence, verb) || !isClosed(sentence, end)) return [];
  if (looksBack(sentence, verb)) return [];
  return [{ kind: 'added', ranges: [range, [first + 1, end]], verb, doubts: ['relative'] }];
}

const roles = new Set(roleNouns);

/** What somebody was at that moment only: "Mexico's new president". */
const passing = /^(?:new|current|present|then|next|latest|future)$/i;

/** "X, the founder of Y, ..." as "X was the founder of Y". */
function apposition(sentence: Sentence, noun: Token): readonly Clause[] {
  const name = tokenAt(sentence.doc, noun.head);
  const { first, end } = extentOf(sentence, noun);
  const opens = /^(?:an?|the)$/i.test(textAt(sentence, first)) || roles.has(noun.lemma);
  const within = tokensOf(sentence).filter(({ i }) => i >= first && i < end);
  const whole =
    noun.tag === 'NN' &&
    name.pos === 'PROPN' &&
    textAt(sentence, first - 1) === ',' &&
    within.length > 2 &&
    !within.some(({ text }) => passing.test(text)) &&
    !within.some(
      ({ text, dep }) => /^[,;:()]$/.test(text) || (dep === 'conj' && text === noun.text),
    );
  const range = opens && whole ? nameBefore(sentence, name, first - 1) : null;
  const root = rootOf(sentence);
  if (!range || !root || !isClosed(sentence, end)) return [];
  const auxiliary = childrenOf(sentence, root).find(({ dep }) => /^aux/.test(dep)) ?? root;
  const link = /^(?:VBD|VBN)$/.test(auxiliary.tag) ? 'was' : 'is';
  return [
    { kind: 'added', ranges: [range, [first, end]], verb: noun, link, doubts: ['apposition'] },
  ];
}

/** "Hydrodynamica, published in 1738" as "Hydrodynamica was published in 1738". */
function participle(sentence: Sentence, verb: Token): readonly Clause[] {
  const name = tokenAt(sentence.doc, verb.head);
  const { first, end } = extentOf(sentence, verb);
  const opens = verb.i === first && textAt(sentence, first - 1) === ',';
  const whole = verb.tag === 'VBN' && name.tag === 'NNP' && end - first > 2;
  const range = opens && whole ? nameBefore(sentence, name, first - 1) : null;
  if (isDoerOfAside(sentence, name)) return [];
  // "hosted Erdoğan in Moscow, followed by a trip": behind more than a name it may go with the verb.
  const alone =
    range !== null &&
    verb.lemma !== 'follow' &&
    tokensOf(sentence).every(
      ({ i, pos }) => i < range[0] || i >= range[1] || /^(?:PROPN|DET)$/.test(pos),
    );
  return alone && isClosed(sentence, end)
    ? [{ kind: 'added', ranges: [range, [first, end]], verb, link: 'was', doubts: ['participle'] }]
    : [];
}

/** Conjunctions behind which something is told as having happened; "if" and "before" are none. */
const factual = /^(?:when|after|because|although|though|while|whereas)$/i;

/** "..., when Santa Anna dismissed the Congress" as "Santa Anna dismissed the Congress". */
function circumstance(sentence: Sentence, verb: Token): readonly Clause[] {
  const subject = subjectOf(sentence, verb);
  if (!subject || !/^(?:NOUN|PROPN)$/.test(subject.pos)) return [];
  const { first, end } = extentOf(sentence, verb);
  const start = extentOf(sentence, subject).first;
  const past = childrenOf(sentence, verb).find(({ dep }) => /^aux/.test(dep)) ?? verb;
  const opens = start === first + 1 && factual.test(textAt(sentence, first));
  const above = tokenAt(sentence.doc, verb.head);
  // What follows a plan or a wish has not happened either.
  const happened = past.tag === 'VBD' && /^(?:VERB|AUX)$/.test(above.pos) && above.tag !== 'VB';
  const closed = isClosed(sentence, end) || first === sentence.first;
  return opens && happened && closed && !looksBack(sentence, verb)
    ? [{ kind: 'added', ranges: [[start, end]], verb, doubts: ['circumstance'] }]
    : [];
}

const ways: Readonly<Record<string, (sentence: Sentence, token: Token) => readonly Clause[]>> = {
  relcl: relative,
  appos: apposition,
  acl: participle,
  advcl: circumstance,
};

/** What a sentence tells in passing, each as a clause of its own. */
export function added(sentence: Sentence): readonly Clause[] {
  return tokensOf(sentence).flatMap((token): readonly Clause[] => {
    const way = ways[token.dep];
    return way && !isReported(sentence, token) ? way(sentence, token) : [];
  });
}
