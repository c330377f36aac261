// "A did this and did that": each deed as a clause of its own, with the subject they share.
import type { Sentence, Token } from '../../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  isPast,
  isUnder,
  subjectOf,
  tokenAt,
  tokensOf,
} from '../../language/tree.ts';
import { beforeJoint, endsAt, type Clause, type Stretch } from '../clause.ts';

/**
 * "were quick to admit an update was sent and caused the outage": without a comma, a verb behind
 * what is told may go on with that, and not with who told it.
 */
function goesOnTelling(sentence: Sentence, above: Token, verb: Token): boolean {
  const joint = tokensOf(sentence).findLast(
    ({ dep, i }) => dep === 'cc' && i > above.i && i < verb.i,
  );
  if (!joint || tokenAt(sentence.doc, joint.i - 1).text === ',') return false;
  return tokensOf(sentence).some(
    (told) =>
      told.dep === 'ccomp' &&
      told.i > above.i &&
      told.i < joint.i &&
      isUnder(sentence.doc, told, above) &&
      subjectOf(sentence, told) !== null,
  );
}

/** Verbs joined to the root that share its subject, in order. */
function sharing(sentence: Sentence, root: Token): readonly Token[] {
  const chain: Token[] = [];
  for (let verb: Token | undefined = root; verb;) {
    const above: Token = verb;
    verb = childrenOf(sentence, above).find(
      (child) => child.dep === 'conj' && child.i > above.i && /^(?:VERB|AUX)$/.test(child.pos),
    );
    if (!verb || subjectOf(sentence, verb) || goesOnTelling(sentence, above, verb)) break;
    // "left ... and settled": the tagger takes many a past tense for a participle.
    const misread = verb.tag === 'VBN' && root.tag === 'VBD';
    if (!misread && !isFinite(sentence, verb)) break;
    // "examined ... rankings": a verb in another tense is likely no verb.
    if (!misread && isPast(sentence, verb) !== isPast(sentence, root)) break;
    chain.push(verb);
  }
  return chain;
}

/** The subject as later verbs repeat it: without an apposition, whose second comma they would lose. */
export function repeatedSubject(sentence: Sentence, subject: Token): Stretch | null {
  const { first, end } = extentOf(sentence, subject);
  const comma = tokensOf(sentence).find(({ i, text }) => i >= first && i < end && text === ',');
  if (!comma) return [first, end];
  // "Houston and Austin, both soldiers": the comma must stand behind the whole name.
  const joined = childrenOf(sentence, subject).some(({ dep }) => dep === 'conj');
  const hidden = tokensOf(sentence).some(
    ({ i, text, dep }) => i < comma.i && i >= first && (text === '(' || dep === 'cc'),
  );
  return joined || hidden || comma.i <= subject.i ? null : [first, comma.i];
}

/** What opens a later part and stands before its verb. */
interface Opening {
  /** A phrase that is read before the subject: "in 1683" of "and in 1683 was made". */
  readonly phrase: Stretch | null;
  /** Where the verb with its auxiliaries and adverbs starts. */
  readonly verb: number;
}

/** At most so many words may be read before the subject without a comma. */
const longestPhrase = 6;

function openingOf(sentence: Sentence, start: number, verb: Token): Opening | null {
  const isClose = ({ dep, head }: Token) =>
    head === verb.i && /^(?:aux|auxpass|advmod|neg)$/.test(dep);
  const before = tokensOf(sentence).filter(({ i }) => i >= start && i < verb.i);
  const close = before.findIndex((_, n) => before.slice(n).every(isClose));
  const at = close < 0 ? verb.i : (before[close]?.i ?? verb.i);
  if (at === start) return { phrase: null, verb: at };
  const lead = before.filter(({ i }) => i < at);
  const [head] = lead;
  const plain =
    head?.dep === 'prep' &&
    head.head === verb.i &&
    lead.length <= longestPhrase &&
    lead.every((token) => token.text !== ',' && isUnder(sentence.doc, token, head));
  return plain ? { phrase: [start, at], verb: at } : null;
}

/**
 * The parts of "A did this and did that", each with the subject: only where each later verb is
 * finite itself and opens its part, so that the conjunction cannot join anything else.
 */
export function parts(sentence: Sentence, clause: Clause): readonly Clause[] {
  const { verb: root, stretches } = clause;
  // Of "X, who did this and did that" the subject stands before the rest.
  const [given] = stretches.length > 1 ? stretches : [];
  const [from, to] = stretches.at(-1) ?? [0, 0];
  const subject = subjectOf(sentence, root);
  const verbs = sharing(sentence, root);
  if (!subject || verbs.length === 0 || stretches.length > 2) return [];
  const repeated = given ?? repeatedSubject(sentence, subject);
  if (!repeated || (!given && (subject.i < from || extentOf(sentence, subject).end > root.i)))
    return [];
  const starts = verbs.map((verb) => extentOf(sentence, verb).first);
  const openings = verbs.map((verb, n) => openingOf(sentence, starts[n] ?? 0, verb));
  const clean = verbs.every((verb, n) => {
    const start = starts[n] ?? 0;
    const joint = tokenAt(sentence.doc, Math.max(start - 1, 0));
    // "and, after attending a play, found": the first part would end in the middle of the second.
    const above = verbs[n - 1] ?? root;
    const torn = tokensOf(sentence).some(
      ({ dep, head, i }) =>
        dep === 'cc' && head === above.i && i > above.i && i < beforeJoint(sentence, start),
    );
    return !torn && (joint.dep === 'cc' ? /^(?:and|but)$/.test(joint.text) : joint.text === ',');
  });
  const last = verbs.at(-1);
  const reaches =
    last !== undefined &&
    (to === sentence.end
      ? endsAt(sentence, extentOf(sentence, last).end)
      : extentOf(sentence, last).end >= to);
  const own = tokensOf(sentence).filter(({ i }) => i >= from && i < to);
  if (!clean || !reaches || own.some((token) => !isUnder(sentence.doc, token, root))) return [];
  const doubts = [...clause.doubts, 'split-coordination'];
  const kind = clause.kind === 'main' ? 'coordinated' : clause.kind;
  const later = verbs.flatMap((verb, n): readonly Clause[] => {
    const opening = openings[n];
    if (!opening) return [];
    const next = starts[n + 1];
    const end = next === undefined ? to : beforeJoint(sentence, next);
    const lead = opening.phrase ? [opening.phrase] : [];
    return [{ kind, stretches: [...lead, repeated, [opening.verb, end]], verb, doubts }];
  });
  if (later.length === 0) return [];
  const head: Stretch = [from, beforeJoint(sentence, starts[0] ?? 0)];
  return [{ kind, stretches: given ? [given, head] : [head], verb: root, doubts }, ...later];
}
