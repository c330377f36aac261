// Dense layers in the arithmetic's memory: weights turned from rows of outputs to blocks of twelve.
import { BLOCK, type Arithmetic, type Dense } from './arithmetic.ts';
import type { Matrix } from './matrix.ts';
import type { ModelFile } from './model-file.ts';

/** `order[lane]` is the output computed in that lane; lanes beyond it stay zero. */
type Order = readonly number[];

const inOrder = (outputs: number): Order => Array.from({ length: outputs }, (_, i) => i);

/** Three pieces of four units a block; spaCy's outputs stand unit by unit, piece by piece. */
const byPieces = (units: number): Order =>
  Array.from({ length: units * 3 }, (_, lane) => {
    const block = Math.floor(lane / BLOCK);
    const piece = Math.floor((lane % BLOCK) / 4);
    return (block * 4 + (lane % 4)) * 3 + piece;
  });

/** The two pieces of the hidden units apart, feature by feature. */
const byHalves = (features: number, units: number): Order =>
  Array.from({ length: features * units * 2 }, (_, lane) => {
    const feature = Math.floor(lane / (units * 2));
    const piece = Math.floor((lane % (units * 2)) / units);
    return (feature * units + (lane % units)) * 2 + piece;
  });

const blocksFor = (lanes: number) => Math.ceil(lanes / BLOCK);

function placeWeights(
  arithmetic: Arithmetic,
  order: Order,
  weightsOf: (output: number) => Float32Array,
  width: number,
): number {
  const blocks = blocksFor(order.length);
  const at = arithmetic.reserve(blocks * BLOCK * width);
  const { floats } = arithmetic;
  for (const [lane, output] of order.entries()) {
    const row = weightsOf(output);
    const first = at + Math.floor(lane / BLOCK) * BLOCK * width + (lane % BLOCK);
    for (let i = 0; i < width; i++) floats[first + i * BLOCK] = row[i] as number;
  }
  return at;
}

function placeVector(arithmetic: Arithmetic, order: Order, values: Float32Array): number {
  const at = arithmetic.reserve(blocksFor(order.length) * BLOCK);
  for (const [lane, output] of order.entries()) {
    arithmetic.floats[at + lane] = values[output] as number;
  }
  return at;
}

function rowsOf(matrix: Matrix): (row: number) => Float32Array {
  const out = new Float32Array(matrix.columns);
  return (row) => {
    out.fill(0);
    matrix.addRow(row, out, 0);
    return out;
  };
}

interface Placing {
  readonly order: Order;
  readonly bias?: Float32Array;
  readonly maxout?: boolean;
}

function place(arithmetic: Arithmetic, matrix: Matrix, placing: Placing): Dense {
  const { order, bias, maxout = false } = placing;
  const blocks = blocksFor(order.length);
  return {
    weights: placeWeights(arithmetic, order, rowsOf(matrix), matrix.columns),
    bias: bias ? placeVector(arithmetic, order, bias) : arithmetic.reserve(blocks * BLOCK),
    blocks,
    width: matrix.columns,
    maxout,
    step: blocks * (maxout ? BLOCK / 3 : BLOCK),
  };
}

/** A layer whose outputs keep their order. */
export function linear(arithmetic: Arithmetic, model: ModelFile, name: string): Dense {
  const matrix = model.matrix(`${name}.weights`);
  const bias = model.vector(`${name}.bias`);
  return place(arithmetic, matrix, { order: inOrder(matrix.rows), bias });
}

/** A maxout layer of three pieces. */
export function maxout(arithmetic: Arithmetic, model: ModelFile, name: string): Dense {
  const matrix = model.matrix(`${name}.weights`);
  const bias = model.vector(`${name}.bias`);
  return place(arithmetic, matrix, { order: byPieces(matrix.rows / 3), bias, maxout: true });
}

/** One maxout layer cut by its inputs: a layer without bias for each of `features` vectors side by side. */
export function mixing(arithmetic: Arithmetic, model: ModelFile, name: string, features: number) {
  const matrix = model.matrix(`${name}.weights`);
  const units = matrix.rows / features / 3;
  const order = byPieces(units);
  const parts = Array.from({ length: features }, (_, feature): Dense => {
    const part: Matrix = {
      rows: units * 3,
      columns: matrix.columns,
      addRow: (row, out, at) => {
        matrix.addRow(row * features + feature, out, at);
      },
    };
    return place(arithmetic, part, { order });
  });
  return { parts, bias: placeVector(arithmetic, order, model.vector(`${name}.bias`)) };
}

/** The parser's lower layer: for each token one row a feature, the halves of which `gather` compares. */
export function lower(arithmetic: Arithmetic, model: ModelFile, name: string, units: number) {
  const matrix = model.matrix(`${name}.weights`);
  const features = matrix.rows / (units * 2);
  const order = byHalves(features, units);
  return {
    features,
    dense: place(arithmetic, matrix, { order }),
    bias: placeVector(arithmetic, byHalves(1, units), model.vector(`${name}.bias`)),
    /** What stands for a missing token, feature after feature. */
    pad: placeVector(arithmetic, order, model.vector(`${name}.pad`)),
  };
}

/** Gain and shift of a layer norm. */
export function norm(arithmetic: Arithmetic, model: ModelFile, name: string) {
  const gain = model.vector(`${name}.gain`);
  const shift = model.vector(`${name}.shift`);
  return {
    gain: placeVector(arithmetic, inOrder(gain.length), gain),
    shift: placeVector(arithmetic, inOrder(shift.length), shift),
  };
}
