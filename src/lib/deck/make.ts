// The whole way from a text to a deck, on one page.
import type { Block, Refusal, Span } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import type { Fact } from '../facts/fact.ts';
import { findFacts, type Findings } from '../facts/find.ts';
import { sentenceText } from '../facts/statement.ts';
import { read } from '../language/read.ts';
import type { Analyser } from '../language/reading.ts';
import { choose } from '../questions/choose.ts';
import { jointQuestions } from '../questions/joint/joint.ts';
import { phrase } from '../questions/phrase.ts';
import type { Question } from '../questions/question.ts';
import { write, type Judged } from '../questions/write.ts';
import { coverageOf, type Covered } from './coverage.ts';
import type { Deck, DeckFact } from './deck.ts';
import type { Source } from './source.ts';

/** Where the making is: `done` of `total` paragraphs; `span` is the one being worked on. */
export interface Progress {
  readonly stage: 'cleaning' | 'reading' | 'facts' | 'questions';
  readonly done: number;
  readonly total: number;
  readonly span?: Span;
}

export interface Made {
  readonly deck: Deck;
  readonly coverage: readonly Covered[];
}

/**
 * Makes a deck step by step: it yields before each paragraph, so that whoever drives it can show
 * progress, let others have the processor, or stop (return without asking for the next step).
 */
export type MakeDeck = (source: Source, analyser: Analyser) => Generator<Progress, Made | Refusal>;

/** Tells of each block another stage is about to work on. */
function* staged<T>(
  stage: Progress['stage'],
  total: number,
  work: Generator<Block, T>,
): Generator<Progress, T> {
  for (let done = 0; ; done++) {
    const step = work.next();
    if (step.done) return step.value;
    const { start, end } = step.value;
    yield { stage, done, total, span: { start, end } };
  }
}

const deckFact = ({ id, start, end, importance, statement }: Fact): DeckFact => ({
  id,
  start,
  end,
  importance,
  text: sentenceText(statement.pieces),
});

const alternate = (judged: Judged): Question => ({ ...phrase(judged), alternate: true });

/** Behind the essentials: what brings facts together is asked when they are known. */
const jointAt = 12;

const factsPerStep = 20;

/** Everything that could be asked about an article, before any of it is chosen. */
export interface Written {
  readonly findings: Findings;
  readonly judged: readonly Judged[];
}

/** From a text to its candidates, each with what speaks against it. */
export function* writeQuestions(
  source: Source,
  analyser: Analyser,
): Generator<Progress, Written | Refusal> {
  yield { stage: 'cleaning', done: 0, total: 1 };
  const article = readArticle(source);
  if ('refused' in article) return article;

  const total = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const reading = yield* staged('reading', total, read(article, analyser));
  const findings = yield* staged('facts', total, findFacts(reading));

  const judged: Judged[] = [];
  for (const [done, fact] of findings.facts.entries()) {
    if (done % factsPerStep === 0) {
      yield { stage: 'questions', done, total: findings.facts.length };
    }
    judged.push(...write(fact, findings));
  }
  return { findings, judged };
}

/** Chooses the deck from what was written; it has no questions where none is sure to be good. */
export function deckOf({ findings, judged }: Written): Made {
  const { text } = findings.reading.article;
  const chosen = choose(judged, text.split(/\s+/).length);
  const joint = jointQuestions(judged);
  const questions = chosen.questions.map(phrase);
  const asked = new Set(chosen.questions.map(({ candidate }) => candidate.fact.id));
  const deck: Deck = {
    format: 'factdeck/1',
    article: findings.reading.article,
    facts: [
      ...findings.facts.filter(({ id }) => asked.has(id)).map(deckFact),
      ...joint.map(({ fact }): DeckFact => ({ ...fact, importance: 2 })),
    ],
    questions: [
      ...questions.slice(0, jointAt),
      ...joint.map(({ question }) => question),
      ...questions.slice(jointAt),
      ...chosen.alternates.map(alternate),
    ],
  };
  return { deck, coverage: coverageOf(findings, judged, deck.questions) };
}

export const makeDeck: MakeDeck = function* (source, analyser) {
  const written = yield* writeQuestions(source, analyser);
  return 'refused' in written ? written : deckOf(written);
};
