// Questions about several facts at once: the order of events, and what belongs to what.
import type { Span } from '../../article/article.ts';
import type { FactId } from '../../facts/fact.ts';
import type { Match, Order, QuestionId } from '../question.ts';
import type { Judged } from '../write.ts';
import { definitionsOf } from './definitions.ts';
import { eventsOf, inTime, type DatedEvent } from './events.ts';

/** A question with the fact it asks for, which is its own: what belongs together, as one line. */
export interface Joint {
  readonly question: Order | Match;
  readonly fact: Span & { readonly id: FactId; readonly text: string };
}

const [fewestEvents, mostEvents] = [3, 4];
const [fewestPairs, mostPairs] = [3, 5];

/** A part of what the parts are worth: one that is not quite clear spoils the whole. */
const share = 0.95;

const least = (scores: readonly number[]) => share * Math.min(...scores);

interface Parts {
  readonly name: 'order' | 'match';
  readonly text: string;
  readonly prompt: string;
  readonly score: number;
  /** Of the part that is told first. */
  readonly source: Span;
}

function asked({ name, text, prompt, score, source }: Parts) {
  const { start, end } = source;
  const id = `${name}${start}` as FactId;
  return {
    fact: { id, text, start, end },
    question: {
      id: `${id}.${name}` as QuestionId,
      fact: id,
      prompt,
      source: { start, end },
      key: null,
      score: Math.round(score * 1000) / 1000,
    },
  };
}

function orderOf(events: readonly DatedEvent[]): Joint | null {
  const [first] = events;
  if (!first || events.length < fewestEvents) return null;
  const { fact, question } = asked({
    name: 'order',
    text: `${events.map(({ text, said }) => `${text} (${said})`).join('; ')}.`,
    prompt: 'Put these events in order, the earliest first.',
    score: least(events.map(({ score }) => score)),
    source: first.source,
  });
  return { fact, question: { ...question, kind: 'order', answer: events.map(({ text }) => text) } };
}

interface Pair {
  readonly left: string;
  readonly right: string;
  readonly score: number;
  readonly source: Span;
}

function matchOf(pairs: readonly Pair[], prompt: string): Joint | null {
  const [first] = pairs;
  if (!first || pairs.length < fewestPairs) return null;
  const { fact, question } = asked({
    name: 'match',
    text: `${pairs.map(({ left, right }) => `${left}: ${right}`).join('; ')}.`,
    prompt,
    score: least(pairs.map(({ score }) => score)),
    source: first.source,
  });
  const answer = pairs.map(({ left, right }) => [left, right] as const);
  return { fact, question: { ...question, kind: 'match', answer } };
}

/** At most an order and a match, of what is surest; none where there is too little for it. */
export function jointQuestions(judged: readonly Judged[]): readonly Joint[] {
  const events = eventsOf(judged);
  const ordered = events.slice(0, mostEvents);
  const rest = events
    .slice(mostEvents)
    .filter(({ said }) => /^\d{4}$/.test(said))
    .slice(0, mostPairs);
  const order = orderOf(inTime(ordered));
  const terms = matchOf(
    definitionsOf(judged).slice(0, mostPairs),
    'Match each term with what it stands for.',
  );
  const years = matchOf(
    rest.map(({ text, said, score, source }) => ({ left: text, right: said, score, source })),
    'Match each event with its year.',
  );
  return [order, terms ?? years].filter((each) => each !== null);
}
