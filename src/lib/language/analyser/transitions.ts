// The scoring network of a transition system: scores of every action in a state, from a few of its tokens.
import { WIDTH, type Arithmetic } from './arithmetic.ts';
import { linear } from './dense.ts';
import { openLowerRows, UNITS } from './lower-rows.ts';
import type { ModelFile } from './model-file.ts';

export interface Scorer {
  /**
   * Scores of all actions, valid until the next call; `tokens` are the state's feature tokens, -1
   * where there is none.
   */
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

export function openTransitions(
  arithmetic: Arithmetic,
  model: ModelFile,
  name: string,
): Transitions {
  const reduce = linear(arithmetic, model, `${name}.reduce`);
  const reduced = arithmetic.reserve(2 * reduce.step);
  const lower = openLowerRows(arithmetic, model, name);
  const upper = linear(arithmetic, model, `${name}.upper`);
  const list = arithmetic.reserve(lower.features);
  // Rows are computed in pairs; the second of these stays idle.
  const hidden = arithmetic.reserve(2 * WIDTH);
  const scores = arithmetic.reserve(2 * upper.step);
  let vectors: Float32Array = new Float32Array(0);

  return {
    features: lower.features,
    begin(tokens) {
      vectors = new Float32Array((tokens + (tokens & 1)) * UNITS);
    },
    take(first, count, at) {
      for (let row = 0; row < count; row += 2) {
        arithmetic.layer(reduce, at + row * WIDTH, 2, reduced);
        for (let i = row; i < Math.min(row + 2, count); i++) {
          const from = reduced + (i - row) * reduce.step;
          vectors.set(arithmetic.floats.subarray(from, from + UNITS), (first + i) * UNITS);
        }
      }
    },
    scorer() {
      lower.begin(vectors);
      const { floats, integers } = arithmetic;
      const result = floats.subarray(scores, scores + upper.step);
      return {
        score(tokens) {
          lower.tick();
          for (let i = 0; i < lower.features; i++) {
            integers[list + i] = lower.row(tokens[i] as number, i);
          }
          arithmetic.gather(list, lower.features, lower.bias, hidden);
          arithmetic.layer(upper, hidden, 1, scores);
          return result;
        },
      };
    },
  };
}
