// Facts that were missed, until they are answered right on two different days.
import type { DeckFact } from '../deck/deck.ts';
import type { Answered } from '../log/event.ts';
import type { DeckState } from '../log/deck-state.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Day } from '../log/moment.ts';
import { inOrder } from '../log/order.ts';
import type { Question } from '../questions/question.ts';
import { remembered } from './due.ts';

export interface MissedFact {
  readonly deck: DeckState;
  readonly fact: DeckFact;
  /**
   * The question that was missed last; its `source` is the sentence, its `key` the answer in it.
   * Where the deck has it no more, the best that asks for the fact now.
   */
  readonly question: Question;
  /** Whether the deck has the question no more that was missed. */
  readonly isGone: boolean;
  /** The last miss: `given` is what was answered. */
  readonly last: Answered;
  /** The day of the last miss. */
  readonly day: Day;
  /** How often it was missed since it was last cleared. */
  readonly times: number;
  /** The day on which it comes back. */
  readonly due: Day;
}

/** Different days on which a missed fact must be answered right to be off the list. */
const daysToClear = 2;

/** The misses of a fact that are not cleared yet, oldest first. `answers` in order. */
export function openMisses(answers: readonly Answered[]): readonly Answered[] {
  const known = open.get(answers);
  if (known) return known;
  let misses: Answered[] = [];
  let daysRight = new Set<Day>();
  for (const answer of answers) {
    if (answer.grade === 1) {
      misses.push(answer);
      daysRight = new Set();
    } else if (daysRight.add(dayOf(answer)).size >= daysToClear) {
      misses = [];
    }
  }
  open.set(answers, misses);
  return misses;
}

/** Lists of answers never change, so what is open in them need be found only once. */
const open = new WeakMap<readonly Answered[], readonly Answered[]>();

/** Missed facts of the decks that are there, the latest miss first. */
export function missedFacts(library: Library): MissedFact[] {
  return [...remembered(library)]
    .flatMap(({ deck, fact, memory }): MissedFact[] => {
      const misses = openMisses(deck.answers.get(fact.id) ?? []);
      const last = misses.at(-1);
      if (!last) return [];
      const asked = deck.deck.questions.find(({ id }) => id === last.question);
      const question = asked ?? [...deck.questions.values()].find((one) => one.fact === fact.id);
      if (!question) throw new Error(`Nothing asks for ${fact.id} of deck ${deck.id}`);
      const [day, times, isGone] = [dayOf(last), misses.length, !asked];
      return [{ deck, fact, question, isGone, last, day, times, due: memory.due }];
    })
    .sort((a, b) => inOrder(b.last, a.last));
}
