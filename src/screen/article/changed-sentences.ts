// The changes of an article by sentence: a sentence may hold several facts, each to be decided on.
import type { Span } from '#lib/article/article.ts';
import type { Change, Comparison, Decision } from '#lib/deck/versions.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Question } from '#lib/questions/question.ts';
import { promptText } from '../quiz/asking.ts';

export interface ChangedSentence {
  readonly was: string;
  /** What came in its place; null where it is gone. */
  readonly now: Span | null;
  /** Of its facts, at least one. */
  readonly changes: readonly Change[];
}

/** In the order of the article as it was. */
export function changedSentences({ changes }: Comparison): readonly ChangedSentence[] {
  const sentences = new Map<string, ChangedSentence>();
  for (const change of changes) {
    const { was, now } = change;
    const others = sentences.get(was)?.changes ?? [];
    sentences.set(was, { was, now, changes: [...others, change] });
  }
  return [...sentences.values()];
}

/** A new sentence can be asked about where there are questions about it. */
export const choicesOn = ({ now, asks }: Change): readonly Decision[] =>
  now !== null && asks.length > 0 ? ['keep', 'renew', 'leave'] : ['keep', 'leave'];

/** What is asked for so far: the answers, or what the questions say where those say nothing alone. */
export function askedFor(questions: Iterable<Question>, fact: FactId): readonly string[] {
  const asked = [...questions].filter((question) => question.fact === fact);
  const answers = asked.flatMap(({ kind, answer }) =>
    kind !== 'truefalse' && typeof answer === 'string' ? [answer] : [],
  );
  const said = answers.length > 0 ? answers : asked.slice(0, 1).map(promptText);
  return [...new Set(said)];
}
