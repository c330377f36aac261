// What a made deck shows before it is kept: its questions, and what the person has done to them.
import type { Block } from '#lib/article/article.ts';
import type { Covered, WhyNot } from '#lib/deck/coverage.ts';
import type { Deck, DeckFact, DeckId } from '#lib/deck/deck.ts';
import { mainQuestions } from '#lib/deck/sizes.ts';
import type { Action } from '#lib/log/event.ts';
import { withChange, type QuestionChange } from '#lib/questions/change.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';

/** What the person has done to a deck that is not kept yet. */
export interface Choices {
  readonly dropped: readonly QuestionId[];
  readonly changed: Readonly<Record<QuestionId, QuestionChange>>;
  /** What they asked themselves. */
  readonly facts: readonly DeckFact[];
  readonly questions: readonly Question[];
}

export const noChoices: Choices = { dropped: [], changed: {}, facts: [], questions: [] };

/** The deck with what was changed and written; what was dropped is still in it. */
export function deckWith(deck: Deck, { changed, facts, questions }: Choices): Deck {
  const withIts = (question: Question) => withChange(question, changed[question.id] ?? {});
  return {
    ...deck,
    facts: [...deck.facts, ...facts],
    questions: [...questions, ...deck.questions].map(withIts),
  };
}

/** What keeps the deck, and the choices with it. */
export function keeping(deck: DeckId, made: Deck, choices: Choices): readonly Action[] {
  const { dropped, changed, facts, questions } = choices;
  const changes = Object.entries(changed) as [QuestionId, QuestionChange][];
  const own = new Set(questions.map(({ id }) => id));
  const gone = dropped.filter((id) => own.has(id));
  const written = questions
    .filter(({ id }) => !gone.includes(id))
    .map((question) => withChange(question, changed[question.id] ?? {}));
  const asked = new Set(written.map(({ fact }) => fact));
  return [
    { kind: 'deck-made', deck, made, dropped: dropped.filter((id) => !own.has(id)) },
    ...(written.length === 0
      ? []
      : [
          {
            kind: 'questions-written' as const,
            deck,
            facts: facts.filter(({ id }) => asked.has(id)),
            questions: written,
          },
        ]),
    ...changes
      .filter(([question]) => !own.has(question))
      .map(([question, change]) => ({
        kind: 'question-edited' as const,
        deck,
        question,
        ...change,
      })),
  ];
}

export const inArticleOrder = (questions: readonly Question[]): readonly Question[] =>
  questions.toSorted((a, b) => a.source.start - b.source.start || b.score - a.score);

/** The other forms a question's fact is asked in: they are kept and dropped with it. */
export const alternatesOf = ({ questions }: Deck, { fact }: Question): readonly Question[] =>
  questions.filter((question) => question.alternate === true && question.fact === fact);

/** How many questions are kept, alternates left out. */
export const countKept = (deck: Deck, dropped: readonly QuestionId[]): number =>
  mainQuestions(deck).filter(({ id }) => !dropped.includes(id)).length;

/** From what came nearest to being asked to what is furthest from it. */
const nearest: readonly WhyNot[] = [
  'others',
  'unsure',
  'worth-knowing',
  'one-answer',
  'right-key',
  'stands-alone',
  'fluent',
  'no-fact',
];

/** Why nothing is asked about a paragraph; null where something is, or where it is none. */
export function whyNot(block: Block, coverage: readonly Covered[]): WhyNot | null {
  const inside = coverage.filter(({ start }) => start >= block.start && start < block.end);
  if (inside.length === 0 || inside.some(({ why }) => why === null)) return null;
  return nearest.find((reason) => inside.some(({ why }) => why === reason)) ?? null;
}

/** The sentences as they stand with what the person asked themselves, and what they dropped. */
export function coverageWith(
  coverage: readonly Covered[],
  { questions }: Deck,
  dropped: readonly QuestionId[],
): readonly (Covered & { readonly isDropped: boolean })[] {
  const kept = new Set<number>();
  const all = new Set<number>();
  for (const { id, source } of questions) {
    all.add(source.start);
    if (!dropped.includes(id)) kept.add(source.start);
  }
  return coverage.map((sentence) => ({
    ...sentence,
    why: all.has(sentence.start) ? null : sentence.why,
    isDropped: all.has(sentence.start) && !kept.has(sentence.start),
  }));
}

/** How many sentences have nothing asked about them for each reason, the most frequent first. */
export function reasonsOf(coverage: readonly Covered[]): readonly (readonly [WhyNot, number])[] {
  const counts = new Map<WhyNot, number>();
  for (const { why } of coverage) if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
