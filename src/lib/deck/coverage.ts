// What of an article is asked about, sentence by sentence, and why the rest is not.
import type { Span } from '../article/article.ts';
import type { Findings } from '../facts/find.ts';
import { pointOf, type Point } from '../questions/checks/points.ts';
import type { Question } from '../questions/question.ts';
import type { Judged } from '../questions/write.ts';

/**
 * `no-fact`: nothing in it can be asked for; a point of a good question: what was tried failed it;
 * `unsure`: it might have been good; `others`: it was good, and others were better or ask for the same.
 */
export type WhyNot = 'no-fact' | Point | 'unsure' | 'others';

/** A sentence of the prose, and why nothing is asked about it; null where something is. */
export interface Covered extends Span {
  readonly why: WhyNot | null;
}

/** From what is furthest from being asked to what came nearest. */
const nearness: readonly WhyNot[] = [
  'no-fact',
  'fluent',
  'stands-alone',
  'right-key',
  'one-answer',
  'worth-knowing',
  'unsure',
  'others',
];

const whyNot = ({ reason }: Judged): WhyNot =>
  reason === null ? 'others' : (pointOf(reason) ?? 'unsure');

/** Every sentence of the prose in its order; told is what came nearest to being asked. */
export function coverageOf(
  { reading }: Findings,
  judged: readonly Judged[],
  questions: readonly Question[],
): readonly Covered[] {
  const asked = new Set(questions.map(({ source }) => source.start));
  const nearest = new Map<number, number>();
  for (const each of judged) {
    const { start } = each.candidate.fact;
    nearest.set(start, Math.max(nearest.get(start) ?? 0, nearness.indexOf(whyNot(each))));
  }
  return reading.sentences.map(({ span: { start, end } }) => ({
    start,
    end,
    why: asked.has(start) ? null : (nearness[nearest.get(start) ?? 0] ?? 'no-fact'),
  }));
}
