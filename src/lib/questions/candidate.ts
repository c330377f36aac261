// A question that might be asked: what a form makes of a fact and a key, before any check.
import type { Fact } from '../facts/fact.ts';
import type { Key } from './keys.ts';

export type Form =
  'blank' | 'when' | 'which-place' | 'which' | 'how-many' | 'who' | 'what' | 'claim';

export interface Candidate {
  readonly fact: Fact;
  readonly key: Key;
  readonly form: Form;
  readonly prompt: string;
  readonly answer: string;
  /** Other spellings that count as right. */
  readonly accept: readonly string[];
  /** The answer among other answers of its class; null where there are no good ones. */
  readonly options: readonly string[] | null;
  /** Of a claim that is false: what is so. */
  readonly correction?: string;
}

export const blankMark = '______';
