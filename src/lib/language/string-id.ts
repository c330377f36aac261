// A string's 64-bit id as spaCy's StringStore gives it: features are embedded by it.
import { platform } from './platform.ts';

const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SEED = 1n;

const encoder = new platform.TextEncoder();
const u64 = (value: bigint) => BigInt.asUintN(64, value);

/** MurmurHash64A of the bytes, seed 1 (Austin Appleby, public domain). */
function murmur64A(bytes: Uint8Array): bigint {
  const whole = bytes.length >> 3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = SEED ^ u64(BigInt(bytes.length) * MULTIPLIER);
  for (let i = 0; i < whole; i++) {
    let word = u64(view.getBigUint64(i * 8, true) * MULTIPLIER);
    word = u64((word ^ (word >> 47n)) * MULTIPLIER);
    hash = u64((hash ^ word) * MULTIPLIER);
  }
  if (bytes.length % 8 > 0) {
    let tail = 0n;
    for (let i = bytes.length - 1; i >= whole * 8; i--) tail = (tail << 8n) | BigInt(bytes[i] ?? 0);
    hash = u64((hash ^ tail) * MULTIPLIER);
  }
  hash = u64((hash ^ (hash >> 47n)) * MULTIPLIER);
  return hash ^ (hash >> 47n);
}

export type StringId = (text: string) => bigint;

/**
 * Ids of strings. Strings that name one of spaCy's symbols ("mark", "number" and "root" are
 * ordinary words too) have the symbol's small number in place of a hash; the empty string has 0.
 */
export function stringIds(symbols: Readonly<Record<string, number>>): StringId {
  const known = new Map(Object.entries(symbols).map(([name, id]) => [name, BigInt(id)]));
  return (text) => (text === '' ? 0n : (known.get(text) ?? murmur64A(encoder.encode(text))));
}
