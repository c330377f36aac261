// "A did this, and B did that", "A did this; B did that": each half as a clause of its own.
import type { Sentence, Token } from '../../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  subjectOf,
  tokenAt,
  tokensOf,
} from '../../language/tree.ts';
import { beforeJoint, endsAt, type Clause } from '../clause.ts';

/**
 * The halves of "A did this, and B did that" and of "A did this; B did that": only where the
 * second verb has a subject of its own behind the joint, so that nothing of either is lost.
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
  if (!subject) return [];
  const own = extentOf(sentence, subject).first;
  // "and in 2015 she became the first": what stands before the subject goes with its verb.
  const start = other.i > root.i ? extentOf(sentence, other).first : own;
  const lead = tokensOf(sentence).filter(({ i }) => i >= start && i < own);
  // "and that meaning is in the text": what is told goes on.
  const plain = lead.every(
    ({ tag, text, dep, head, i }) =>
      !/^VB[DZP]$/.test(tag) &&
      !/^["“”—;]$/.test(text) &&
      !(i === start && text === 'not') &&
      !(dep === 'mark' && head === second.i),
  );
  // "but critics charge is a work camp": its clause begins elsewhere.
  const torn = childrenOf(sentence, second).some(
    (child) => child.dep === 'ccomp' && isFinite(sentence, child) && !subjectOf(sentence, child),
  );
  if (!plain || torn || start <= first.i || subject.pos === 'NUM') return [];
  const joint = tokenAt(sentence.doc, start - 1);
  const isJoint = (joint.dep === 'cc' && /^(?:and|but)$/.test(joint.text)) || joint.text === ';';
  // A first half that is somebody's words ("..., he said") is no half.
  const opens = other.i > root.i || joint.text === ';';
  if (!isJoint || !opens) return [];
  if (other.i > root.i && !endsAt(sentence, extentOf(sentence, other).end)) return [];
  return [
    {
      kind: 'coordinated',
      stretches: [[sentence.first, beforeJoint(sentence, start)]],
      verb: first,
      doubts: ['halved'],
    },
    { kind: 'coordinated', stretches: [[start, sentence.end]], verb: second, doubts: ['halved'] },
  ];
}

/**
 * The stretches between semicolons, colons or long dashes, when each has a subject and a finite verb of its own.
 */
function between(sentence: Sentence): readonly Clause[] {
  const tokens = tokensOf(sentence);
  const marks = tokens
    .filter(({ text, i }) => /^[;:—]$/.test(text) && i + 1 < sentence.end)
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
    return verb
      ? [{ kind: 'coordinated', stretches: [[first, end]], verb, doubts: ['halved'] }]
      : [];
  });
  return clauses.length === starts.length ? clauses : [];
}

/** The sentence between its semicolons, or its two halves; empty where it has none. */
export function divided(sentence: Sentence, root: Token): readonly Clause[] {
  const clauses = between(sentence);
  return clauses.length > 0 ? clauses : halves(sentence, root);
}
