// A newer version of an article against the deck of the older one: what stays, what changed, what is new.
import type { Span } from '../article/article.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import type { Deck, DeckFact } from './deck.ts';
import type { Made } from './make.ts';
import { finder, nowhere, placed, sentenceOf } from './placing.ts';
import { mainQuestions } from './sizes.ts';

/** A fact whose sentence the newer version does not have word for word. */
export interface Change {
  readonly fact: DeckFact;
  /** Its sentence as the older version has it. */
  readonly was: string;
  /** The sentence that came in its place; null where there is none like it. */
  readonly now: Span | null;
  /** Whether the words that changed are none of the fact's, nor next to them: its answers hold. */
  readonly holds: boolean;
  /** The new questions about that sentence, without what another fact that holds is asked for. */
  readonly asks: readonly Question[];
}

export interface Comparison {
  /** Facts whose sentence stands there word for word. */
  readonly same: readonly DeckFact[];
  readonly changes: readonly Change[];
  /** Questions about sentences that the older version does not have, of no change, best first. */
  readonly fresh: readonly Question[];
}

/** `keep` asks on as before; `renew` asks about the new sentence, from the start; `leave` asks no more. */
export type Decision = 'keep' | 'renew' | 'leave';

export interface Update {
  readonly made: Deck;
  /** Facts that are not asked any more; they stay in the deck, with what is known of their memory. */
  readonly left: readonly FactId[];
}

/** What an update comes to: facts by what becomes of them, and the questions that are new besides. */
export interface Tally {
  readonly kept: number;
  readonly renewed: number;
  readonly left: number;
  readonly added: number;
}

/** Short words are in every sentence. */
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{N}+/gu));

/** Sentences that share so much of their words are two versions of one. */
const alike = 0.5;

/** Finds the one of the sentences that is most like another. */
function likenessTo(sentences: readonly Span[], text: string): (sentence: string) => Span | null {
  const words = sentences.map(({ start, end }) => wordsOf(text.slice(start, end)));
  const having = new Map<string, number[]>();
  for (const [n, of] of words.entries()) {
    for (const word of of) having.set(word, [...(having.get(word) ?? []), n]);
  }
  return (sentence) => {
    const sought = wordsOf(sentence);
    const shared = new Map<number, number>();
    for (const word of sought) {
      for (const n of having.get(word) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1);
    }
    let best: { readonly n: number; readonly share: number } | null = null;
    for (const [n, count] of shared) {
      const share = (2 * count) / (sought.size + (words[n]?.size ?? 0));
      if (share >= alike && share > (best?.share ?? 0)) best = { n, share };
    }
    return best && (sentences[best.n] ?? null);
  };
}

const holds = (span: Span, { source }: Question) =>
  source.start >= span.start && source.start < span.end;

/** A fact's sentence: the article's, or that of an earlier version. */
function sentenceOfFact({ article, questions }: Deck, fact: DeckFact): string {
  if (fact.end > fact.start) return article.text.slice(fact.start, fact.end);
  const question = questions.find((each) => each.fact === fact.id);
  return question ? sentenceOf(article, question).text : fact.text;
}

/** Words as one compares them; numbers are whole, so that 1,400,000 does not hold 400,000. */
const spoken = (text: string) =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];

/** The ends of a sentence count as words. */
const bounded = (text: string) => ` ^ ${spoken(text).join(' ')} $ `;

/** Whether a fact's words, and the one on either side, stand in both sentences; signs are no words. */
function isUntouched({ text }: DeckFact, was: string, now: string): boolean {
  const sentence = bounded(was);
  if (sentence === bounded(now)) return true;
  const said = ` ${spoken(text).join(' ')} `;
  const at = sentence.indexOf(said);
  if (said.trim() === '' || at < 0) return false;
  const from = sentence.lastIndexOf(' ', at - 1);
  const to = sentence.indexOf(' ', at + said.length) + 1;
  return bounded(now).includes(sentence.slice(from, to));
}

const inOrder = (facts: readonly DeckFact[]) => facts.toSorted((a, b) => a.start - b.start);

type Settled = Omit<Change, 'asks'>;

/** Tells whether another fact that holds in a new sentence is asked for the same already. */
function heldAnswers({ questions }: Deck, changes: readonly Settled[]) {
  const places = new Map(
    changes.flatMap(({ fact, now, holds }) =>
      now && holds ? [[fact.id, now.start] as const] : [],
    ),
  );
  const held = questions.flatMap(({ fact, answer }) => {
    const start = places.get(fact);
    return start === undefined ? [] : [{ start, answer, fact }];
  });
  return ({ start }: Span, { answer }: Question, { id }: DeckFact) =>
    held.some((each) => each.start === start && each.answer === answer && each.fact !== id);
}

/** `isAsked` tells of a fact whether it comes up at all: of what does not, nothing is to be decided. */
export function compareVersions(
  before: Deck,
  after: Made,
  isAsked: (fact: FactId) => boolean,
): Comparison {
  const { text } = after.deck.article;
  const [findOld, findNew] = [finder(before.article.text), finder(text)];
  const isNew = ({ start, end }: Span) => findOld(text.slice(start, end)) === null;
  const newSentences = after.coverage.filter(isNew);
  const nearest = likenessTo(newSentences, text);
  const starts = new Set(newSentences.map(({ start }) => start));
  const asked = mainQuestions(after.deck).filter(({ source }) => starts.has(source.start));
  const same: DeckFact[] = [];
  const changes: Settled[] = [];
  for (const fact of inOrder(before.facts).filter(({ id }) => isAsked(id))) {
    const was = sentenceOfFact(before, fact);
    if (findNew(was)) {
      same.push(fact);
      continue;
    }
    const near = nearest(was);
    const now = near && { start: near.start, end: near.end };
    const holds = now !== null && isUntouched(fact, was, text.slice(now.start, now.end));
    changes.push({ fact, was, now, holds });
  }
  const isHeld = heldAnswers(before, changes);
  const asksOf = ({ fact, now }: Settled) =>
    asked.filter((each) => now && holds(now, each) && !isHeld(now, each, fact));
  return {
    same,
    changes: changes.map((change) => ({ ...change, asks: asksOf(change) })),
    fresh: asked.filter((question) => !changes.some(({ now }) => now && holds(now, question))),
  };
}

/** What is safe where the person says nothing else: no answer is asked on that may be outdated. */
export function usualDecision({ holds, asks }: Change): Decision {
  if (holds) return 'keep';
  return asks.length > 0 ? 'renew' : 'leave';
}

export function tallyOf(
  { same, changes, fresh }: Comparison,
  decisionOn: (change: Change) => Decision,
): Tally {
  const decided = (decision: Decision) =>
    changes.filter((change) => decisionOn(change) === decision).length;
  return {
    kept: same.length + decided('keep'),
    renewed: decided('renew'),
    left: decided('leave'),
    added: fresh.length,
  };
}

/**
 * The deck of the newer version. Facts that stay keep their ids, and with them their memory; `mark`
 * goes before the ids of new ones, so that they are nobody else's.
 */
export function updated(
  before: Deck,
  after: Made,
  { changes, fresh }: Comparison,
  decisionOn: (change: Change) => Decision,
  mark: string,
): Update {
  const { article } = after.deck;
  const find = finder(article.text);
  const decided = new Map(changes.map((change) => [change.fact.id, change] as const));
  const spanOf = (fact: FactId, sentence: string): Span | null => {
    const change = decided.get(fact);
    const kept = change && decisionOn(change) === 'keep' ? change.now : null;
    return find(sentence) ?? kept;
  };
  const renewed = changes.filter((change) => decisionOn(change) === 'renew');
  const asked = new Set([...renewed.flatMap(({ asks }) => asks), ...fresh]);
  const facts = new Set([...asked].map(({ fact }) => fact));
  const marked = <Id extends string>(id: Id) => `${mark}.${id}` as Id;
  return {
    left: changes.filter((change) => decisionOn(change) !== 'keep').map(({ fact }) => fact.id),
    made: {
      format: before.format,
      article,
      facts: [
        ...before.facts.map((fact) => ({
          ...fact,
          ...(spanOf(fact.id, sentenceOfFact(before, fact)) ?? nowhere),
        })),
        ...after.deck.facts
          .filter(({ id }) => facts.has(id))
          .map((fact) => ({ ...fact, id: marked<FactId>(fact.id) })),
      ],
      questions: [
        ...before.questions.map((question) => {
          const told = sentenceOf(before.article, question);
          return placed(question, told, article.text, spanOf(question.fact, told.text));
        }),
        ...after.deck.questions
          .filter((each) => asked.has(each) || (each.alternate === true && facts.has(each.fact)))
          .map((question) => ({
            ...question,
            id: marked<QuestionId>(question.id),
            fact: marked<FactId>(question.fact),
          })),
      ],
    },
  };
}
