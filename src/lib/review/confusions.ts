// Answers taken for one another: a wrong one that belongs elsewhere, until the two were told apart twice.
import type { FactId } from '../facts/fact.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Answered } from '../log/event.ts';
import type { Question } from '../questions/question.ts';
import { hasWords } from './forms.ts';
import { judge } from './judge.ts';

export interface Confusion {
  /** The wrong answer: the option that was chosen, or the other fact's answer that was typed. */
  readonly answer: string;
  /** A question whose answer it is; null where nothing in the deck asks for it. */
  readonly of: Question | null;
}

/** Right answers after which two are held to be told apart. */
const timesApart = 2;

/** The confusions about a fact that are open, the latest first. */
export function confusionsOf(deck: DeckState, fact: FactId): Confusion[] {
  let open: { confusion: Confusion; apart: number }[] = [];
  for (const given of deck.answers.get(fact) ?? []) {
    if (given.grade !== 1) {
      open = open
        .map(({ confusion, apart }) => ({ confusion, apart: apart + 1 }))
        .filter(({ apart }) => apart < timesApart);
      continue;
    }
    const confusion = confusionIn(deck, given);
    if (!confusion) continue;
    const others = open.filter((one) => one.confusion.answer !== confusion.answer);
    open = [{ confusion, apart: 0 }, ...others];
  }
  return open.map(({ confusion }) => confusion);
}

/** What a miss took the answer for; null where it was nothing that the deck knows of. */
export function confusionIn(deck: DeckState, miss: Answered): Confusion | null {
  const { given } = miss;
  const asked = deck.deck.questions.find(({ id }) => id === miss.question);
  if (given === null || !asked || !hasWords(asked)) return null;
  const of = answeredBy(deck, miss.fact, given);
  if (miss.means === 'recognition') return { answer: given, of };
  return of && hasWords(of) ? { answer: of.answer, of } : null;
}

/** The best question about another fact that this is the right answer to. */
function answeredBy(deck: DeckState, fact: FactId, given: string): Question | null {
  const others = [...deck.questions.values()].filter((question) => question.fact !== fact);
  return others.find((one) => hasWords(one) && judge(one, given).verdict === 'right') ?? null;
}

/**
 * The options of a question with the last answer that its own was taken for among them, where it is
 * another answer indeed. At most one more, so that the choice stays one look.
 */
export function withConfused(
  deck: DeckState,
  question: Question,
  options: readonly string[],
): readonly string[] {
  if (!hasWords(question)) return options;
  const more = confusionsOf(deck, question.fact)
    .map(({ answer }) => answer)
    .find((answer) => !options.includes(answer) && judge(question, answer).verdict === 'wrong');
  return more === undefined ? options : [...options, more];
}
