import { describe, expect, test } from 'vitest';
import { BLOCK, WIDTH } from '#lib/language/analyser/arithmetic.ts';
import { KERNEL } from '#lib/language/analyser/kernel-bytes.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import { plainArithmetic } from '#lib/language/analyser/plain-arithmetic.ts';
import { buildKernel } from '../../../../src/tools/language/build-kernel.ts';

test('the committed bytes are those of a fresh build', async () => {
  expect(KERNEL).toBe(Buffer.from(await buildKernel()).toString('base64'));
});

/** Numbers in [-1, 1), the same at every run. */
function* numbers(): Generator<number> {
  for (let state = 1; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 31 - 1;
  }
}

describe.each([
  ['WebAssembly', await loadKernel()],
  ['plain JavaScript', plainArithmetic],
])('%s', (_, kernel) => {
  const arithmetic = kernel();
  const random = numbers();
  const filled = (count: number) => {
    const at = arithmetic.reserve(count);
    for (let i = 0; i < count; i++) arithmetic.floats[at + i] = random.next().value as number;
    return at;
  };
  const read = (at: number, count: number) => [...arithmetic.floats.slice(at, at + count)];
  const at = (index: number) => arithmetic.floats[index] ?? NaN;

  test('memory starts as zeros, at multiples of four, and keeps its content as it grows', () => {
    const first = filled(5);
    const before = read(first, 5);
    const second = arithmetic.reserve(200_000);
    expect(first % 4).toBe(0);
    expect(second).toBe(first + 8);
    expect(read(second, 200_000).every((value) => value === 0)).toBe(true);
    expect(read(first, 5)).toEqual(before);
    expect(arithmetic.integers.buffer).toBe(arithmetic.floats.buffer);
  });

  test.each([true, false])('layer, maxout %s', (maxout) => {
    const [rows, width, blocks] = [3, 64, 2];
    const x = filled((rows + 1) * WIDTH);
    const w = filled(blocks * width * BLOCK);
    const b = filled(blocks * BLOCK);
    const step = maxout ? blocks * 4 : blocks * BLOCK;
    const y = arithmetic.reserve((rows + 1) * step);
    arithmetic.layer({ weights: w, bias: b, blocks, width, maxout, step }, x, rows, y);

    const output = (row: number, block: number, lane: number) => {
      let sum = at(b + block * BLOCK + lane);
      for (let k = 0; k < width; k++) {
        sum += at(x + row * WIDTH + k) * at(w + (block * width + k) * BLOCK + lane);
      }
      return sum;
    };
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < step; i++) {
        const expected = maxout
          ? Math.max(...[0, 4, 8].map((piece) => output(row, i >> 2, piece + (i & 3))))
          : output(row, Math.floor(i / BLOCK), i % BLOCK);
        expect(at(y + row * step + i)).toBeCloseTo(expected, 4);
      }
    }
  });

  test('normalize adds the layer norm', () => {
    const values = filled(2 * WIDTH);
    const gain = filled(WIDTH);
    const shift = filled(WIDTH);
    const sums = filled(2 * WIDTH);
    const before = read(sums, 2 * WIDTH);
    arithmetic.normalize(values, 2, gain, shift, sums);
    for (const row of [0, 1]) {
      const own = read(values + row * WIDTH, WIDTH);
      const mean = own.reduce((a, b) => a + b) / WIDTH;
      const variance = own.reduce((a, b) => a + (b - mean) ** 2, 0) / WIDTH;
      for (const [i, value] of own.entries()) {
        const norm = ((value - mean) / Math.sqrt(variance + 1e-8)) * at(gain + i) + at(shift + i);
        expect(at(sums + row * WIDTH + i)).toBeCloseTo((before[row * WIDTH + i] ?? NaN) + norm, 4);
      }
    }
  });

  test('gather keeps the larger piece of each unit', () => {
    const rows = [filled(128), filled(128), filled(128)];
    const bias = filled(128);
    const list = arithmetic.reserve(4);
    rows.forEach((row, i) => (arithmetic.integers[list + i] = row));
    const hidden = arithmetic.reserve(64);
    arithmetic.gather(list, 3, bias, hidden);
    const sum = (i: number) => rows.reduce((total, row) => total + at(row + i), at(bias + i));
    for (let unit = 0; unit < 64; unit++) {
      expect(at(hidden + unit)).toBeCloseTo(Math.max(sum(unit), sum(unit + 64)), 5);
    }
  });
});
