// What may be cut from a clause without harm to what stays: its tail, its head, an aside.
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, extentOf, subjectOf, tokenAt, tokensOf } from '../language/tree.ts';
import { beforeJoint, endsAt, type Clause } from './clause.ts';

interface Tail {
  readonly reason: string;
  readonly example: string;
  readonly holds: (token: Token, sentence: Sentence) => boolean;
}

/** What may be cut from the end of a sentence, behind a comma, without harm to what is before. */
const tails: readonly Tail[] = [
  {
    reason: 'a relative clause behind a comma only adds',
    example: '..., which offered what was believed to be ...',
    holds: ({ dep }) => dep === 'relcl',
  },
  {
    reason: 'a participle behind a comma adds a circumstance',
    example: '..., breaking a regime siege',
    holds: (token, sentence) =>
      token.dep === 'advcl' && /^VB[GN]$/.test(token.tag) && !subjectOf(sentence, token),
  },
  {
    reason: 'a clause with its own conjunction adds a reason or a contrast',
    example: '..., although a recent poll found ...',
    holds: (token, sentence) =>
      token.dep === 'advcl' &&
      childrenOf(sentence, token).some(
        ({ dep, text }) => dep === 'mark' && !/^(?:if|unless)$/i.test(text),
      ),
  },
  {
    reason: 'an attendant circumstance',
    example: '..., with the first meeting set to take place in Christchurch',
    holds: ({ dep, text }) => dep === 'prep' && text === 'with',
  },
  {
    reason: 'examples and exceptions only add',
    example: '..., including that of Coahuila y Texas',
    holds: ({ dep, text }) => dep === 'prep' && /^(?:including|such|despite|along)$/.test(text),
  },
  {
    reason: 'an apposition behind a comma only adds',
    example: '..., a related organization to the Summer Institute of Linguistics',
    holds: (token, sentence) =>
      token.dep === 'appos' &&
      token.pos === 'NOUN' &&
      !childrenOf(sentence, token).some(({ dep }) => dep === 'conj'),
  },
  {
    reason: 'a second infinitive can be left out',
    example: 'to suggest designs, and determine whether ...',
    holds: ({ dep, tag }) => dep === 'conj' && tag === 'VB',
  },
];

type Range = readonly [number, number];

/** The tail behind the clause's verb, from its comma on. */
function tailsOf(sentence: Sentence, { verb, ranges }: Clause): readonly Range[] {
  const end = ranges.at(-1)?.[1] ?? sentence.end;
  const found = tokensOf(sentence).flatMap((token): Range[] => {
    if (token.i <= verb.i || token.i >= end) return [];
    if (!tails.some(({ holds }) => holds(token, sentence))) return [];
    const extent = extentOf(sentence, token);
    const stop = beforeJoint(sentence, extent.first);
    const comma = tokenAt(sentence.doc, stop);
    const reaches = end === sentence.end ? endsAt(sentence, extent.end) : extent.end >= end;
    const clean = comma.text === ',' && stop > verb.i && stop < extent.first && reaches;
    return clean ? [[stop, end]] : [];
  });
  return found.filter(([stop], n) => found.findIndex(([other]) => other === stop) === n);
}

/** A clause longer than this loses its purpose, which is the last thing it needs. */
const mostWords = 24;

/** "to demand ..." at the end of a long clause: what was done stays true without its purpose. */
function purposeOf(sentence: Sentence, { verb, ranges }: Clause): readonly Range[] {
  const end = ranges.at(-1)?.[1] ?? sentence.end;
  const length = ranges.reduce((sum, [first, last]) => sum + last - first, 0);
  if (length <= mostWords) return [];
  return childrenOf(sentence, verb).flatMap((token): Range[] => {
    const extent = extentOf(sentence, token);
    const opens = tokenAt(sentence.doc, extent.first);
    const reaches = end === sentence.end ? endsAt(sentence, extent.end) : extent.end >= end;
    const purpose = token.dep === 'advcl' && token.tag === 'VB' && opens.text === 'to';
    return purpose && reaches && extent.first > verb.i + 1
      ? [[beforeJoint(sentence, extent.first), end]]
      : [];
  });
}

/** What must not be cut from the front: conditions, and whose word it is. */
const bindingHead = /^(?:if|unless|according|without|unlike|like|only|not|never|until|since|as)$/i;

/** A circumstance before the subject, up to the comma behind it. */
function headOf(sentence: Sentence, { verb, ranges }: Clause): readonly Range[] {
  const subject = subjectOf(sentence, verb);
  const start = ranges[0]?.[0] ?? sentence.first;
  if (!subject) return [];
  const { first } = extentOf(sentence, subject);
  const before = tokensOf(sentence).filter(({ i }) => i >= start && i < first);
  const circumstance = before.every(
    ({ i, head, text, dep }) =>
      (head !== verb.i || /^(?:prep|advcl|advmod|npadvmod|punct|mark|cc)$/.test(dep)) &&
      !(i === start && bindingHead.test(text)) &&
      !/^["“”]$/.test(text),
  );
  // A name or a number in it may be what tells the event apart.
  const tells = before.some(({ pos, tag }) => pos === 'PROPN' || tag === 'CD');
  const comma = before.at(-1);
  const bound = before.some(({ text, dep }) => dep === 'mark' && bindingHead.test(text));
  return before.length > 3 && comma?.text === ',' && circumstance && !bound && !tells
    ? [[start, first]]
    : [];
}

/** "Now more cautious, delegates ...": how somebody was, before he is named. */
function manner(sentence: Sentence, { verb, ranges }: Clause): readonly Range[] {
  const subject = subjectOf(sentence, verb);
  const start = ranges[0]?.[0] ?? sentence.first;
  const opening = tokenAt(sentence.doc, start);
  if (!subject || !/^(?:ADJ|ADV|INTJ|VERB)$/.test(opening.pos) || bindingHead.test(opening.text))
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
  return comma && opens && lead.length > 0 && plain ? [[start, comma.i + 1]] : [];
}

/** An apposition or a relative clause with a comma at either end. */
function asidesOf(sentence: Sentence, { verb, ranges }: Clause): readonly Range[] {
  const inClause = (at: number) => ranges.some(([first, end]) => at >= first && at < end);
  return tokensOf(sentence).flatMap((token): Range[] => {
    if (!/^(?:appos|relcl|acl)$/.test(token.dep) || !inClause(token.i)) return [];
    const { first, end } = extentOf(sentence, token);
    const [before, after] = [sentence.doc.tokens[first - 1], sentence.doc.tokens[end]];
    const flanked = before?.text === ',' && after?.text === ',' && inClause(first - 1);
    // A comma that parts the clauses, or the items of a list, must stay.
    const list = tokensOf(sentence).some(({ dep, head }) => dep === 'conj' && head === token.head);
    // "The pupil of X, who died in 384, Jerome was ...": the second comma closes more than the aside.
    const goesOn = /^(?:VERB|AUX|ADV)$/.test(sentence.doc.tokens[end + 1]?.pos ?? '');
    return flanked && !list && goesOn && end <= verb.i ? [[first - 1, end + 1]] : [];
  });
}

/** The clause's ranges without what is cut. */
function without(ranges: readonly Range[], cuts: readonly Range[]): readonly Range[] {
  return cuts.reduce(
    (left: readonly Range[], [from, to]) =>
      left.flatMap(([first, end]): Range[] => {
        const pieces: Range[] = [
          [first, Math.min(end, from)],
          [Math.max(first, to), end],
        ];
        return pieces.filter(([a, b]) => a < b);
      }),
    ranges,
  );
}

/** The clause with each part cut that may be cut, and with all of them cut. */
export function shortened(sentence: Sentence, clause: Clause): readonly Clause[] {
  const cuts = [
    ...tailsOf(sentence, clause),
    ...purposeOf(sentence, clause),
    ...headOf(sentence, clause),
    ...manner(sentence, clause),
    ...asidesOf(sentence, clause),
  ];
  const choices = cuts.length > 1 ? [...cuts.map((cut) => [cut]), cuts] : cuts.map((cut) => [cut]);
  return choices.map((chosen) => ({
    kind: 'shortened',
    ranges: without(clause.ranges, chosen),
    verb: clause.verb,
    doubts: [...clause.doubts, 'cut'],
  }));
}
