// SHA-256 (FIPS 180-4). The browser's own cannot be waited for inside a transaction, and is missing
// where the page is not served by https.

const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate++) {
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
}

/** The first 32 bits of a number's fraction. */
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;

const roundConstants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** Of an ASCII text; 64 hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(text);
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let index = 0; index < 16; index++) words[index] = message.getInt32(block + index * 4);
    compress(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The text, a one bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(text: string): DataView {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(text.length / 2 ** 29));
  view.setUint32(bytes.length - 4, text.length << 3);
  return view;
}

type Eight = [number, number, number, number, number, number, number, number];

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, words: Int32Array): void {
  const at = (index: number) => words[index] as number;
  for (let index = 16; index < 64; index++) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = (at(index - 16) + small + at(index - 7) + large) | 0;
  }
  let [a, b, c, d, e, f, g, h] = [...state] as Eight;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + mixed + choice + (roundConstants[index] as number) + at(index)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = ((state[index] as number) + word) | 0;
  }
}
