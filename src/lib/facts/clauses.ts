// Which stretches of a sentence say something by themselves: the whole, its parts, its beginning.
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
import type { ClauseKind } from './fact.ts';

/** Token ranges `[first, end)` of a sentence that read as one clause, and the verb they hang on. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly ranges: readonly (readonly [number, number])[];
  readonly verb: Token;
}

const isEnd = ({ text }: Token) => /^[.!?]$/.test(text);

/** Before the commas and the conjunction that stand before token `at`. */
function beforeJoint(sentence: Sentence, at: number): number {
  let stop = at;
  while (stop > sentence.first) {
    const { text, dep } = tokenAt(sentence.doc, stop - 1);
    if (!/^[,;]$/.test(text) && dep !== 'cc') break;
    stop--;
  }
  return stop;
}

/** Does nothing but the end mark follow? */
function endsAt(sentence: Sentence, end: number): boolean {
  return tokensOf(sentence).every((token) => token.i < end || isEnd(token));
}

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
    holds: ({ dep, tag }) => dep === 'advcl' && (tag === 'VBG' || tag === 'VBN'),
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
    reason: 'a second infinitive can be left out',
    example: 'to suggest designs, and determine whether ...',
    holds: ({ dep, tag }) => dep === 'conj' && tag === 'VB',
  },
];

/** Without one of those tails. */
function shortened(sentence: Sentence, root: Token): readonly Clause[] {
  const ends = tokensOf(sentence).flatMap((token) => {
    if (token.i <= root.i || !tails.some(({ holds }) => holds(token, sentence))) return [];
    const { first, end } = extentOf(sentence, token);
    const stop = beforeJoint(sentence, first);
    const comma = tokenAt(sentence.doc, stop);
    return comma.text === ',' && stop > root.i && stop < first && endsAt(sentence, end)
      ? [stop]
      : [];
  });
  return [...new Set(ends)].map((stop) => ({
    kind: 'shortened',
    ranges: [[sentence.first, stop]],
    verb: root,
  }));
}

/** Every clause a fact may be made of, the whole sentence first. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const root = rootOf(sentence);
  if (!root || !/^(?:VERB|AUX)$/.test(root.pos)) return [];
  const main = whole(sentence, root);
  if (!main || tokenAt(sentence.doc, sentence.end - 1).text === '?') return [];
  const between = stretches(sentence);
  const divided = between.length > 0 ? between : halves(sentence, root);
  return [
    main,
    ...(divided.length > 0 ? divided : parts(sentence, root)),
    ...shortened(sentence, root),
  ];
}
