// A token's features -> its first vector: hash embeddings, mixed by one maxout layer.
import { WIDTH, type Arithmetic } from './arithmetic.ts';
import { mixing, norm } from './dense.ts';
import type { Matrix, ModelFile } from './model-file.ts';
import type { Piece } from './tokenizer.ts';

const FIRST_SEED = 8n;
/** Outputs before the largest of three pieces is kept. */
const OUTPUTS = WIDTH * 3;
/** Feature values whose part of the layer is kept, 1.2 kB each. */
const CAPACITY = 1024;

const u64 = (value: bigint) => BigInt.asUintN(64, value);
const rotateLeft31 = (value: bigint) => u64(value << 31n) | (value >> 33n);

function finalMix(value: bigint): bigint {
  let mixed = u64((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  mixed = u64((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return mixed ^ (mixed >> 33n);
}

/** MurmurHash3 x64 128 of one 8-byte value (Austin Appleby, public domain), as four 32-bit numbers. */
function hash128(value: bigint, seed: bigint): readonly number[] {
  const scrambled = u64(rotateLeft31(u64(value * 0x87c37b91114253d5n)) * 0x4cf5ad432745937fn);
  let second = seed ^ 8n;
  let first = u64((scrambled ^ seed ^ 8n) + second);
  second = u64(second + first);
  first = finalMix(first);
  second = finalMix(second);
  first = u64(first + second);
  second = u64(second + first);
  return [first, first >> 32n, second, second >> 32n].map((part) =>
    Number(BigInt.asUintN(32, part)),
  );
}

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
    arithmetic.layer(
      input,
      1,
      dense.weights,
      dense.bias,
      dense.blocks,
      WIDTH,
      output,
      OUTPUTS,
      false,
    );
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
