// How much of a deck to keep: its essentials, the standard deck, or all of it.
import type { Question, QuestionId } from '../questions/question.ts';
import type { Deck } from './deck.ts';

export interface Size {
  readonly name: 'essentials' | 'standard' | 'all';
  /** How many questions it counts, alternates left out. */
  readonly count: number;
  /** What is kept: the questions, and the alternates of their facts. */
  readonly kept: readonly QuestionId[];
}

/** The essentials are these many questions, more of a longer article. */
const [fewestEssential, mostEssential, wordsPerEssential] = [8, 12, 100];

const wordsPerStandard = 32;

/** Words of the article's paragraphs. */
function wordsOf({ article }: Deck): number {
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}

const isMain = ({ alternate }: Question) => alternate !== true;

/** The questions that count, without those that only stand in for a missed one, best first. */
export const mainQuestions = ({ questions }: Deck): readonly Question[] => questions.filter(isMain);

/** The sizes of a deck from the smallest; only those that have more than the one before. */
export function sizesOf(deck: Deck): readonly Size[] {
  const words = wordsOf(deck);
  const essential = Math.round(words / wordsPerEssential);
  const main = mainQuestions(deck);
  const sized = (name: Size['name'], most: number): Size => {
    const facts = new Set(main.slice(0, most).map(({ fact }) => fact));
    const kept = deck.questions.filter(({ fact }) => facts.has(fact)).map(({ id }) => id);
    return { name, count: Math.min(most, main.length), kept };
  };
  const all = [
    sized('essentials', Math.min(mostEssential, Math.max(fewestEssential, essential))),
    sized('standard', Math.max(fewestEssential, Math.ceil(words / wordsPerStandard))),
    sized('all', main.length),
  ];
  return all.filter(({ count }, n) => count > (all[n - 1]?.count ?? 0));
}
