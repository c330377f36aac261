// "X said that P, and that Q": what is said, part by part, each with its speaker.
import type { Sentence, Token } from '../../language/reading.ts';
import {
  childrenOf,
  extentOf,
  isFinite,
  subjectOf,
  tokenAt,
  tokensOf,
} from '../../language/tree.ts';
import { endsAt, textAt, type Clause, type Stretch } from '../clause.ts';
import { isSaying } from '../modality.ts';

/** What is said, and the words before it that say by whom. */
export interface Saying {
  readonly frame: readonly Stretch[];
  readonly content: Clause;
  /** The verb of saying. */
  readonly verb: Token;
  /** Do the frame's words stand before the content in the sentence already? */
  readonly inOrder: boolean;
}

/** A speaker's name and office; a longer one hides what is said. */
const longestFrame = 16;

const isQuoted = (sentence: Sentence) =>
  tokensOf(sentence).some(({ text }) => /^["“”]$/.test(text));

/** "Rathke said that migrants were at sea": the words before what is said stay as they are. */
function before(sentence: Sentence, verb: Token, content: Token): Saying | null {
  const { first, end } = extentOf(sentence, content);
  const marked = /^that$/i.test(textAt(sentence, first));
  const start = marked ? first + 1 : first;
  const opens = textAt(sentence, first - 1) !== ',' && start - sentence.first <= longestFrame;
  if (content.i < verb.i || !opens || !endsAt(sentence, end)) return null;
  return {
    frame: [[sentence.first, start]],
    content: { kind: 'complement', stretches: [[start, end]], verb: content, doubts: [] },
    verb,
    inOrder: true,
  };
}

/** "Migrants were at sea, Rathke said" as "According to Rathke, migrants were at sea". */
function behind(sentence: Sentence, verb: Token, content: Token): Saying | null {
  const { first, end } = extentOf(sentence, content);
  const speaker = subjectOf(sentence, verb);
  const known = speaker !== null && /^(?:NOUN|PROPN)$/.test(speaker.pos);
  if (!known || content.i > verb.i || first !== sentence.first) return null;
  const { first: from, end: to } = extentOf(sentence, speaker);
  const comma = textAt(sentence, end) === ',' ? end : end - 1;
  const clean = textAt(sentence, comma) === ',' && to - from <= longestFrame && from > comma;
  if (!clean) return null;
  return {
    frame: [
      [verb.i, verb.i + 1, 'According to'],
      [from, to],
      [comma, comma + 1],
    ],
    content: {
      kind: 'complement',
      stretches: [[first, comma]],
      verb: content,
      doubts: ['according-to'],
    },
    verb,
    inOrder: false,
  };
}

export function sayings(sentence: Sentence): readonly Saying[] {
  if (isQuoted(sentence)) return [];
  return tokensOf(sentence).flatMap((content): Saying[] => {
    if (content.dep !== 'ccomp') return [];
    const verb = tokenAt(sentence.doc, content.head);
    const told = isFinite(sentence, content) && subjectOf(sentence, content) !== null;
    if (verb.dep !== 'ROOT' || !isSaying(verb) || !told || !isFinite(sentence, verb)) return [];
    if (childrenOf(sentence, content).some(({ tag }) => /^W/.test(tag))) return [];
    const saying = before(sentence, verb, content) ?? behind(sentence, verb, content);
    return saying ? [saying] : [];
  });
}

/** A part of what is said, told with its speaker. */
export const framed = ({ frame, verb }: Saying, part: Clause): Clause => ({
  ...part,
  kind: 'complement',
  stretches: [...frame, ...part.stretches],
  verb,
});
