// A cheap stand-in for judged coverage: does a question ask for an answer of the fact's sentence?
import type { Deck } from '#lib/deck/deck.ts';

export interface FactList {
  readonly facts: readonly {
    /** The first words of the sentence the fact comes from. */
    readonly where: string;
    /** Words a question could ask for. */
    readonly answers: readonly string[];
    readonly importance: 1 | 2 | 3;
  }[];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A question counts for a fact when its sentence begins like the fact's and its answer is listed. */
export function coverageProxy(
  { facts }: FactList,
  { article, questions }: Deck,
): { reached: number; wanted: number } {
  const wanted = facts.filter(({ importance }) => importance < 3);
  const reached = wanted.filter(({ where, answers }) =>
    questions.some(({ source, answer }) => {
      const sentence = plain(article.text.slice(source.start, source.end));
      const asked = typeof answer === 'string' ? plain(answer) : '';
      const listed = answers.map(plain);
      return (
        sentence.includes(plain(where)) &&
        listed.some((each) => each.includes(asked) || asked.includes(each))
      );
    }),
  );
  return { reached: reached.length, wanted: wanted.length };
}
