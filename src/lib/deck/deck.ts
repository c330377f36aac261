// A deck: an article, its facts, and the questions asked about them.
import type { Article, Span } from '../article/article.ts';
import type { FactId } from '../facts/fact.ts';
import type { Question } from '../questions/question.ts';

export type DeckId = string & { readonly brand: 'DeckId' };

/** A fact as the deck keeps it: one sentence a reader would want to remember. */
export interface DeckFact extends Span {
  readonly id: FactId;
  readonly text: string;
  /** 1 the article's point, 2 worth remembering, 3 a detail. */
  readonly importance: 1 | 2 | 3;
}

export interface Deck {
  readonly format: 'factdeck/1';
  readonly article: Article;
  readonly facts: readonly DeckFact[];
  /** Best first, the alternates behind the others. */
  readonly questions: readonly Question[];
}
