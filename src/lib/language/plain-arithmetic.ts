// The kernel in plain JavaScript, for where WebAssembly or SIMD is missing; bit for bit the same as kernel.wat.
import { BLOCK, WIDTH, type Arithmetic } from './arithmetic.ts';

const { fround, sqrt } = Math;
const GROWTH = 65_536;
const UNITS = 64;

export function plainArithmetic(): Arithmetic {
  let floats = new Float32Array(GROWTH);
  let integers = new Int32Array(floats.buffer);
  let used = 0;

  const at = (index: number) => floats[index] as number;

  /** Sum of f over the 96 values, as four running sums, added up at the end. */
  function sumOf(f: (index: number) => number): number {
    const lanes: [number, number, number, number] = [0, 0, 0, 0];
    for (let i = 0; i < WIDTH; i += 4) {
      lanes[0] = fround(lanes[0] + f(i));
      lanes[1] = fround(lanes[1] + f(i + 1));
      lanes[2] = fround(lanes[2] + f(i + 2));
      lanes[3] = fround(lanes[3] + f(i + 3));
    }
    return fround(fround(fround(lanes[0] + lanes[1]) + lanes[2]) + lanes[3]);
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
      used += (count + 3) & ~3;
      if (used > floats.length) {
        const larger = new Float32Array(used + GROWTH);
        larger.set(floats);
        floats = larger;
        integers = new Int32Array(floats.buffer);
      }
      return start;
    },

    layer(inputs, rows, weights, bias, blocks, width, outputs, step, maxout) {
      const memory = floats;
      const sums = new Float32Array(BLOCK);
      const paired = rows + (rows & 1);
      for (let block = 0; block < blocks; block++) {
        const firstWeight = weights + block * width * BLOCK;
        for (let row = 0; row < paired; row++) {
          const x = inputs + row * WIDTH;
          for (let lane = 0; lane < BLOCK; lane += 4) {
            let a = memory[bias + block * BLOCK + lane] as number;
            let b = memory[bias + block * BLOCK + lane + 1] as number;
            let c = memory[bias + block * BLOCK + lane + 2] as number;
            let d = memory[bias + block * BLOCK + lane + 3] as number;
            for (let k = 0, w = firstWeight + lane; k < width; k++, w += BLOCK) {
              const input = memory[x + k] as number;
              a = fround(a + fround(input * (memory[w] as number)));
              b = fround(b + fround(input * (memory[w + 1] as number)));
              c = fround(c + fround(input * (memory[w + 2] as number)));
              d = fround(d + fround(input * (memory[w + 3] as number)));
            }
            sums[lane] = a;
            sums[lane + 1] = b;
            sums[lane + 2] = c;
            sums[lane + 3] = d;
          }
          if (maxout) {
            const y = outputs + block * 4 + row * step;
            for (let unit = 0; unit < 4; unit++) {
              memory[y + unit] = Math.max(
                sums[unit] as number,
                sums[unit + 4] as number,
                sums[unit + 8] as number,
              );
            }
          } else {
            memory.set(sums, outputs + block * BLOCK + row * step);
          }
        }
      }
    },

    normalize(values, rows, gain, shift, sums) {
      for (let row = 0; row < rows; row++) {
        const from = values + row * WIDTH;
        const to = sums + row * WIDTH;
        const mean = fround(sumOf((i) => at(from + i)) / WIDTH);
        const variance = fround(
          sumOf((i) => {
            const difference = fround(at(from + i) - mean);
            return fround(difference * difference);
          }) / WIDTH,
        );
        const scale = fround(1 / fround(sqrt(fround(variance + fround(1e-8)))));
        for (let i = 0; i < WIDTH; i++) {
          const value = fround(fround(at(from + i) - mean) * scale);
          const shifted = fround(fround(value * at(gain + i)) + at(shift + i));
          floats[to + i] = fround(at(to + i) + shifted);
        }
      }
    },

    gather(list, count, bias, outputs) {
      for (let unit = 0; unit < UNITS; unit++) {
        let a = 0;
        let b = 0;
        for (let i = 0; i < count; i++) {
          const row = (integers[list + i] as number) + unit;
          a = fround(a + at(row));
          b = fround(b + at(row + UNITS));
        }
        floats[outputs + unit] = Math.max(
          fround(a + at(bias + unit)),
          fround(b + at(bias + unit + UNITS)),
        );
      }
    },
  };
}
