// What cannot be meant as an answer: a slip of the keyboard is no miss, so it is told before it counts.
import { longest } from './judge.ts';

export type Unfit =
  /** Pasted, or a cat sat on the keys. */
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  /** Signs or emoji alone, where words or a number are asked for. */
  | { readonly kind: 'no-words' }
  /** In letters of which no right answer has any: the keyboard is set to another language. */
  | { readonly kind: 'other-letters' };

/** `accepted`: every answer that would be right. Null where `given` may be one. */
export function unfit(given: string, accepted: readonly string[]): Unfit | null {
  if (given.length > longest) return { kind: 'too-long', length: given.length, most: longest };
  const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
  if (!hasWords(given)) return accepted.every(hasWords) ? { kind: 'no-words' } : null;
  const scripts = scriptsOf(given);
  const known = new Set(accepted.flatMap((answer) => [...scriptsOf(answer)]));
  const isOther =
    scripts.size > 0 && known.size > 0 && [...scripts].every((one) => !known.has(one));
  return isOther ? { kind: 'other-letters' } : null;
}

const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];

/** Which alphabets a text has letters of, by their place in the list. */
const scriptsOf = (text: string): ReadonlySet<number> =>
  new Set(alphabets.flatMap((letters, index) => (letters.test(text) ? [index] : [])));
