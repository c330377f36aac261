// An article as Factdeck keeps it: the text exactly as it was given, and what each part of it is.

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly brand: 'IsoDate' };

/** Half-open range of UTF-16 offsets in an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind =
  | 'title'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'caption'
  | 'byline'
  | 'credit'
  | 'source'
  | 'navigation'
  /** Prose that whoever gave the text does not want read. */
  | 'left-out';

/**
 * One paragraph of the article, or one that was left out. Its `text` is what the analyser reads:
 * the article's own, mended where spacing was broken. `map` lists where pieces of it stand in the
 * article: `[offset in text, offset in article]`, ascending, each valid up to the next.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly text: string;
  readonly map: readonly (readonly [number, number])[];
}

export interface Article {
  readonly title: string;
  /** Day of publication; null when the text does not say and nobody gave it. */
  readonly date: IsoDate | null;
  /** The text as given; every span of every later stage points into it. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Why no deck can be made of a text. A foreseen outcome: whoever makes decks must handle it. */
export interface Refusal {
  readonly refused: 'empty' | 'not-english' | 'too-short' | 'only-links' | 'too-long';
  /** A plain sentence: what is the matter and what to do. */
  readonly message: string;
}
