// A question as it is kept and shown. The command line prints the same with spans as start and end.
import type { Span } from '../article/article.ts';
import type { FactId } from '../facts/fact.ts';

export type QuestionId = string & { readonly brand: 'QuestionId' };

interface Asked {
  readonly id: QuestionId;
  readonly fact: FactId;
  /** A line of the article shown above the prompt where the sentence does not stand alone. */
  readonly cue?: string;
  /** What is asked; a blank is written as six underscores. */
  readonly prompt: string;
  /** The sentence that holds the fact, in the article's text. */
  readonly source: Span;
  /** Where the answer stands in the article's text, where it stands there as such. */
  readonly key: Span | null;
  /** 0 to 1, how sure the engine is that this question is a good one. */
  readonly score: number;
  /**
   * Another way of asking for a fact that a better question asks for already: kept for when that one
   * is missed, and counted apart.
   */
  readonly alternate?: true;
  /**
   * The sentence as an earlier version of the article had it, and where its answer stands in that:
   * only where the article has it no more. `source` is then empty.
   */
  readonly earlier?: { readonly text: string; readonly key: Span | null };
}

/** Typed, or chosen where there are `options` (the key among them). */
export interface Blank extends Asked {
  readonly kind: 'blank';
  readonly answer: string;
  /** Other spellings that count as right. */
  readonly accept: readonly string[];
  readonly options?: readonly string[];
}

export interface Short extends Asked {
  readonly kind: 'short';
  readonly answer: string;
  readonly accept: readonly string[];
}

export interface Choice extends Asked {
  readonly kind: 'choice';
  readonly answer: string;
  readonly options: readonly string[];
}

/** The prompt is a sentence that is so, or is not. */
export interface TrueFalse extends Asked {
  readonly kind: 'truefalse';
  readonly answer: 'true' | 'false';
  /** What is so, where the prompt is not. */
  readonly correction?: string;
}

/** Events, the earliest first; its fact is the order itself, and no other question asks for it. */
export interface Order extends Asked {
  readonly kind: 'order';
  readonly answer: readonly string[];
}

/** What belongs together, left and right; its fact is the whole of the pairs, as with an order. */
export interface Match extends Asked {
  readonly kind: 'match';
  readonly answer: readonly (readonly [string, string])[];
}

export type Question = Blank | Short | Choice | TrueFalse | Order | Match;
