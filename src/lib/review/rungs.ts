// The forms of asking for a fact as rungs of a ladder: up after a success, another form after a miss.
import type { Answered, Form, Means } from '../log/event.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import { shuffled } from './chance.ts';
import { datesSaid } from './judging/dates.ts';
import { termsOf } from './judging/terms.ts';

/** 0 choosing, 1 filling a blank, 2 answering a question in one's own words. */
export type Rung = 0 | 1 | 2;

interface Way extends Form {
  readonly rung: Rung;
}

const trueOrFalse = ['true', 'false'];

/** The ways in which a question can be asked, lowest rung first. */
function waysToAsk(question: Question): Way[] {
  const { id } = question;
  switch (question.kind) {
    case 'truefalse':
      return [{ rung: 0, question: id, options: trueOrFalse }];
    case 'choice':
      return [{ rung: 0, question: id, options: question.options }];
    case 'blank': {
      const typed: Way = { rung: 1, question: id };
      const { options } = question;
      return options && options.length > 1 ? [{ rung: 0, question: id, options }, typed] : [typed];
    }
    case 'short':
      return [{ rung: 2, question: id }];
    case 'order':
    case 'match':
      return []; // about several facts at once: no memory of one fact
  }
}

/** Recognition when the answer is among what is shown. */
export const meansOf = (form: Form): Means => (form.options ? 'recognition' : 'recall');

/** The forms of a fact that are left, best question first. */
function formsOf(deck: DeckState, fact: FactId): Way[] {
  return [...deck.questions.values()]
    .filter((question) => question.fact === fact)
    .flatMap(waysToAsk);
}

/**
 * The rung that the answers so far have earned, among those the fact has: the one above the highest
 * success, one lower for every miss since.
 */
function rungEarned(deck: DeckState, ways: readonly Way[], answers: readonly Answered[]): Rung {
  const rungs = [...new Set(ways.map(({ rung }) => rung))].sort();
  const place = answers.reduce((earned, answer) => {
    if (answer.grade === 1) return Math.max(0, earned - 1);
    const above = rungs.filter((rung) => rung <= rungOf(deck, answer)).length;
    return Math.max(earned, Math.min(above, rungs.length - 1));
  }, 0);
  return rungs[place] ?? 0;
}

function rungOf(deck: DeckState, answer: Answered): Rung {
  if (answer.means === 'recognition') return 0;
  return deck.questions.get(answer.question)?.kind === 'short' ? 2 : 1;
}

/**
 * The form to ask a fact in next: of those nearest to the rung earned (the lower one first), one
 * that was not asked last; null when every question of the fact was dropped.
 */
export function nextForm(
  deck: DeckState,
  fact: FactId,
  answers: readonly Answered[],
  random: () => number,
): Form | null {
  const ways = formsOf(deck, fact);
  const last = answers.at(-1);
  const missed = last?.grade === 1;
  return pick(ways, rungEarned(deck, ways, answers), last && { ...last, missed }, random);
}

/** The form for when `asked` was missed: another one where there is one, lower rather than higher. */
export function formAfterMiss(
  deck: DeckState,
  fact: FactId,
  asked: Form,
  random: () => number,
): Form {
  const ways = formsOf(deck, fact);
  const rung = ways.find((way) => isSame(way, asked))?.rung ?? 0;
  const last = { question: asked.question, means: meansOf(asked), missed: true };
  return pick(ways, rung, last, random) ?? asked;
}

interface LastAsked {
  readonly question: QuestionId;
  readonly means: Means;
  readonly missed: boolean;
}

function pick(
  ways: readonly Way[],
  rung: Rung,
  last: LastAsked | undefined,
  random: () => number,
): Form | null {
  const isLast = (way: Way) =>
    last !== undefined && way.question === last.question && meansOf(way) === last.means;
  // After a miss another form counts for more than the rung; else it only decides between equals.
  const cost = (way: Way) =>
    Math.abs(way.rung - rung) +
    (way.rung > rung ? 0.5 : 0) +
    (isLast(way) ? (last?.missed ? 9 : 0.25) : 0);
  const best = ways.toSorted((a, b) => cost(a) - cost(b))[0];
  return best ? shown(best, random) : null;
}

/** The form as it is shown: options in a new order, except where they have one of their own. */
function shown({ question, options }: Way, random: () => number): Form {
  if (!options) return { question };
  return { question, options: isOrdered(options) ? options : shuffled(options, random) };
}

/** Numbers and dates are looked for in their order, true before false. */
const isOrdered = (options: readonly string[]) =>
  options === trueOrFalse ||
  options.every((option) => datesSaid(option).length > 0 || isNumber(option));

function isNumber(option: string): boolean {
  const { numbers, words } = termsOf(option);
  return numbers.length > 0 && words.length === 0;
}

const isSame = (a: Form, b: Form) => a.question === b.question && meansOf(a) === meansOf(b);
