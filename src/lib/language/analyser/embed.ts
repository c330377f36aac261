// A token's features -> its first vector: hash embeddings, mixed by one maxout layer.
import { WIDTH, type Arithmetic } from './arithmetic.ts';
import { mixing, norm } from './dense.ts';
import type { Matrix } from './matrix.ts';
import type { ModelFile } from './model-file.ts';
import { hash128 } from './murmur.ts';
import type { Piece } from './tokenizer.ts';

const FIRST_SEED = 8n;
/** Outputs before the largest of three pieces is kept. */
const OUTPUTS = WIDTH * 3;
/** Feature values whose part of the layer is kept, 1.2 kB each. */
const CAPACITY = 1024;

export interface Embed {
  /** Writes the piece's vector of WIDTH floats to `at` of the arithmetic's memory. */
  write(piece: Piece, at: number): void;
}

/**
 * @param name the network's name in the model file
 * @param features how many of NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE it uses, in that order
 * @param slot where its vectors are kept in `Lexeme.mixed`; with SPACY, the one after it too
 */
export function openEmbed(
  arithmetic: Arithmetic,
  model: ModelFile,
  name: string,
  features: number,
  slot: number,
): Embed {
  const tables = Array.from({ length: features }, (_, i) => model.matrix(`${name}.embedding.${i}`));
  const { parts, bias } = mixing(arithmetic, model, `${name}.mix`, features);
  const { gain, shift } = norm(arithmetic, model, `${name}.mix`);
  // The kernel takes rows in pairs: the second row is idle here.
  const input = arithmetic.reserve(2 * WIDTH);
  const output = arithmetic.reserve(2 * OUTPUTS);
  const known = new Map<string, Float32Array>();
  const sums = new Float32Array(OUTPUTS);

  /** What one feature value adds to the layer's outputs. */
  function contribution(feature: number, value: bigint): Float32Array {
    const key = `${feature} ${value}`;
    const before = known.get(key);
    if (before) return before;
    const { floats } = arithmetic;
    const table = tables[feature] as Matrix;
    floats.fill(0, input, input + WIDTH);
    for (const part of hash128(value, FIRST_SEED + BigInt(feature))) {
      table.addRow(part % table.rows, floats, input);
    }
    const dense = parts[feature];
    if (!dense) throw new Error(`no weights for feature ${feature}`);
    arithmetic.layer(dense, input, 1, output);
    const made = floats.slice(output, output + OUTPUTS);
    if (known.size >= CAPACITY) known.clear();
    known.set(key, made);
    return made;
  }

  function mix(values: readonly bigint[]): Float32Array {
    const { floats } = arithmetic;
    sums.fill(0);
    for (const [feature, value] of values.entries()) {
      const part = contribution(feature, value);
      for (let i = 0; i < OUTPUTS; i++) sums[i] = (sums[i] as number) + (part[i] as number);
    }
    for (let i = 0; i < OUTPUTS; i++) sums[i] = (sums[i] as number) + (floats[bias + i] as number);
    for (let unit = 0; unit < WIDTH; unit++) {
      const lane = Math.floor(unit / 4) * 12 + (unit % 4);
      floats[output + unit] = Math.max(
        sums[lane] as number,
        sums[lane + 4] as number,
        sums[lane + 8] as number,
      );
    }
    floats.fill(0, input, input + WIDTH);
    arithmetic.normalize(output, 1, gain, shift, input);
    return floats.slice(input, input + WIDTH);
  }

  const withSpaces = features > 4;
  return {
    write({ lexeme, space }, at) {
      const place = withSpaces && space ? slot + 1 : slot;
      let vector = lexeme.mixed[place];
      if (!vector) {
        const spaces = [space ? 1n : 0n, lexeme.isSpace ? 1n : 0n];
        vector = mix(withSpaces ? [...lexeme.features, ...spaces] : lexeme.features);
        lexeme.mixed[place] = vector;
      }
      arithmetic.floats.set(vector, at);
    },
  };
}
