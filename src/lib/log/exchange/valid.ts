// Whether something read from a file is an event: its stamp, and the fields its kind must have.
import type { Action, LogEvent } from '../event.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const finite: Check = (value) => Number.isFinite(value);
const share: Check = (value) => finite(value) && (value as number) >= 0 && (value as number) <= 1;
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) =>
      check((value as Record<string, unknown>)[name]),
    );

const flag = oneOf(true, false);
const settings: Check = (value) =>
  record({})(value) &&
  Object.values(value as object).every(
    (one) => one === null || ['string', 'number', 'boolean'].includes(typeof one),
  );

const verdict = oneOf('right', 'almost', 'wrong');
const grade = oneOf(1, 2, 3, 4);
const form = record({ question: text, options: optional(listOf(text)) });
const span = { start: count, end: count };
const answer = listOf((value) => text(value) || listOf(text)(value));

const question = record({
  id: text,
  fact: text,
  kind: text,
  prompt: text,
  cue: optional(text),
  source: record(span),
  key: (value) => value === null || record(span)(value),
  answer: (value) => text(value) || answer(value),
  accept: optional(listOf(text)),
  options: optional(listOf(text)),
  correction: optional(text),
  alternate: optional(oneOf(true)),
  earlier: optional(record({ text, key: (value) => value === null || record(span)(value) })),
});

const fact = record({ id: text, text, ...span });

const deck = record({
  article: record({ title: text, text }),
  facts: listOf(fact),
  questions: listOf(question),
});

/** One row a kind of event. */
const actions: Readonly<Record<Action['kind'], Check>> = {
  'deck-made': record({ deck: text, made: deck, dropped: listOf(text) }),
  'deck-updated': record({ deck: text, made: deck }),
  'deck-deleted': record({ deck: text }),
  'deck-restored': record({ deck: text, undoes: listOf(text) }),
  'question-dropped': record({
    deck: text,
    question: text,
    reason: optional(text),
    means: optional(oneOf('recognition')),
  }),
  'question-restored': record({ deck: text, question: text, undoes: listOf(text) }),
  'session-started': record({
    session: text,
    scope: record({ kind: text }),
    queue: listOf(record({ deck: text, fact: text, question: text, again: form })),
  }),
  'session-ended': record({ session: text }),
  answered: record({
    session: text,
    turn: count,
    deck: text,
    fact: text,
    question: text,
    means: oneOf('recognition', 'recall'),
    guess: optional(share),
    place: optional(share),
    given: (value) => value === null || text(value),
    verdict,
    grade,
    tookMs: finite,
  }),
  regraded: record({ session: text, deck: text, fact: text, event: text, verdict, grade }),
  'question-edited': record({
    deck: text,
    question: text,
    prompt: optional(text),
    answer: optional(text),
    accept: optional(listOf(text)),
    options: optional(listOf(text)),
    correction: optional(text),
  }),
  'questions-written': record({ deck: text, facts: listOf(fact), questions: listOf(question) }),
  'fact-suspended': record({ deck: text, fact: text, suspended: flag }),
  'facts-postponed': record({
    deck: text,
    facts: listOf(text),
    until: (value) => value === null || Number.isSafeInteger(value),
    why: oneOf('buried', 'spread'),
  }),
  'deck-tagged': record({ deck: text, tag: text, on: flag }),
  'deck-dated': record({
    deck: text,
    knowBy: (value) => value === null || Number.isSafeInteger(value),
  }),
  'deck-rested': record({ deck: text, rested: flag }),
  'deck-archived': record({ deck: text, archived: flag }),
  'settings-changed': record({ settings }),
  undone: record({ session: text, deck: text, fact: text, event: text, reopens: listOf(text) }),
};

const stamp = record({
  v: count,
  id: text,
  device: text,
  seq: count,
  at: finite,
  offset: finite,
  dayStart: optional(finite),
  kind: text,
});

/** What the current stamp adds. */
const chained = record({
  clock: (value) => count(value) && (value as number) > 0,
  previous: (value) => value === null || (text(value) && /^[0-9a-f]{32}$/.test(value as string)),
});

/** Events of kinds or versions not known here pass by their stamp: a later Factdeck wrote them. */
export function isEvent(value: unknown): value is LogEvent {
  if (!stamp(value)) return false;
  const event = value as LogEvent;
  if (event.seq < 1 || event.id !== `${event.device}:${event.seq}`) return false;
  if (event.v === 2 && !chained(event)) return false;
  const known = Object.hasOwn(actions, event.kind) && (event.v === 1 || event.v === 2);
  return !known || actions[event.kind](event);
}
