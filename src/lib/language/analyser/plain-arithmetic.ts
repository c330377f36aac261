// The kernel in plain JavaScript, for where WebAssembly or SIMD is missing. It adds up in doubles: slower than
// kernel.wat but twice as fast as rounding like it would be, and the tokens come out the same.
import { BLOCK, WIDTH, type Arithmetic } from './arithmetic.ts';

const GROWTH = 65_536;
const UNITS = 64;
const LANES = 4;

/** A dot product of two input rows with four lanes of weights; writes the eight sums to `sums`. */
function dot(
  memory: Float32Array,
  x: number,
  width: number,
  weights: number,
  bias: number,
  sums: Float64Array,
  lane: number,
): void {
  // Locals: in a test runner an import is looked up at every use.
  const stride = BLOCK;
  const next = x + WIDTH;
  let a0 = memory[bias] as number;
  let a1 = memory[bias + 1] as number;
  let a2 = memory[bias + 2] as number;
  let a3 = memory[bias + 3] as number;
  let b0 = a0;
  let b1 = a1;
  let b2 = a2;
  let b3 = a3;
  for (let k = 0, w = weights; k < width; k++, w += stride) {
    const first = memory[x + k] as number;
    const second = memory[next + k] as number;
    const w0 = memory[w] as number;
    const w1 = memory[w + 1] as number;
    const w2 = memory[w + 2] as number;
    const w3 = memory[w + 3] as number;
    a0 += first * w0;
    a1 += first * w1;
    a2 += first * w2;
    a3 += first * w3;
    b0 += second * w0;
    b1 += second * w1;
    b2 += second * w2;
    b3 += second * w3;
  }
  sums[lane] = a0;
  sums[lane + 1] = a1;
  sums[lane + 2] = a2;
  sums[lane + 3] = a3;
  sums[lane + BLOCK] = b0;
  sums[lane + BLOCK + 1] = b1;
  sums[lane + BLOCK + 2] = b2;
  sums[lane + BLOCK + 3] = b3;
}

export function plainArithmetic(): Arithmetic {
  let floats = new Float32Array(GROWTH);
  let integers = new Int32Array(floats.buffer);
  let used = 0;
  /** A block's outputs for two rows. */
  const sums = new Float64Array(2 * BLOCK);

  const at = (index: number) => floats[index] as number;

  function write(from: number, to: number, maxout: boolean): void {
    if (!maxout) {
      for (let i = 0; i < BLOCK; i++) floats[to + i] = sums[from + i] as number;
      return;
    }
    for (let i = from; i < from + LANES; i++) {
      floats[to + i - from] = Math.max(
        sums[i] as number,
        sums[i + LANES] as number,
        sums[i + 2 * LANES] as number,
      );
    }
  }

  return {
    get floats() {
      return floats;
    },
    get integers() {
      return integers;
    },

    reserve(count) {
      const start = used;
      used += (count + LANES - 1) & -LANES;
      if (used > floats.length) {
        const larger = new Float32Array(used + GROWTH);
        larger.set(floats);
        floats = larger;
        integers = new Int32Array(floats.buffer);
      }
      return start;
    },

    layer({ weights, bias, blocks, width, maxout, step }, inputs, rows, outputs) {
      for (let block = 0; block < blocks; block++) {
        const firstWeight = weights + block * width * BLOCK;
        const firstBias = bias + block * BLOCK;
        const y = outputs + block * (maxout ? LANES : BLOCK);
        for (let row = 0; row < rows; row += 2) {
          const x = inputs + row * WIDTH;
          for (let lane = 0; lane < BLOCK; lane += LANES) {
            dot(floats, x, width, firstWeight + lane, firstBias + lane, sums, lane);
          }
          write(0, y + row * step, maxout);
          write(BLOCK, y + (row + 1) * step, maxout);
        }
      }
    },

    normalize(values, rows, gain, shift, changed) {
      for (let row = 0; row < rows; row++) {
        const from = values + row * WIDTH;
        const to = changed + row * WIDTH;
        let total = 0;
        for (let i = 0; i < WIDTH; i++) total += at(from + i);
        const mean = total / WIDTH;
        let squares = 0;
        for (let i = 0; i < WIDTH; i++) squares += (at(from + i) - mean) ** 2;
        const scale = 1 / Math.sqrt(squares / WIDTH + 1e-8);
        for (let i = 0; i < WIDTH; i++) {
          const value = (at(from + i) - mean) * scale;
          floats[to + i] = at(to + i) + value * at(gain + i) + at(shift + i);
        }
      }
    },

    gather(list, count, bias, outputs) {
      for (let unit = 0; unit < UNITS; unit++) {
        let a = at(bias + unit);
        let b = at(bias + unit + UNITS);
        for (let i = 0; i < count; i++) {
          const row = (integers[list + i] as number) + unit;
          a += at(row);
          b += at(row + UNITS);
        }
        floats[outputs + unit] = Math.max(a, b);
      }
    },
  };
}
