// What the analyser sees: tokens in a dependency tree, entities, sentences. Names are spaCy's.
import type { Article, Block, Span } from '../article/article.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** One token of a Doc. Offsets are UTF-16 units in `Doc.text`. */
export interface Token {
  /** Index in `Doc.tokens`. */
  readonly i: number;
  readonly idx: number;
  readonly text: string;
  /** True when one space follows in the text. */
  readonly space: boolean;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, SPACE ... */
  readonly pos: string;
  /** Penn Treebank tag: NN, VBD ... */
  readonly tag: string;
  /** Universal features, `Number=Sing|Person=3`, empty when none. */
  readonly morph: string;
  /** Dependency label: nsubj, dobj, ROOT ... */
  readonly dep: string;
  /** Index of the head token; a root's own index. */
  readonly head: number;
  readonly sentStart: boolean;
  /** Entity label of the entity this token is in, or ''. */
  readonly entType: string;
}

/** Token range `[start, end)` with its OntoNotes label: PERSON, GPE, DATE ... */
export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
}

/** The English analyser: en_core_web_sm 3.8, see analyser.ts; its file brings the lexicon along. */
export interface Analyser {
  analyse(text: string): Doc;
  readonly lexicon: Lexicon;
}

/** A sentence of a block: tokens `[first, end)` of its doc, and its span in the article's text. */
export interface Sentence {
  readonly block: Block;
  readonly doc: Doc;
  readonly first: number;
  readonly end: number;
  readonly span: Span;
}

export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}
