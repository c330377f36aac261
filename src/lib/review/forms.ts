// The forms in which a fact can be asked, and what each says about how it was answered.
import type { DeckState } from '../log/deck-state.ts';
import type { Form, Means } from '../log/event.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question } from '../questions/question.ts';

/**
 * 0 recognising (a choice, true or false, an order, pairs), 1 filling a blank, 2 answering a
 * question in one's own words, 3 the other way round: typing what the fact's own question tells,
 * where its answer is told.
 */
export type Rung = 0 | 1 | 2 | 3;

export interface Way extends Form {
  readonly rung: Rung;
  readonly kind: Question['kind'];
  readonly alternate: boolean;
}

/** The ways in which a question can be asked, lowest rung first; options in no telling order. */
function waysToAsk({ id, ...question }: Question): Way[] {
  const way = { question: id, kind: question.kind, alternate: question.alternate ?? false };
  switch (question.kind) {
    case 'truefalse':
      return [{ ...way, rung: 0, options: ['true', 'false'] }];
    case 'choice':
      return [{ ...way, rung: 0, options: question.options }];
    case 'blank': {
      const typed: Way = { ...way, rung: 1 };
      const { options } = question;
      return options && options.length > 1 ? [{ ...way, rung: 0, options }, typed] : [typed];
    }
    case 'short':
      return [{ ...way, rung: 2 }];
    case 'order':
      return [{ ...way, rung: 0, options: question.answer.toSorted() }];
    case 'match':
      return [{ ...way, rung: 0, options: question.answer.map(([, right]) => right).toSorted() }];
  }
}

/** Recognition when the answer is among what is shown. */
export const meansOf = (form: Form): Means => (form.options ? 'recognition' : 'recall');

/** The chance of answering right by guessing alone, 0 to 1. */
export function guessOf({ kind }: Question, options: readonly string[]): number {
  const arrangements = () => options.reduce((product, _, index) => product * (index + 1), 1);
  return 1 / (kind === 'order' || kind === 'match' ? arrangements() : options.length);
}

/** Whether a form that was planned is one that the question still has. */
export const isStillAsked = (question: Question, { options }: Form): boolean =>
  waysToAsk(question).some((way) => (way.options === undefined) === (options === undefined));

/** The forms of a fact that are left, best question first. */
export function formsOf(deck: DeckState, fact: FactId): Way[] {
  const questions = [...deck.questions.values()].filter((question) => question.fact === fact);
  const own = questions.find(hasWords);
  return questions.flatMap((question) =>
    waysToAsk(question).map((way) =>
      way.rung > 0 && own && isReversed(question, own) ? { ...way, rung: 3 } : way,
    ),
  );
}

/** Questions whose answer is a text of its own, not a verdict, an order or pairs. */
export type WithWords = Extract<Question, { kind: 'blank' | 'short' | 'choice' }>;

export const hasWords = (question: Question): question is WithWords =>
  question.kind === 'blank' || question.kind === 'short' || question.kind === 'choice';

/** "Byron died in ______." and "______ died in 1824.": each tells what the other asks for. */
function isReversed(question: Question, own: WithWords): boolean {
  if (!hasWords(question)) return false;
  return isTold(own.answer, question.prompt) && isTold(question.answer, own.prompt);
}

/** Whether all of the answer stands in the prompt, word for word. */
const isTold = (answer: string, prompt: string) => {
  const words = wordsOf(answer);
  return words !== '  ' && wordsOf(prompt).includes(words);
};

const wordsOf = (text: string) =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** The facts about which something can be typed. */
export function factsTyped({ questions }: DeckState): ReadonlySet<FactId> {
  const known = typed.get(questions);
  if (known) return known;
  const facts = new Set(
    [...questions.values()].flatMap((question) =>
      waysToAsk(question).some(({ rung }) => rung > 0) ? [question.fact] : [],
    ),
  );
  typed.set(questions, facts);
  return facts;
}

/** Answers leave a deck's questions as they are, so this is told once for many of them. */
const typed = new WeakMap<DeckState['questions'], ReadonlySet<FactId>>();

/** The easiest form that is left of a fact; the same one every time it is asked for. */
export function formLeft(deck: DeckState, fact: FactId): Form | null {
  const easiest = formsOf(deck, fact).toSorted((a, b) => a.rung - b.rung)[0];
  if (!easiest) return null;
  const { question, options } = easiest;
  return options ? { question, options } : { question };
}
