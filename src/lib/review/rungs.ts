// The forms of asking for a fact as rungs of a ladder: up after a success, never up after a miss.
import type { Answered, Form, Means } from '../log/event.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import { shuffled } from './chance.ts';
import { withConfused } from './confusions.ts';
import { formsOf, meansOf, type Rung, type Way } from './forms.ts';
import { datesSaid } from './judging/dates.ts';
import { termsOf } from './judging/terms.ts';
import { isLeech } from './leech.ts';

/**
 * The rung that the answers so far have earned, among those the fact has: the one above the highest
 * success, one lower for every miss since.
 */
function rungEarned(all: readonly Way[], ways: readonly Way[], answers: readonly Answered[]): Rung {
  const rungs = [...new Set(ways.map(({ rung }) => rung))].sort();
  const place = answers.reduce((earned, answer) => {
    if (answer.grade === 1) return Math.max(0, earned - 1);
    const above = rungs.filter((rung) => rung <= rungOf(all, answer)).length;
    return Math.max(earned, Math.min(above, rungs.length - 1));
  }, 0);
  return rungs[place] ?? 0;
}

/** Of a question that the deck has no more it counts as the lowest rung there is of its means. */
function rungOf(ways: readonly Way[], answer: LastAsked): Rung {
  const way = ways.find((one) => isSameForm(one, answer));
  return way?.rung ?? (answer.means === 'recognition' ? 0 : 1);
}

/**
 * The form to ask a fact in next: its own question to begin with, another way of asking later on.
 * Null when every question of the fact was dropped.
 */
export function nextForm(
  deck: DeckState,
  fact: FactId,
  answers: readonly Answered[],
  random: () => number,
): Form | null {
  const all = formsOf(deck, fact);
  const own = all.filter(({ alternate }) => !alternate);
  const fitting = answers.length === 0 && own.length > 0 ? own : all;
  const ways = isLeech(deck, fact) ? leastMissed(fitting, answers) : fitting;
  return formAmong(deck, all, ways, answers, random);
}

/** The form for a fact that is missed: any but the one it was missed in, where there is another. */
export function anotherForm(
  deck: DeckState,
  fact: FactId,
  answers: readonly Answered[],
  random: () => number,
): Form | null {
  const all = formsOf(deck, fact);
  const missed = answers.findLast(({ grade }) => grade === 1);
  const others = missed ? all.filter((way) => !isSameForm(way, missed)) : all;
  return formAmong(deck, all, others.length > 0 ? others : all, answers, random);
}

function formAmong(
  deck: DeckState,
  all: readonly Way[],
  ways: readonly Way[],
  answers: readonly Answered[],
  random: () => number,
): Form | null {
  const last = answers.at(-1);
  const rung = rungEarned(all, ways, answers);
  const best =
    last?.grade === 1 ? pickAfterMiss(ways, rung, rungOf(all, last), last) : pick(ways, rung, last);
  return best && shown(deck, best, random);
}

/** What did not stick in one form is asked in another: those that were missed least often. */
function leastMissed(ways: readonly Way[], answers: readonly Answered[]): Way[] {
  const missed = (way: Way) =>
    answers.filter((answer) => answer.grade === 1 && isSameForm(way, answer)).length;
  const least = Math.min(...ways.map(missed));
  return ways.filter((way) => missed(way) === least);
}

/** The form for when `asked` was missed. */
export function formAfterMiss(
  deck: DeckState,
  fact: FactId,
  asked: Form,
  random: () => number,
): Form {
  const ways = formsOf(deck, fact);
  const last = { question: asked.question, means: meansOf(asked) };
  const rung = ways.find((way) => isSameForm(way, last))?.rung ?? 0;
  const best = pickAfterMiss(ways, rung, rung, last);
  return best ? shown(deck, best, random) : asked;
}

interface LastAsked {
  readonly question: QuestionId;
  readonly means: Means;
}

const isSameForm = (way: Way, { question, means }: LastAsked) =>
  way.question === question && meansOf(way) === means;

/**
 * Nearest to the rung, the lower one first; of equals one that was not asked last, and rather one
 * of another kind.
 */
function pick(ways: readonly Way[], rung: Rung, last: LastAsked | undefined): Way | null {
  const lastKind = ways.find(({ question }) => question === last?.question)?.kind;
  const cost = (way: Way) =>
    Math.abs(way.rung - rung) +
    (way.rung > rung ? 0.5 : 0) +
    (last && isSameForm(way, last) ? 0.25 : 0) +
    (way.kind === lastKind ? 0.125 : 0);
  return ways.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

/**
 * After a miss nothing harder than what was missed: an easier form of the same question, else
 * another question about the fact, else the very same again.
 */
function pickAfterMiss(
  ways: readonly Way[],
  rung: Rung,
  missed: Rung,
  last: LastAsked,
): Way | null {
  const easier = ways.filter((way) => way.rung <= missed);
  const others = easier.filter((way) => !isSameForm(way, last));
  const same = others.filter((way) => way.question === last.question);
  const choices = [same, others, easier, ways].find((list) => list.length > 0) ?? [];
  return pick(choices, rung, last);
}

/**
 * The form as it is shown: options in a new order, except where they have one of their own; an
 * answer that this one was taken for is among them.
 */
function shown(deck: DeckState, way: Way, random: () => number): Form {
  const { question: id, kind } = way;
  const question = deck.questions.get(id);
  if (!way.options || !question) return { question: id };
  const options = withConfused(deck, question, way.options);
  const isSorted = options === way.options && hasOwnOrder(kind, options);
  return { question: id, options: isSorted ? options : shuffled(options, random) };
}

/** True stands before false; numbers and dates are looked for in their order. */
function hasOwnOrder(kind: Question['kind'], options: readonly string[]): boolean {
  if (kind === 'truefalse') return true;
  if (kind === 'order' || kind === 'match') return false;
  return options.every((option) => datesSaid(option).length > 0 || isNumber(option));
}

function isNumber(option: string): boolean {
  const { numbers, words } = termsOf(option);
  return numbers.length > 0 && words.length === 0;
}
