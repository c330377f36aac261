// The whole way from a text to a deck, on one page.
import type { IsoDate, Refusal, Span } from '../article/article.ts';
import type { Analyser } from '../language/reading.ts';
import type { Question } from '../questions/question.ts';
import type { Deck } from './deck.ts';

/** What somebody gives to have a deck made of; title and date where they are known. */
export interface Source {
  readonly text: string;
  readonly title?: string;
  readonly date?: IsoDate;
}

/** Where the making is: `done` of `total` paragraphs read; `span` is the paragraph being read. */
export interface Progress {
  readonly stage: 'cleaning' | 'reading' | 'facts' | 'questions';
  readonly done: number;
  readonly total: number;
  readonly span?: Span;
}

export interface Made {
  readonly deck: Deck;
  /** Candidates that failed a check, each with the check's name. */
  readonly dropped: readonly { readonly question: Question; readonly reason: string }[];
}

/**
 * Makes a deck step by step: it yields before each paragraph, so that whoever drives it can show
 * progress, let others have the processor, or stop (return without asking for the next step).
 */
export type MakeDeck = (source: Source, analyser: Analyser) => Generator<Progress, Made | Refusal>;
