// Which stretches of a sentence say something by themselves: the whole, its halves, its verbs.
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
import { beforeJoint, endsAt, type Clause } from './clause.ts';
import { shortened } from './shorten.ts';

/** The whole sentence when it has a subject and a finite verb. */
function whole(sentence: Sentence, root: Token): Clause | null {
  if (!subjectOf(sentence, root) || !isFinite(sentence, root)) return null;
  return { kind: 'main', ranges: [[sentence.first, sentence.end]], verb: root };
}

/**
 * The halves of "A did this, and B did that" and of "A did this; B did that": only where the
 * second verb has a subject of its own right behind the joint, so that nothing of either is lost.
 */
function halves(sentence: Sentence, root: Token): readonly Clause[] {
  const other = childrenOf(sentence, root).find(
    (child) =>
      /^(?:conj|ccomp|parataxis)$/.test(child.dep) &&
      isFinite(sentence, child) &&
      subjectOf(sentence, child) !== null,
  );
  if (!other) return [];
  const [first, second] = other.i < root.i ? [other, root] : [root, other];
  const subject = subjectOf(sentence, second);
  const start = subject && extentOf(sentence, subject).first;
  if (!subject || start === null || start <= first.i) return [];
  const joint = tokenAt(sentence.doc, start - 1);
  const isJoint = (joint.dep === 'cc' && /^(?:and|but)$/.test(joint.text)) || joint.text === ';';
  // A first half that is somebody's words ("..., he said") is no half.
  const opens = other.i > root.i ? extentOf(sentence, other).first === start : joint.text === ';';
  if (!isJoint || !opens) return [];
  if (other.i > root.i && !endsAt(sentence, extentOf(sentence, other).end)) return [];
  return [
    { kind: 'coordinated', ranges: [[sentence.first, beforeJoint(sentence, start)]], verb: first },
    { kind: 'coordinated', ranges: [[start, sentence.end]], verb: second },
  ];
}

/**
 * The stretches between semicolons, when each has a subject and a finite verb of its own.
 */
function stretches(sentence: Sentence): readonly Clause[] {
  const tokens = tokensOf(sentence);
  const marks = tokens
    .filter(({ text, i }) => text === ';' && i + 1 < sentence.end)
    .map(({ i }) => i);
  if (marks.length === 0) return [];
  const starts = [sentence.first, ...marks.map((i) => i + 1)];
  const ends = [...marks, sentence.end];
  const clauses = starts.flatMap((start, n): readonly Clause[] => {
    const end = ends[n] ?? sentence.end;
    const first = tokenAt(sentence.doc, start).dep === 'cc' ? start + 1 : start;
    const verb = tokens.find(
      (token) =>
        token.i >= first &&
        token.i < end &&
        (token.dep === 'ROOT' || token.head < start || token.head >= end) &&
        /^(?:VERB|AUX)$/.test(token.pos) &&
        isFinite(sentence, token) &&
        (subjectOf(sentence, token)?.i ?? -1) >= first,
    );
    return verb ? [{ kind: 'coordinated', ranges: [[first, end]], verb }] : [];
  });
  return clauses.length === starts.length ? clauses : [];
}

/** Past or present, by the verb or its first auxiliary. */
function tenseOf(sentence: Sentence, verb: Token): 'past' | 'present' {
  const auxiliary = childrenOf(sentence, verb).find(({ dep }) => /^aux/.test(dep));
  return (auxiliary ?? verb).tag === 'VBD' ? 'past' : 'present';
}

/** Verbs joined to the root that share its subject, in order. */
function sharing(sentence: Sentence, root: Token): readonly Token[] {
  const chain: Token[] = [];
  for (let verb: Token | undefined = root; verb;) {
    const above: Token = verb;
    verb = childrenOf(sentence, above).find(
      (child) => child.dep === 'conj' && child.i > above.i && /^(?:VERB|AUX)$/.test(child.pos),
    );
    if (!verb || subjectOf(sentence, verb)) break;
    // "left ... and settled": the tagger takes many a past tense for a participle.
    const misread = verb.tag === 'VBN' && root.tag === 'VBD';
    if (!misread && !isFinite(sentence, verb)) break;
    // "examined ... rankings": a verb in another tense is likely no verb.
    if (!misread && tenseOf(sentence, verb) !== tenseOf(sentence, root)) break;
    chain.push(verb);
  }
  return chain;
}

/**
 * The parts of "A did this and did that", each with the subject: only where each later verb is
 * finite itself and opens its part, so that the conjunction cannot join anything else.
 */
function parts(sentence: Sentence, root: Token): readonly Clause[] {
  const subject = subjectOf(sentence, root);
  const verbs = sharing(sentence, root);
  if (!subject || verbs.length === 0) return [];
  const subjectRange = extentOf(sentence, subject);
  const named = tokensOf(sentence).filter(
    ({ i }) => i >= subjectRange.first && i < subjectRange.end,
  );
  // A subject with an apposition would lose the comma that closes it.
  if (subjectRange.end > root.i || named.some(({ text }) => text === ',')) return [];
  const starts = verbs.map((verb) => extentOf(sentence, verb).first);
  const clean = verbs.every((verb, n) => {
    const start = starts[n] ?? 0;
    const joint = tokenAt(sentence.doc, Math.max(start - 1, 0));
    const opens = tokensOf(sentence).filter(({ i }) => i >= start && i < verb.i);
    // "and, after attending a play, found": the first part would end in the middle of the second.
    const above = verbs[n - 1] ?? root;
    const torn = tokensOf(sentence).some(
      ({ dep, head, i }) =>
        dep === 'cc' && head === above.i && i > above.i && i < beforeJoint(sentence, start),
    );
    if (torn) return false;
    return (
      (joint.dep === 'cc' ? /^(?:and|but)$/.test(joint.text) : joint.text === ',') &&
      opens.every(({ dep, head }) => head === verb.i && /^(?:aux|auxpass|advmod|neg)$/.test(dep))
    );
  });
  const last = verbs.at(-1);
  if (!clean || !last || !endsAt(sentence, extentOf(sentence, last).end)) return [];
  const under = tokensOf(sentence).filter((token) => isUnder(sentence.doc, token, root));
  if (under.length < sentence.end - sentence.first) return [];
  const later = verbs.map((verb, n): Clause => {
    const next = starts[n + 1];
    const end = next === undefined ? sentence.end : beforeJoint(sentence, next);
    const subjectPart = [subjectRange.first, subjectRange.end] as const;
    return { kind: 'coordinated', ranges: [subjectPart, [starts[n] ?? 0, end]], verb };
  });
  const head = beforeJoint(sentence, starts[0] ?? 0);
  return [{ kind: 'coordinated', ranges: [[sentence.first, head]], verb: root }, ...later];
}

/** A statement from capital to full stop; half a sentence comes of a wrong boundary. */
function isWhole(sentence: Sentence): boolean {
  const text = tokensOf(sentence)
    .map((token) => token.text)
    .join(' ');
  return /^["“‘'([]*\s?[\p{Lu}\p{N}$£€]/u.test(text) && /[.!…]["'”’)\] ]*$/.test(text);
}

/** Every clause a fact may be made of, the whole sentence first. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const root = rootOf(sentence);
  if (!root || !/^(?:VERB|AUX)$/.test(root.pos)) return [];
  const main = whole(sentence, root);
  if (!main || !isWhole(sentence)) return [];
  const between = stretches(sentence);
  const divided = between.length > 0 ? between : halves(sentence, root);
  const clauses = [main, ...(divided.length > 0 ? divided : parts(sentence, root))];
  return [...clauses, ...clauses.flatMap((clause) => shortened(sentence, clause))];
}
