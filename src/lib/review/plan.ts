// Which facts a session asks about, in which form and order.
import type { DeckId } from '../deck/deck.ts';
import type { FactId } from '../facts/fact.ts';
import type { Item } from '../log/event.ts';
import { isAwake, type DeckState } from '../log/deck-state.ts';
import type { Library } from '../log/fold.ts';
import { dayOf, type Moment } from '../log/moment.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import { chance } from './chance.ts';
import { dueFacts, isBuried } from './due.ts';
import { missedFacts } from './missed.ts';
import { anotherForm, formAfterMiss, nextForm } from './rungs.ts';
import { remember, retrievability } from './schedule.ts';
import { gap } from './session.ts';

interface Wanted {
  readonly deck: DeckState;
  readonly fact: FactId;
}

/**
 * Facts of one deck: first those never asked (best first, `fresh` of them at most), then those least
 * likely recalled.
 */
export function planDeck(
  library: Library,
  deck: DeckId,
  now: Moment,
  seed: number,
  size: number,
  fresh = size,
): Item[] {
  const state = library.decks.get(deck);
  return state ? plan(inTurn(askable(state, now), now, fresh), seed, size) : [];
}

/** Facts of the decks with a tag, in the same order. */
export function planTag(
  { decks }: Library,
  tag: string,
  now: Moment,
  seed: number,
  size: number,
  fresh = size,
): Item[] {
  const tagged = [...decks.values()].filter((deck) => deck.tags.includes(tag) && isAwake(deck));
  const facts = tagged.flatMap((deck) => askable(deck, now));
  return plan(inTurn(facts, now, fresh), seed, size);
}

/** The facts that these questions ask for, in the same order. */
export function planQuestions(
  { decks }: Library,
  found: readonly { readonly deck: DeckId; readonly question: QuestionId }[],
  now: Moment,
  seed: number,
  size: number,
  fresh = size,
): Item[] {
  const wanted = found.flatMap(({ deck, question }): Wanted[] => {
    const state = decks.get(deck);
    const fact = state?.questions.get(question)?.fact;
    return state && fact !== undefined ? [{ deck: state, fact }] : [];
  });
  const facts = new Map(wanted.map((one) => [`${one.deck.id}/${one.fact}`, one]));
  const asked = [...facts.values()].filter((one) => isAskable(one, now));
  return plan(inTurn(asked, now, fresh), seed, size);
}

function askable(deck: DeckState, now: Moment): Wanted[] {
  const facts = new Set([...deck.questions.values()].map((question) => question.fact));
  return [...facts].map((fact) => ({ deck, fact })).filter((one) => isAskable(one, now));
}

const isAskable = ({ deck, fact }: Wanted, now: Moment) =>
  !deck.suspended.has(fact) && !isBuried(deck, fact, dayOf(now));

/** So many of those never asked first, then the others, those least likely recalled first. */
function inTurn(wanted: readonly Wanted[], now: Moment, fresh: number): Wanted[] {
  const known = wanted.map((one) => {
    const memory = remember(one.deck.answers.get(one.fact) ?? []);
    return { one, chance: memory && retrievability(memory, now) };
  });
  const unseen = known.filter(({ chance }) => chance === null).slice(0, fresh);
  const seen = known
    .flatMap(({ one, chance }) => (chance === null ? [] : [{ one, chance }]))
    .sort((a, b) => a.chance - b.chance);
  return [...unseen, ...seen].map(({ one }) => one);
}

/** What is due, mixed over decks; when there is more than `size`, what is easiest to save. */
export function planDue(library: Library, now: Moment, seed: number, size: number): Item[] {
  return plan(
    dueFacts(library, now).map(({ deck, fact }) => ({ deck, fact: fact.id })),
    seed,
    size,
  );
}

/** The missed facts, those missed last first, each in another form than it was missed in. */
export function planMissed(library: Library, now: Moment, seed: number, size: number): Item[] {
  const missed = missedFacts(library).map(({ deck, fact }) => ({ deck, fact: fact.id }));
  return plan(
    missed.filter((one) => isAskable(one, now)),
    seed,
    size,
    anotherForm,
  );
}

function plan(
  wanted: readonly Wanted[],
  seed: number,
  size: number,
  formFor: typeof nextForm = nextForm,
): Item[] {
  const random = chance(seed);
  const placed: Placed[] = [];
  for (const { deck, fact } of wanted) {
    if (placed.length >= size) break;
    const first = formFor(deck, fact, deck.answers.get(fact) ?? [], random);
    if (!first) continue; // every question of it was dropped
    const question = deck.questions.get(first.question);
    if (!question) throw new Error(`No question ${first.question} in deck ${deck.id}`);
    const again = formAfterMiss(deck, fact, first, random);
    placed.push({ item: { deck: deck.id, fact, ...first, again }, question });
  }
  return spread(placed);
}

interface Placed {
  readonly item: Item;
  readonly question: Question;
}

/**
 * Interleaves decks, keeps related questions apart, and asks before it tells: each place takes, of
 * what is left, the first that is least related to the last few, gives no answer away that is still
 * asked for, and is of the deck with most left when all are equal.
 */
function spread(placed: readonly Placed[]): Item[] {
  const left = [...placed];
  const ordered: Placed[] = [];
  while (left.length > 0) {
    const recent = ordered.slice(-gap);
    const waiting = new Map<DeckId, number>();
    for (const { item } of left) waiting.set(item.deck, (waiting.get(item.deck) ?? 0) + 1);
    const cost = (candidate: Placed) =>
      recent.filter((one) => areRelated(one, candidate)).length * 4 +
      (left.some((other) => tells(candidate, other)) ? 2 : 0) +
      (recent.at(-1)?.item.deck === candidate.item.deck ? 1 : 0) -
      (waiting.get(candidate.item.deck) ?? 0) / (left.length + 1);
    const best = left.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    ordered.push(best);
  }
  return ordered.map(({ item }) => item);
}

/** From one sentence, or one of the two gives the other's answer away. */
function areRelated(a: Placed, b: Placed): boolean {
  if (a.item.deck !== b.item.deck) return false;
  const [one, other] = [a.question.source, b.question.source];
  const overlap = one.start < other.end && other.start < one.end;
  return overlap || tells(a, b) || tells(b, a);
}

/** What is shown with the question `a` holds the answer of another one, `b`. */
function tells(a: Placed, b: Placed): boolean {
  const answer = asksFor(b.question);
  if (a === b || a.item.deck !== b.item.deck || answer === null) return false;
  return textOf(a.question).toLowerCase().includes(answer.toLowerCase());
}

/** The words an answer consists of; null where it is a verdict, an order or pairs of shown ones. */
function asksFor(question: Question): string | null {
  switch (question.kind) {
    case 'blank':
    case 'short':
    case 'choice':
      return question.answer;
    default:
      return null;
  }
}

/** All that is shown of a question but the options of a choice, which leave it open. */
function textOf(question: Question): string {
  const { cue = '', prompt, kind } = question;
  const parts = kind === 'order' || kind === 'match' ? question.answer.flat() : [];
  return [cue, prompt, ...parts].join('\n');
}
