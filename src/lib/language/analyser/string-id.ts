// A string's 64-bit id as spaCy's StringStore gives it: features are embedded by it.
import { hash64 } from './murmur.ts';
import { platform } from './platform.ts';

const encoder = new platform.TextEncoder();

export type StringId = (text: string) => bigint;

/**
 * Ids of strings. Strings that name one of spaCy's symbols ("mark", "number" and "root" are
 * ordinary words too) have the symbol's small number in place of a hash; the empty string has 0.
 */
export function stringIds(symbols: Readonly<Record<string, number>>): StringId {
  const known = new Map(Object.entries(symbols).map(([name, id]) => [name, BigInt(id)]));
  return (text) => (text === '' ? 0n : (known.get(text) ?? hash64(encoder.encode(text))));
}
