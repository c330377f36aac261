// The two hashes spaCy finds its way by: one of strings, one of features.

const u64 = (value: bigint) => BigInt.asUintN(64, value);

const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SEED = 1n;

/** MurmurHash64A of the bytes, seed 1 (Austin Appleby, public domain). */
export function hash64(bytes: Uint8Array): bigint {
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

const rotateLeft31 = (value: bigint) => u64(value << 31n) | (value >> 33n);

function finalMix(value: bigint): bigint {
  let mixed = u64((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  mixed = u64((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return mixed ^ (mixed >> 33n);
}

/** MurmurHash3 x64 128 of one 8-byte value (Austin Appleby, public domain), as four 32-bit numbers. */
export function hash128(value: bigint, seed: bigint): readonly number[] {
  const scrambled = u64(rotateLeft31(u64(value * 0x87c37b91114253d5n)) * 0x4cf5ad432745937fn);
  let second = seed ^ 8n;
  let first = u64((scrambled ^ seed ^ 8n) + second);
  second = u64(second + first);
  first = finalMix(first);
  second = finalMix(second);
  first = u64(first + second);
  second = u64(second + first);
  return [first, first >> 32n, second, second >> 32n].map((part) =>
    Number(BigInt.asUintN(32, part)),
  );
}
