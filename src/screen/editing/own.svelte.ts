// A question for words that somebody chooses in a sentence, as it comes back from the deck worker.
import { askAbout } from '#device/maker.ts';
import type { Article, Span } from '#lib/article/article.ts';
import type { DeckFact } from '#lib/deck/deck.ts';
import { sourceOf } from '#lib/deck/source.ts';
import type { FactId } from '#lib/facts/fact.ts';
import type { Point } from '#lib/questions/checks/points.ts';
import type { NotAsked, OwnQuestion } from '#lib/questions/own.ts';
import type { Question, QuestionId } from '#lib/questions/question.ts';
import { Job } from '../making/job.svelte.ts';
import { newId } from '../state/new-id.ts';
import { editing } from '../words/en/editing.ts';

const words = editing.own;

/** A fact with the question that asks for it. */
export interface Written {
  readonly fact: DeckFact;
  readonly question: Question;
}

export class Own {
  written = $state.raw<Written | null>(null);
  /** What a reader would stumble over, in sentences. */
  doubts = $state.raw<readonly string[]>([]);
  #notAsked = $state.raw<NotAsked | null>(null);

  readonly #article: Article;
  readonly #job = new Job();

  constructor(article: Article) {
    this.#article = article;
  }

  get isLooking() {
    return this.#job.isRunning;
  }

  /** Why there is no question. */
  get trouble(): string | null {
    return this.#notAsked ? words.notAsked[this.#notAsked] : (this.#job.trouble?.message ?? null);
  }

  /** Asks for the words of the span; null: for none. */
  async ask(span: Span | null) {
    this.written = null;
    this.doubts = [];
    this.#notAsked = null;
    if (span === null) return this.stop();
    await this.#job.run(
      (signal) => askAbout(sourceOf(this.#article), span, { signal }),
      (result) => {
        if (result.kind === 'not-asked') {
          this.#notAsked = result.why;
          return;
        }
        this.written = factOf(result.own);
        this.doubts = sentencesOf(result.own, result.points);
      },
    );
  }

  stop() {
    this.#job.stop();
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
