// A question for words that somebody chooses in a sentence, as it comes back from the deck worker.
import { askAbout } from '#device/maker.ts';
import type { Article, Span } from '#lib/article/article.ts';
import type { DeckFact } from '#lib/deck/deck.ts';
import { sourceOf } from '#lib/deck/source.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Point } from '#lib/questions/checks/points.ts';
import type { OwnQuestion } from '#lib/questions/own.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import { newId } from '../state/new-id.ts';
import { editing } from '../words/en/editing.ts';

const words = editing.own;

/** A fact with the question that asks for it. */
export interface Written {
  readonly fact: DeckFact;
  readonly question: Question;
}

export class Own {
  /** Raised while the worker is at it. */
  isLooking = $state(false);
  written = $state.raw<Written | null>(null);
  /** What a reader would stumble over, in sentences. */
  doubts = $state.raw<readonly string[]>([]);
  /** Why there is no question. */
  trouble = $state.raw<string | null>(null);

  readonly #article: Article;
  #asking: AbortController | null = null;

  constructor(article: Article) {
    this.#article = article;
  }

  /** Asks for the words of the span; null: for none. */
  async ask(span: Span | null) {
    this.#asking?.abort();
    this.written = null;
    this.doubts = [];
    this.trouble = null;
    this.isLooking = span !== null;
    if (span === null) return;
    const asking = new AbortController();
    this.#asking = asking;
    const result = await askAbout(sourceOf(this.#article), span, { signal: asking.signal });
    if (asking.signal.aborted) return;
    this.isLooking = false;
    switch (result.kind) {
      case 'asked':
        this.written = factOf(result.own);
        this.doubts = sentencesOf(result.own, result.points);
        break;
      case 'not-asked':
        this.trouble = words.notAsked[result.why];
        break;
      case 'refused':
        this.trouble = result.refusal.message;
        break;
      case 'failed':
        this.trouble = result.message;
        break;
      case 'cancelled':
    }
  }

  stop() {
    this.#asking?.abort();
  }
}

/** What is said of a check goes before what is said of its whole point. */
function sentencesOf(
  { doubts }: OwnQuestion,
  points: readonly (Point | null)[],
): readonly string[] {
  const { byCheck, byPoint } = words.doubtsBy;
  const exact = doubts.flatMap((check) => byCheck[check] ?? []);
  const told = new Set(points.filter((_, at) => byCheck[doubts[at] ?? ''] !== undefined));
  const others = points.flatMap((point) =>
    point === null || told.has(point) ? [] : byPoint[point],
  );
  return [...new Set([...exact, ...others])];
}

/** With ids of their own, so that they are nobody else's in the deck. */
function factOf({ text, question }: OwnQuestion): Written {
  const id = newId<FactId>();
  return {
    fact: { id, text, ...question.source, importance: 2 },
    question: { ...question, id: `${id}.blank` as QuestionId, fact: id },
  };
}
