// The scoring network of a transition system: scores of every action in a state, from a few of its tokens.
import { BLOCK, WIDTH, type Arithmetic } from './arithmetic.ts';
import { linear, lower as placeLower } from './dense.ts';
import type { ModelFile } from './model-file.ts';

/** Hidden units of the state, and floats of a reduced token vector. */
const UNITS = 64;
/** Pairs of tokens whose lower rows are kept: 1 MB for the parser. A paragraph fits. */
const SLOTS = 128;

export interface Scorer {
  /** Scores of all actions; `tokens` are the state's feature tokens, -1 where there is none. Valid until the next call. */
  score(tokens: Int32Array): Float32Array;
}

export interface Transitions {
  /** Number of feature tokens a state has. */
  readonly features: number;
  /** Takes in token vectors of a batch, in order; `count` of them at `at`, the first is token `first`. */
  take(first: number, count: number, at: number): void;
  /** Makes room for a text of `tokens` tokens. */
  begin(tokens: number): void;
  /** The scorer over the vectors taken in since `begin`. */
  scorer(): Scorer;
}

/**
 * Rows of the lower layer, computed when a state first asks for a token and kept in a ring: the
 * tokens of a state stand close together, so that few are computed twice, however long the text.
 */
function lowerRows(arithmetic: Arithmetic, model: ModelFile, name: string) {
  const { dense, bias, pad, features } = placeLower(arithmetic, model, `${name}.lower`, UNITS);
  const step = dense.blocks * BLOCK;
  const input = arithmetic.reserve(2 * WIDTH);
  const rows = arithmetic.reserve(SLOTS * 2 * step);
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
    const to = rows + slot * 2 * step;
    arithmetic.layer(input, 2, dense.weights, dense.bias, dense.blocks, UNITS, to, step, false);
    return slot;
  }

  return {
    bias,
    features,
    begin(reduced: Float32Array) {
      vectors = reduced;
      slotOf = new Int32Array(reduced.length / (2 * UNITS)).fill(-1);
      owner.fill(-1);
      lastUse.fill(-1);
      next = 0;
      time = 0;
    },
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
      return rows + (slot * 2 + (token & 1)) * step + at;
    },
  };
}

export function openTransitions(
  arithmetic: Arithmetic,
  model: ModelFile,
  name: string,
): Transitions {
  const reduce = linear(arithmetic, model, `${name}.reduce`);
  const reduceStep = reduce.blocks * BLOCK;
  const reduced = arithmetic.reserve(2 * reduceStep);
  const lower = lowerRows(arithmetic, model, name);
  const upper = linear(arithmetic, model, `${name}.upper`);
  const classes = upper.blocks * BLOCK;
  const list = arithmetic.reserve(lower.features);
  // Rows are computed in pairs; the second of these stays idle.
  const hidden = arithmetic.reserve(2 * WIDTH);
  const scores = arithmetic.reserve(2 * classes);
  let vectors: Float32Array = new Float32Array(0);

  return {
    features: lower.features,
    begin(tokens) {
      vectors = new Float32Array((tokens + (tokens & 1)) * UNITS);
    },
    take(first, count, at) {
      const { weights, bias, blocks, width } = reduce;
      for (let row = 0; row < count; row += 2) {
        arithmetic.layer(
          at + row * WIDTH,
          2,
          weights,
          bias,
          blocks,
          width,
          reduced,
          reduceStep,
          false,
        );
        for (let i = row; i < Math.min(row + 2, count); i++) {
          const from = reduced + (i - row) * reduceStep;
          vectors.set(arithmetic.floats.subarray(from, from + UNITS), (first + i) * UNITS);
        }
      }
    },
    scorer() {
      lower.begin(vectors);
      const { floats, integers } = arithmetic;
      const result = floats.subarray(scores, scores + classes);
      return {
        score(tokens) {
          lower.tick();
          for (let i = 0; i < lower.features; i++) {
            integers[list + i] = lower.row(tokens[i] as number, i);
          }
          arithmetic.gather(list, lower.features, lower.bias, hidden);
          arithmetic.layer(
            hidden,
            1,
            upper.weights,
            upper.bias,
            upper.blocks,
            UNITS,
            scores,
            classes,
            false,
          );
          return result;
        },
      };
    },
  };
}
