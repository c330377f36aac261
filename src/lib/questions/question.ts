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

export interface TrueFalse extends Asked {
  readonly kind: 'truefalse';
  readonly answer: 'true' | 'false';
}

export interface Order extends Asked {
  readonly kind: 'order';
  readonly answer: readonly string[];
}

export interface Match extends Asked {
  readonly kind: 'match';
  readonly answer: readonly (readonly [string, string])[];
}

export type Question = Blank | Short | Choice | TrueFalse | Order | Match;
