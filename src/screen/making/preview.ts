// What a made deck shows before it is kept: its questions in the article's order, and the gaps.
import type { Block, BlockKind } from '#lib/article/article.ts';
import type { Deck } from '#lib/deck/deck.ts';
import type { Made } from '#lib/deck/make.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';

export const inArticleOrder = (questions: readonly Question[]): readonly Question[] =>
  questions.toSorted((a, b) => a.source.start - b.source.start || b.score - a.score);

/** A stretch of the article nothing is asked about, and why that is. */
export interface Gap {
  readonly block: Block;
  readonly why:
    | { readonly kind: 'not-prose'; readonly as: Exclude<BlockKind, 'paragraph'> }
    /** So many questions were tried and failed a check. */
    | { readonly kind: 'doubt'; readonly tried: number }
    | { readonly kind: 'no-fact' };
}

const startsIn = ({ start, end }: Block, { source }: Question) =>
  source.start >= start && source.start < end;

export function gaps({ deck, dropped }: Made): readonly Gap[] {
  return deck.article.blocks
    .filter((block) => !isAsked(deck, block))
    .map((block) => ({ block, why: why(block, dropped) }));
}

const isAsked = (deck: Deck, block: Block) =>
  deck.questions.some((question) => startsIn(block, question));

function why(block: Block, dropped: Made['dropped']): Gap['why'] {
  if (block.kind !== 'paragraph') return { kind: 'not-prose', as: block.kind };
  const tried = dropped.filter(({ question }) => startsIn(block, question)).length;
  return tried > 0 ? { kind: 'doubt', tried } : { kind: 'no-fact' };
}

/** How much of a deck to keep: `kept` are the questions that stay. */
export interface Amount {
  readonly name: 'essentials' | 'standard' | 'all';
  readonly kept: readonly QuestionId[];
}

/** By how important the facts are; only amounts that differ from the next smaller one. */
export function amounts({ facts, questions }: Deck): readonly Amount[] {
  const importance = new Map(facts.map((fact) => [fact.id, fact.importance]));
  const upTo = (most: number) =>
    questions.filter(({ fact }) => (importance.get(fact) ?? most) <= most).map(({ id }) => id);
  const all: readonly Amount[] = [
    { name: 'essentials', kept: upTo(1) },
    { name: 'standard', kept: upTo(2) },
    { name: 'all', kept: upTo(3) },
  ];
  return all.filter(({ kept }, index) => kept.length > (all[index - 1]?.kept.length ?? 0));
}
