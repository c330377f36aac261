// The lower layer of a transition network: for each token a row of sums for every place it may take in a state.
import { WIDTH, type Arithmetic } from './arithmetic.ts';
import { lower } from './dense.ts';
import type { ModelFile } from './model-file.ts';

/** Hidden units of a state, and floats of a reduced token vector. */
export const UNITS = 64;
/** Pairs of tokens whose rows are kept: half a megabyte for the parser. */
const SLOTS = 64;

/**
 * Rows of the lower layer, computed when a state first asks for a token and kept in a ring: the
 * tokens of a state stand close together, so that few are computed twice, however long the text.
 */
export function openLowerRows(arithmetic: Arithmetic, model: ModelFile, name: string) {
  const { dense, bias, pad, features } = lower(arithmetic, model, `${name}.lower`, UNITS);
  const input = arithmetic.reserve(2 * WIDTH);
  const rows = arithmetic.reserve(SLOTS * 2 * dense.step);
  const owner = new Int32Array(SLOTS);
  const lastUse = new Int32Array(SLOTS);
  let slotOf = new Int32Array(0);
  let vectors: Float32Array = new Float32Array(0);
  let next = 0;
  let time = 0;

  function compute(pair: number): number {
    // What the state at hand uses must stay.
    while (lastUse[next] === time) next = (next + 1) % SLOTS;
    const slot = next;
    next = (next + 1) % SLOTS;
    const before = owner[slot] as number;
    if (before >= 0) slotOf[before] = -1;
    owner[slot] = pair;
    slotOf[pair] = slot;
    const from = pair * 2 * UNITS;
    arithmetic.floats.set(vectors.subarray(from, from + UNITS), input);
    arithmetic.floats.set(vectors.subarray(from + UNITS, from + 2 * UNITS), input + WIDTH);
    arithmetic.layer(dense, input, 2, rows + slot * 2 * dense.step);
    return slot;
  }

  return {
    bias,
    features,
    /** `reduced`: UNITS floats for each token, and for one token more where their number is odd. */
    begin(reduced: Float32Array) {
      vectors = reduced;
      slotOf = new Int32Array(reduced.length / (2 * UNITS)).fill(-1);
      owner.fill(-1);
      lastUse.fill(-1);
      next = 0;
      time = 0;
    },
    /** Begins a new state: rows asked for before it may go. */
    tick() {
      time++;
    },
    /** Address of the row of `token` as feature `feature`. */
    row(token: number, feature: number): number {
      const at = feature * 2 * UNITS;
      if (token < 0) return pad + at;
      const pair = token >> 1;
      const kept = slotOf[pair] as number;
      const slot = kept >= 0 ? kept : compute(pair);
      lastUse[slot] = time;
      return rows + (slot * 2 + (token & 1)) * dense.step + at;
    },
  };
}
