// Weights as they lie in the model file: exact, or rounded to a few bits and unpacked row by row when asked for.

/** Where a matrix lies in the file, and how: `bits` is 32 for floats, else 9, 10 or 12. */
export interface Tensor {
  readonly rows: number;
  readonly columns: number;
  readonly bits: number;
  readonly at: number;
}

/** A weight matrix as it lies in the file; rows are outputs, or rows of an embedding. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Adds row `row` to `out`, from `out[at]` on. */
  addRow(row: number, out: Float32Array, at: number): void;
}

function exactMatrix(bytes: Uint8Array, { rows, columns, at }: Tensor): Matrix {
  const values = new Float32Array(bytes.buffer, bytes.byteOffset + at, rows * columns);
  return {
    rows,
    columns,
    addRow(row, out, to) {
      for (let i = 0; i < columns; i++) {
        out[to + i] = (out[to + i] as number) + (values[row * columns + i] as number);
      }
    },
  };
}

/** Weights rounded to `bits`: a scale a row, then every weight's top eight bits, then the rest packed. */
function roundedMatrix(bytes: Uint8Array, { rows, columns, bits, at }: Tensor): Matrix {
  const scales = new Float32Array(bytes.buffer, bytes.byteOffset + at, rows);
  const top = bytes.subarray(at + rows * 4, at + rows * 4 + rows * columns);
  const rest = bytes.subarray(at + rows * 4 + rows * columns);
  const low = bits - 8;
  const perByte = 8 / low;
  const mask = (1 << low) - 1;
  const half = 1 << (bits - 1);
  return {
    rows,
    columns,
    addRow(row, out, to) {
      const scale = scales[row] as number;
      for (let i = 0, from = row * columns; i < columns; i++, from++) {
        const packed = rest[(from / perByte) | 0] as number;
        const below = (packed >> ((from % perByte) * low)) & mask;
        const step = (((top[from] as number) << low) | below) - half;
        out[to + i] = (out[to + i] as number) + Math.fround(step * scale);
      }
    },
  };
}

/** @param bytes the file's sections; they stay in use */
export function openMatrix(bytes: Uint8Array, tensor: Tensor): Matrix {
  return tensor.bits === 32 ? exactMatrix(bytes, tensor) : roundedMatrix(bytes, tensor);
}
