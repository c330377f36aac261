// Logistic regression with an L2 penalty, by Newton's method.
import { sigmoid } from '#lib/questions/rank/model.ts';

export interface Logistic {
  readonly bias: number;
  readonly weights: Float64Array;
}

function dot(weights: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (row[i] ?? 0);
  return sum;
}

export const logisticLogit = ({ bias, weights }: Logistic, row: Float64Array): number =>
  bias + dot(weights, row);

/** Solves `a x = b` for a symmetric positive matrix of `n` rows, by Cholesky; `a` is overwritten. */
function solve(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const at = (i: number, j: number) => a[i * n + j] as number;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}

const steps = 12;

/** Fits P(holds) to rows. `penalty` is on the squares of the weights; the bias is free. */
export function fitLogistic(
  rows: readonly Float64Array[],
  holds: readonly boolean[],
  penalty: number,
): Logistic {
  const width = (rows[0]?.length ?? 0) + 1;
  let all = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(width);
    const hessian = new Float64Array(width * width);
    for (const [r, row] of rows.entries()) {
      const p = sigmoid((all[0] as number) + dot(all.subarray(1), row));
      const error = (holds[r] ? 1 : 0) - p;
      const spread = Math.max(p * (1 - p), 1e-6);
      gradient[0] = (gradient[0] as number) + error;
      hessian[0] = (hessian[0] as number) + spread;
      for (let i = 1; i < width; i++) {
        const x = row[i - 1] as number;
        if (x === 0) continue;
        gradient[i] = (gradient[i] as number) + error * x;
        const weighted = spread * x;
        hessian[i * width] = (hessian[i * width] as number) + weighted;
        for (let j = 1; j <= i; j++) {
          hessian[i * width + j] =
            (hessian[i * width + j] as number) + weighted * (row[j - 1] as number);
        }
      }
    }
    for (let i = 1; i < width; i++) {
      gradient[i] = (gradient[i] as number) - penalty * (all[i] as number);
      hessian[i * width + i] = (hessian[i * width + i] as number) + penalty;
    }
    hessian[0] = (hessian[0] as number) + 1e-9;
    const change = solve(hessian, gradient, width);
    all = all.map((weight, i) => weight + (change[i] as number));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return { bias: all[0] as number, weights: all.slice(1) };
}

/** How to give every column mean 0 and standard deviation 1, as the penalty wants it. */
export function standardiser(rows: readonly Float64Array[]): (row: Float64Array) => Float64Array {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => {
    const values = rows.map((row) => row[c] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, sd: Math.sqrt(variance) };
  });
  return (row) =>
    Float64Array.from(columns, ({ mean, sd }, c) => (sd > 1e-9 ? ((row[c] ?? 0) - mean) / sd : 0));
}
