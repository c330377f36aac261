// What a made deck shows before it is kept: its questions in the article's order, and the gaps.
import type { Block, BlockKind } from '#lib/article/article.ts';
import type { Deck } from '#lib/deck/deck.ts';
import type { Made } from '#lib/deck/make.ts';
import { mainQuestions } from '#lib/deck/sizes.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';

export const inArticleOrder = (questions: readonly Question[]): readonly Question[] =>
  questions.toSorted((a, b) => a.source.start - b.source.start || b.score - a.score);

/** Why nothing is asked about a stretch of the article. */
export type Why =
  | { readonly kind: 'not-prose'; readonly as: Exclude<BlockKind, 'paragraph'> }
  /** Questions were tried, and each failed a check. */
  | { readonly kind: 'doubt' }
  | { readonly kind: 'no-fact' };

/** The stretches nothing is asked about for one reason. */
export interface Gap {
  readonly why: Why;
  readonly blocks: readonly Block[];
}

const startsIn = ({ start, end }: Block, { source }: Question) =>
  source.start >= start && source.start < end;

/** By reason, in the order in which the article first gives each. */
export function gaps({ deck, dropped }: Made): readonly Gap[] {
  const byReason = new Map<string, { why: Why; blocks: Block[] }>();
  for (const block of deck.article.blocks) {
    if (isAsked(deck, block)) continue;
    const why = whyNot(block, dropped);
    const reason = why.kind === 'not-prose' ? why.as : why.kind;
    const gap = byReason.get(reason);
    if (gap) gap.blocks.push(block);
    else byReason.set(reason, { why, blocks: [block] });
  }
  return [...byReason.values()];
}

const isAsked = (deck: Deck, block: Block) =>
  deck.questions.some((question) => startsIn(block, question));

function whyNot(block: Block, dropped: Made['dropped']): Why {
  if (block.kind !== 'paragraph') return { kind: 'not-prose', as: block.kind };
  const wasTried = dropped.some(({ question }) => startsIn(block, question));
  return { kind: wasTried ? 'doubt' : 'no-fact' };
}

/** The other forms a question's fact is asked in: they are kept and dropped with it. */
export const alternatesOf = ({ questions }: Deck, { fact }: Question): readonly Question[] =>
  questions.filter((question) => question.alternate === true && question.fact === fact);

/** How many questions are kept, alternates left out. */
export const countKept = (deck: Deck, dropped: readonly QuestionId[]): number =>
  mainQuestions(deck).filter(({ id }) => !dropped.includes(id)).length;
