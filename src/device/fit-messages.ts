// What the page and the fitting worker say to each other.
import type { Fit, Histories } from '#lib/review/fit.ts';
import type { Parameters } from '#lib/review/schedule.ts';

export interface ToFit {
  readonly histories: Histories;
  /** Those that hold until now. */
  readonly parameters: Parameters;
}

export type FromFit = Fit | { readonly kind: 'failed' };
