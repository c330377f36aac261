// A fact: one thing the article says that a reader would want to remember.
import type { Span } from '../article/article.ts';
import type { Asked } from './composed.ts';
import type { OpenReference } from './references.ts';
import type { Statement } from './statement.ts';

export type FactId = string & { readonly brand: 'FactId' };

/** Where in the sentence the fact stands. */
export type ClauseKind =
  | 'main'
  | 'coordinated'
  | 'relative'
  | 'apposition'
  | 'participle'
  | 'circumstance'
  | 'event'
  | 'complement'
  | 'life'
  | 'office';

/** `said`: somebody says so; `plan`: it was to happen; `possible`: may, might, could. */
export type Modality = 'fact' | 'said' | 'plan' | 'possible';

export interface Fact extends Span {
  readonly id: FactId;
  readonly clause: ClauseKind;
  /** The author's sentence, made to stand by itself as far as it does. */
  readonly statement: Statement;
  /** A line of the article that says who or what the statement's first words mean. */
  readonly cue: string | null;
  /** References of the statement that neither it nor the cue explains. */
  readonly open: readonly OpenReference[];
  /** What is asked of a fact whose sentence Factdeck wrote; null for the author's sentences. */
  readonly asked: Asked | null;
  readonly modality: Modality;
  readonly negated: boolean;
  /** 1 the article's point, 2 worth remembering, 3 a detail. */
  readonly importance: 1 | 2 | 3;
  /** Each uncertain step that made it: 'cut-tail', 'relative', 'long'. What a score may weigh. */
  readonly doubts: readonly string[];
}
