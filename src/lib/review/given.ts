// An answer of several parts as the one text that an event keeps.
import { parsed } from '../log/exchange/parse.ts';

export type Pair = readonly [left: string, right: string];

export const orderAsText = (items: readonly string[]): string => JSON.stringify(items);

export const pairsAsText = (pairs: readonly Pair[]): string => JSON.stringify(pairs);

/** The items in the order given; null where the text says no order. */
export function orderOf(given: string): readonly string[] | null {
  const parts = listIn(given);
  return parts?.every(isText) ? parts : null;
}

/** The pairs as they were made; null where the text says none. */
export function pairsOf(given: string): readonly Pair[] | null {
  const parts = listIn(given);
  return parts?.every(isPair) ? parts : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every(isText);

function listIn(text: string): unknown[] | null {
  const value = parsed(text);
  return Array.isArray(value) ? value : null;
}
