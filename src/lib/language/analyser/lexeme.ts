// What is known of a word form before it stands in a text: its features for the networks.
import { isSpace } from './characters.ts';
import type { ModelFile } from './model-file.ts';
import { stringIds, type StringId } from './string-id.ts';

export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly isSpace: boolean;
  /** String ids of NORM, PREFIX, SUFFIX and SHAPE, in the order the networks embed them. */
  readonly features: readonly bigint[];
  /** Where the networks keep what they make of the features; see embed.ts. */
  readonly mixed: Float32Array[];
}

/** Word forms kept at once, some 2 kB each; an article has about 500. */
const CAPACITY = 4096;
const LONG = 100;
const LONGEST_RUN = 4;

/** Whether the text has `limit` code points or more. */
const reaches = (text: string, limit: number) =>
  text.length >= limit && (text.length >= limit * 2 || [...text].length >= limit);

const lastThree = (text: string) => [...text.slice(-6)].slice(-3).join('');

/** The form of a word: X, x and d for capitals, other letters and digits, runs cut at four. */
function shapeOf(text: string, digit: RegExp): string {
  if (reaches(text, LONG)) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of text) {
    let sign = character;
    if (/\p{L}/u.test(character)) sign = /\p{Uppercase}/u.test(character) ? 'X' : 'x';
    else if (digit.test(character)) sign = 'd';
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= LONGEST_RUN) shape += sign;
  }
  return shape;
}

/** A norm by string id, else by the form itself, else the lower case: spaCy's order. */
function normOf(model: ModelFile, idOf: StringId): (text: string) => string {
  const ids = model.ids(model.norms.ids);
  const byId = new Map(model.norms.norms.map((norm, index) => [ids[index], norm]));
  const base = new Map(Object.entries(model.norms.base));
  return (text) => byId.get(idOf(text)) ?? base.get(text) ?? text.toLowerCase();
}

export interface Vocabulary {
  /** The lexeme of `text`; `norm` where the tokenizer's exception names another one than usual. */
  lexeme(text: string, norm?: string | null): Lexeme;
}

export function openVocabulary(model: ModelFile): Vocabulary {
  const idOf = stringIds(model.symbols);
  const usualNorm = normOf(model, idOf);
  const digit = new RegExp(`[\\p{Nd}${model.digits}]`, 'u');
  const known = new Map<string, Lexeme>();

  function make(text: string, norm: string): Lexeme {
    const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
    return {
      text,
      lower: text.toLowerCase(),
      isSpace: [...text].every(isSpace),
      features: [norm, first, lastThree(text), shapeOf(text, digit)].map(idOf),
      mixed: [],
    };
  }

  return {
    lexeme(text, norm = null) {
      // No token has a line feed between two words, so that this key is no other token's.
      const key = norm === null ? text : `${text}\n${norm}`;
      let lexeme = known.get(key);
      if (!lexeme) {
        lexeme = make(text, norm ?? usualNorm(text));
        if (known.size >= CAPACITY) known.clear();
        known.set(key, lexeme);
      }
      return lexeme;
    },
  };
}
