// The analyser's arithmetic over one block of floats: what a kernel must offer.

/** Floats between the starts of two input rows: the width of a token's vector. */
export const WIDTH = 96;

/** Outputs a layer computes together; weights are laid out by such blocks. */
export const BLOCK = 12;

/** A dense layer's place in memory. */
export interface Dense {
  /** Address of the weights: block by block, in each twelve floats for every input. */
  readonly weights: number;
  readonly bias: number;
  readonly blocks: number;
  /** Floats a row of input has. */
  readonly width: number;
  /** Whether a block is three pieces of four units, of which the largest is kept. */
  readonly maxout: boolean;
  /** Floats a row of output has: four or twelve a block. */
  readonly step: number;
}

/** All addresses are indexes into `floats`. */
export interface Arithmetic {
  /** Replaced when `reserve` grows it: read it anew after reserving. */
  readonly floats: Float32Array;
  /** The same memory as integers. */
  readonly integers: Int32Array;
  /** Address of `count` fresh zero floats, at a multiple of four. */
  reserve(count: number): number;
  /**
   * outputs = bias + weights · inputs. Rows are taken in pairs: when `rows` is odd, one row more is
   * read and written. Input rows stand WIDTH apart, output rows `dense.step`.
   */
  layer(dense: Dense, inputs: number, rows: number, outputs: number): void;
  /** sums += layer norm of values (variance + 1e-8), for `rows` rows of WIDTH. */
  normalize(values: number, rows: number, gain: number, shift: number, sums: number): void;
  /** 64 hidden units of a state: larger piece of bias + the `count` rows whose addresses stand at `list`. */
  gather(list: number, count: number, bias: number, outputs: number): void;
}

/** Makes an analyser's arithmetic; each analyser has its own memory. */
export type Kernel = () => Arithmetic;
