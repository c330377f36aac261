// What a keystroke costs in a library of 20,000 facts, in time of the processor, which a busy machine
// does not change: times four, since a phone's is about four times slower.
import type { DeckState } from '#lib/log/deck-state.ts';
import type { Question } from '#lib/questions/question.ts';
import { makeIndex } from '#lib/review/search.ts';
import { referenceTexts } from '../articles.ts';
import { after, deckId, deckIn, factId, questionId } from '../lib/sample.ts';
import type { Figure } from './figure.ts';

const decks = 1_000;
const factsOfDeck = 20;
/** Each fact is asked in so many ways. */
const forms = ['a', 'b', 'c'];
const queries = ['government', 'mountain river', 'erdogan', 'university of', '1932', 'the a'];
const slower = 4;

const sentences = referenceTexts()
  .flatMap((text) => text.split(/(?<=[.!?])\s+/))
  .filter((sentence) => sentence.length > 40);

/** A deck about real sentences, each deck about others. */
function deckAbout(number: number, sample: DeckState): DeckState {
  const chosen = Array.from(
    { length: factsOfDeck },
    (_, index) => sentences[(number * 7 + index) % sentences.length] ?? '',
  );
  const text = chosen.join(' ');
  const source = { start: 0, end: text.length };
  const questions = chosen.flatMap((prompt, index) =>
    forms.map((form): Question => {
      const ids = { id: questionId(form + String(index)), fact: factId(`f${index}`) };
      const answer = prompt.split(' ')[3] ?? '';
      return { ...ids, kind: 'short', prompt, answer, accept: [], source, key: null, score: 1 };
    }),
  );
  const article = {
    ...sample.deck.article,
    title: text.slice(0, 60),
    text,
    blocks: [{ kind: 'paragraph' as const, text, map: [[0, 0]] as [number, number][], ...source }],
  };
  return {
    ...sample,
    id: deckId(`d${number}`),
    deck: { ...sample.deck, article },
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

/** Milliseconds of the processor's time. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

export function figures(): Promise<Figure[]> {
  const sample = deckIn(after());
  const index = makeIndex();
  const all = Array.from({ length: decks }, (_, number) => deckAbout(number, sample));
  const built = cost(() => {
    for (const deck of all) index.put(deck);
  });
  const costs = queries
    .flatMap((query) =>
      Array.from(query, (_, length) => cost(() => index.find(query.slice(0, length + 1)))),
    )
    .sort((a, b) => a - b);
  const figure = (name: string, value: number, target: number | null): Figure => ({
    name: `search.${name}TimesFourMilliseconds`,
    value: Math.round(value * slower * 10) / 10,
    unit: 'ms',
    target,
    better: 'lower',
  });
  return Promise.resolve([
    figure('keystrokeP95', costs[Math.floor(costs.length * 0.95)] ?? NaN, 50),
    figure('keystrokeP50', costs[Math.floor(costs.length * 0.5)] ?? NaN, null),
    figure('index', built, null),
  ]);
}
