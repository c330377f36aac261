// The model's one file: a header of tables, then weights and long texts. src/tools/language/export.py writes it.
import type { LexiconTexts } from '../lexicon/tables.ts';
import { openMatrix, type Matrix, type Tensor } from './matrix.ts';
import { platform } from './platform.ts';

const MAGIC = 0x4e454446; // "FDEN"
const VERSION = 2;
const PREAMBLE = 24;

/** The bytes are not a whole model of the version this program reads. */
export class ModelDamaged extends Error {
  override readonly name = 'ModelDamaged';
}

/** One test of a token: equal to, one of, none of, or matching. */
export type TokenTest =
  | string
  | boolean
  | { readonly IN: readonly string[] }
  | { readonly NOT_IN: readonly string[] }
  | { readonly REGEX: string };

export interface RulerRow {
  /** Alternatives; each a run of tokens that must pass all its tests. */
  readonly patterns: readonly (readonly Readonly<Record<string, TokenTest>>[])[];
  /** Which token of the run is changed. */
  readonly index: number;
  readonly set: Readonly<Partial<Record<'TAG' | 'POS' | 'MORPH' | 'DEP' | 'LEMMA', string>>>;
}

/** UTF-8 behind the header. */
interface Text {
  readonly at: number;
  readonly length: number;
}

export interface LemmaTable {
  readonly rules: readonly (readonly [suffix: string, replacement: string])[];
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  readonly index: Text;
}

export interface Header {
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly symbols: Readonly<Record<string, number>>;
  /** Characters Python calls digits beyond the decimal ones, as the inside of a character class. */
  readonly digits: string;
  readonly tokenizer: {
    readonly prefix: string;
    readonly suffix: string;
    readonly infix: string;
    readonly url: string;
    /** Text of a chunk -> its tokens, each with its norm where that differs. */
    readonly exceptions: Readonly<
      Record<string, readonly (readonly [text: string, norm: string | null])[]>
    >;
    /** What affixes alone make of the exceptions that hold an affix, an infix or a space. */
    readonly resplit: readonly (readonly string[])[];
  };
  readonly norms: {
    readonly ids: { readonly at: number; readonly count: number };
    readonly norms: readonly string[];
    readonly base: Readonly<Record<string, string>>;
  };
  readonly tags: readonly string[];
  readonly parserMoves: readonly string[];
  readonly entityMoves: readonly string[];
  readonly ruler: readonly RulerRow[];
  readonly lemmas: Readonly<Record<string, LemmaTable>>;
  readonly lexicon: Readonly<Record<keyof LexiconTexts, Text>>;
}

export interface ModelFile extends Header {
  matrix(name: string): Matrix;
  /** A matrix of one row, as floats. */
  vector(name: string): Float32Array;
  text(section: Text): string;
  ids(section: { readonly at: number; readonly count: number }): BigUint64Array;
}

function checksums(bytes: Uint8Array): readonly [number, number] {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + PREAMBLE,
    (bytes.length - PREAMBLE) >> 2,
  );
  let first = 0;
  let second = 0;
  for (let i = 0; i < words.length; i++) {
    first = (first + (words[i] as number)) | 0;
    second = (second + first) | 0;
  }
  return [first >>> 0, second >>> 0];
}

const again = 'Fetch it again.';

/**
 * Reads the unpacked bytes. They stay in use: weights are read from them.
 * @throws ModelDamaged when they are cut short, changed, or of another version
 */
export function readModelFile(given: Uint8Array): ModelFile {
  // Typed arrays over the sections need the file to start at a multiple of eight.
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  if (bytes.length < PREAMBLE) throw new ModelDamaged(`The language model is cut short. ${again}`);
  const preamble = new DataView(bytes.buffer, bytes.byteOffset, PREAMBLE);
  const field = (index: number) => preamble.getUint32(index * 4, true);
  if (field(0) !== MAGIC) throw new ModelDamaged(`This file is not a language model. ${again}`);
  if (field(1) !== VERSION)
    throw new ModelDamaged(`The language model belongs to another version of Factdeck. ${again}`);
  if (field(2) !== bytes.length)
    throw new ModelDamaged(
      `The language model is cut short: ${bytes.length} of ${field(2)} bytes. ${again}`,
    );
  const [first, second] = checksums(bytes);
  if (field(3) !== first || field(4) !== second)
    throw new ModelDamaged(`The language model was damaged on its way. ${again}`);

  const decoder = new platform.TextDecoder('utf-8', { fatal: true });
  const body = PREAMBLE + field(5);
  const sections = bytes.subarray(body);
  const header = JSON.parse(decoder.decode(bytes.subarray(PREAMBLE, body))) as Header;

  function matrix(name: string): Matrix {
    const tensor = header.tensors[name];
    if (!tensor) throw new ModelDamaged(`The language model lacks "${name}". ${again}`);
    return openMatrix(sections, tensor);
  }
  return {
    ...header,
    matrix,
    vector(name) {
      const row = matrix(name);
      const out = new Float32Array(row.columns);
      row.addRow(0, out, 0);
      return out;
    },
    text: ({ at, length }) => decoder.decode(sections.subarray(at, at + length)),
    ids: ({ at, count }) => new BigUint64Array(sections.buffer, sections.byteOffset + at, count),
  };
}
