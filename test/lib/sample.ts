// Hand-made decks and devices for the tests of the log and of reviewing.
import type { Deck, DeckId } from '../../src/lib/deck/deck.ts';
import type { FactId } from '../../src/lib/facts/fact.ts';
import type {
  Action,
  AnswerGiven,
  DeviceId,
  LogEvent,
  SessionId,
} from '../../src/lib/log/event.ts';
import { emptyLibrary, foldAll, type Library } from '../../src/lib/log/fold.ts';
import { clockAt } from '../../src/lib/log/clock.ts';
import { dayMillis, type Moment } from '../../src/lib/log/moment.ts';
import { stamped } from '../../src/lib/log/stamp.ts';
import type { Question, QuestionId } from '../../src/lib/questions/question.ts';

/** Noon of a Tuesday in Berlin's winter, when the tests start. */
export const noon: Moment = { at: Date.UTC(2026, 10, 24, 11), offset: 60 };

export const later = (from: Moment, days: number, hours = 0): Moment => ({
  ...from,
  at: from.at + days * dayMillis + hours * 3_600_000,
});

export const deckId = (name: string) => name as DeckId;
export const factId = (name: string) => name as FactId;
export const questionId = (name: string) => name as QuestionId;
export const sessionId = (name: string) => name as SessionId;

/** Each fact `f0`, `f1` ... has a sentence of its own, and questions `c0` choice, `b0` blank, `s0` short. */
export function sampleDeck(facts: number): Deck {
  const each = Array.from({ length: facts }, (_, index) => index);
  const sentence = (index: number) => `City ${index} lies on river ${index}.`;
  const text = each.map(sentence).join(' ');
  const spanOf = (index: number) => {
    const start = text.indexOf(sentence(index));
    return { start, end: start + sentence(index).length };
  };
  const questions = each.flatMap((index): Question[] => {
    const asked = { fact: factId(`f${index}`), source: spanOf(index), key: null, score: 1 };
    const [answer, accept] = [`Answer ${index}`, []];
    const options = [answer, `Other ${index}`, `Third ${index}`];
    const prompt = `What of city ${index}?`;
    return [
      { ...asked, id: questionId(`c${index}`), kind: 'choice', prompt, answer, options },
      {
        ...asked,
        id: questionId(`b${index}`),
        kind: 'blank',
        prompt: 'It is ______.',
        answer,
        accept,
      },
      { ...asked, id: questionId(`s${index}`), kind: 'short', prompt, answer, accept },
    ];
  });
  return {
    format: 'factdeck/1',
    article: { title: 'Cities', date: null, text, blocks: [] },
    facts: each.map((index) => ({
      id: factId(`f${index}`),
      text: sentence(index),
      importance: 2,
      ...spanOf(index),
    })),
    questions,
  };
}

export const made = (deck: DeckId, facts = 6, dropped: readonly QuestionId[] = []): Action => ({
  kind: 'deck-made',
  deck,
  made: sampleDeck(facts),
  dropped,
});

/** An answer to the blank of fact `f0`, right unless told otherwise. */
export const answered = (some: Partial<AnswerGiven> = {}): AnswerGiven => ({
  kind: 'answered',
  session: sessionId('s'),
  turn: 0,
  deck: deckId('d'),
  fact: factId('f0'),
  question: questionId('b0'),
  means: 'recall',
  given: 'Answer 0',
  verdict: some.grade === 1 ? 'wrong' : 'right',
  grade: 3,
  tookMs: 2_000,
  ...some,
});

/** Stamps actions as a device does that hears of no others. */
export function device(name: string) {
  let last: LogEvent | null = null;
  return (action: Action, moment: Moment = noon): LogEvent => {
    const [event] = stamped([action], name as DeviceId, { last, seen: clockAt(0) }, moment);
    if (!event) throw new Error('nothing stamped');
    last = event;
    return event;
  };
}

/** What is known after deck `d` of four facts and these answers: `[fact, days after noon, right]`. */
export function after(...given: readonly [fact: number, days: number, right: boolean][]): Library {
  const stamp = device('a');
  return foldAll(emptyLibrary, [
    stamp(made(deckId('d'), 4)),
    stamp({ kind: 'session-started', session: sessionId('s'), scope: { kind: 'due' }, queue: [] }),
    ...given.map(([fact, days, right], turn) =>
      stamp(
        answered({
          turn,
          fact: factId(`f${fact}`),
          question: questionId(`b${fact}`),
          given: right ? `Answer ${fact}` : 'Nonsense',
          grade: right ? 3 : 1,
        }),
        later(noon, days),
      ),
    ),
  ]);
}

/** The deck `d` of a library. */
export const deckIn = (library: Library) => {
  const state = library.decks.get(deckId('d'));
  if (!state) throw new Error('no deck');
  return state;
};
export const factsOf = (list: readonly { fact: { id: string } }[]) =>
  list.map(({ fact }) => fact.id);
