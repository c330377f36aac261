// A year of studying, simulated: Factdeck's scheduler against plain FSRS and a fixed ladder.
import { fsrs } from 'ts-fsrs';
import type { FactId } from '#lib/facts/fact.ts';
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Answered, Grade } from '#lib/log/event.ts';
import { emptyLibrary, fold } from '#lib/log/fold.ts';
import { dayOf, type Moment } from '#lib/log/moment.ts';
import { chance } from '#lib/review/chance.ts';
import { meansOf } from '#lib/review/forms.ts';
import { nextForm } from '#lib/review/rungs.ts';
import { remember } from '#lib/review/schedule.ts';
import { answered, deckId, deckIn, device, factId, later, made, noon } from '../lib/sample.ts';
import type { Figure } from './figure.ts';

const days = 365;
const newADay = 2;
const facts = days * newADay;

/**
 * Somebody whose chance of recall falls on FSRS's curve, this many times as slowly. They know half
 * of what they have just read, and learn from a right choice three quarters of what they learn from
 * a right typed answer (`recognised`). Who does not know guesses one of three options right.
 */
interface Learner {
  readonly slowness: number;
  readonly seed: number;
}

const learners: readonly Learner[] = [0.6, 0.8, 1, 1.25, 1.6].flatMap((slowness, index) => [
  { slowness, seed: 2 * index },
  { slowness, seed: 2 * index + 1 },
]);

const knownAfterReading = 0.5;
const recognised = 0.75;
const guess = 1 / 3;
const seconds = { recognition: 6, recall: 10, reading: 6 };

const truth = fsrs();

interface Truth {
  readonly stability: number;
  readonly difficulty: number;
  readonly last: number;
}

/** One fact of the learner: what they know of it, and what the scheduler knows. */
interface Studied {
  readonly id: FactId;
  truth: Truth | null;
  answers: readonly Answered[];
  /** The rung of the fixed ladder. */
  step: number;
  due: number;
}

type Asked = 'recognition' | 'recall';

interface Scheduler {
  ask(fact: Studied, deck: DeckState, random: () => number): Asked;
  /** The day, counted from the first, on which the fact is to be asked again after its answers. */
  due(fact: Studied, day: number, isRight: boolean): number;
}

const dueByMemory = ({ answers }: Studied) => (remember(answers)?.due ?? 0) - dayOf(noon);
const ladder = [1, 3, 7, 14, 30, 60, 120, 240];

const schedulers = {
  factdeck: {
    ask(fact, deck, random) {
      const form = nextForm(deck, fact.id, fact.answers, random);
      if (!form) throw new Error(`Nothing asks for ${fact.id}`);
      return meansOf(form);
    },
    due: dueByMemory,
  },
  plainFsrs: { ask: () => 'recall', due: dueByMemory },
  choicesAtFaceValue: { ask: () => 'recognition', due: dueByMemory },
  fixedLadder: {
    ask: () => 'recall',
    due(fact, day, isRight) {
      fact.step = isRight ? Math.min(fact.step + 1, ladder.length) : 0;
      return isRight ? day + (ladder[fact.step - 1] ?? 1) : day;
    },
  },
} satisfies Record<string, Scheduler>;

type Name = keyof typeof schedulers;

const recallOf = ({ truth: known }: Studied, day: number, { slowness }: Learner) =>
  known ? truth.forgetting_curve(day - known.last, known.stability * slowness) : knownAfterReading;

function learn(fact: Studied, day: number, grade: Grade, earned: number) {
  const gap = fact.truth ? day - fact.truth.last : 0;
  const grown = truth.next_state(fact.truth, gap, grade);
  const ground = fact.truth?.stability ?? truth.init_stability(1);
  const stability = grade === 1 ? grown.stability : ground + earned * (grown.stability - ground);
  fact.truth = { stability, difficulty: grown.difficulty, last: day };
}

interface Year {
  answers: number;
  seconds: number;
  /** First answers of a day to facts seen before, and how many of them were known. */
  asked: number;
  recalled: number;
  /** Mean number of facts that could be recalled unaided on the last day. */
  known: number;
}

function year(name: Name, learner: Learner): Year {
  const scheduler: Scheduler = schedulers[name];
  const random = chance(learner.seed + 1);
  const deckSize = 20;
  const deck = deckIn(fold(emptyLibrary, device('a')(made(deckId('d'), deckSize))));
  const studied: Studied[] = Array.from({ length: facts }, (_, index) => ({
    id: factId(`f${index % deckSize}`),
    truth: null,
    answers: [],
    step: 0,
    due: Math.floor(index / newADay),
  }));
  const sum: Year = { answers: 0, seconds: 0, asked: 0, recalled: 0, known: 0 };
  const stamp = device('b');
  for (let day = 0; day < days; day++) {
    const moment: Moment = later(noon, day);
    for (const fact of studied) {
      for (let turn = 0; fact.due <= day; turn++) {
        const state = { ...deck, answers: new Map([[fact.id, fact.answers]]) };
        const how = scheduler.ask(fact, state, random);
        const known = recallOf(fact, day, learner);
        const knows = random() < known;
        const isRight = knows || (how === 'recognition' && random() < guess);
        if (turn === 0 && fact.truth) {
          sum.asked += 1;
          if (knows) sum.recalled += 1;
        }
        learn(fact, day, knows ? 3 : 1, how === 'recall' ? 1 : recognised);
        sum.answers += 1;
        sum.seconds += seconds[how] + (isRight ? 0 : seconds.reading);
        fact.answers = [...fact.answers, kept(name, stamp, fact, how, isRight, moment)];
        fact.due = scheduler.due(fact, day, isRight);
      }
    }
  }
  for (const fact of studied) sum.known += recallOf(fact, days, learner);
  return sum;
}

/** The answer as the scheduler is told of it. */
function kept(
  name: Name,
  stamp: ReturnType<typeof device>,
  { id }: Studied,
  how: Asked,
  isRight: boolean,
  moment: Moment,
): Answered {
  const question = `${how === 'recall' ? 'b' : 'c'}${id.slice(1)}` as Answered['question'];
  const isTyped = how === 'recall' || name === 'choicesAtFaceValue';
  const grade: Grade = isRight ? 3 : 1;
  const action = answered({
    fact: id,
    question,
    grade,
    ...(isTyped ? {} : { means: 'recognition', guess }),
  });
  return stamp(action, moment) as Answered;
}

export function figures(): Promise<Figure[]> {
  const rows = (Object.keys(schedulers) as Name[]).flatMap((name): Figure[] => {
    const years = learners.map((learner) => year(name, learner));
    const mean = (of: (one: Year) => number) =>
      years.reduce((sum, one) => sum + of(one), 0) / years.length;
    const row = (figure: string, value: number, unit: string, better: Figure['better']) => ({
      name: `study.${name}.${figure}`,
      value,
      unit,
      target: null,
      better,
    });
    const known = mean((one) => one.known);
    const minutes = mean((one) => one.seconds / 60 / days);
    return [
      row(
        'answersADay',
        mean((one) => one.answers / days),
        'answers',
        'lower',
      ),
      row('minutesADay', minutes, 'min', 'lower'),
      row(
        'recalledWhenAsked',
        mean((one) => one.recalled / one.asked),
        'share',
        'higher',
      ),
      row('knownAtTheEnd', known, `of ${facts}`, 'higher'),
      row('knownAnHour', known / ((minutes * days) / 60), 'facts', 'higher'),
    ];
  });
  return Promise.resolve(rows);
}
