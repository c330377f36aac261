// Text -> pieces, as spaCy's tokenizer splits: whitespace, exceptions, affixes, infixes, then exceptions again.
import { isSpace } from './characters.ts';
import type { Lexeme, Vocabulary } from './lexeme.ts';
import type { Header } from './model-file.ts';
import { resplitter, type Resplit } from './resplit.ts';

export interface Piece {
  readonly lexeme: Lexeme;
  /** UTF-16 offset in the text. */
  readonly idx: number;
  /** True when one space follows in the text. */
  readonly space: boolean;
}

export type Tokenizer = (text: string) => readonly Piece[];

/** What a chunk or a part of it becomes: texts, with the norm where an exception names one. */
export type Part = readonly [text: string, norm: string | null];

/**
 * Nothing longer between two spaces is English: it is cut into pieces of this length, which are not
 * split further, as that would take time by the square of the length.
 */
const LONGEST_CHUNK = 1000;
/** No suffix but a row of dots is longer than this. */
const SUFFIX_REACH = 24;

type Rules = Header['tokenizer'];

type Length = (text: string) => number;

function prefixLengths(rules: Rules): Length {
  const prefix = new RegExp(rules.prefix, 'uy');
  return (text) => {
    prefix.lastIndex = 0;
    return prefix.exec(text)?.[0].length ?? 0;
  };
}

function suffixLengths(rules: Rules): Length {
  const suffix = new RegExp(rules.suffix, 'u');
  return (text) => {
    const tail = text.slice(-SUFFIX_REACH);
    let found = suffix.exec(tail);
    // A match from the tail's very start may begin before it.
    if (found?.index === 0 && tail.length < text.length) found = suffix.exec(text);
    return found?.[0].length ?? 0;
  };
}

/** Splits one chunk that holds no whitespace, or nothing else. */
function chunkSplitter(rules: Rules): (chunk: string) => readonly Part[] {
  const exceptions = new Map(Object.entries(rules.exceptions));
  const prefixLength = prefixLengths(rules);
  const suffixLength = suffixLengths(rules);
  const infix = new RegExp(rules.infix, 'gu');
  const url = new RegExp(rules.url, 'uy');

  function isUrl(text: string): boolean {
    url.lastIndex = 0;
    return url.test(text);
  }

  function splitAtInfixes(text: string, out: Part[]): void {
    let start = 0;
    infix.lastIndex = 0;
    // Not matchAll: that compiles the large pattern anew each time.
    for (let match = infix.exec(text); match; match = infix.exec(text)) {
      const { index, 0: found } = match;
      if (index === 0) continue;
      if (index > start) out.push([text.slice(start, index), null]);
      out.push([found, null]);
      start = index + found.length;
    }
    if (start < text.length) out.push([text.slice(start), null]);
  }

  return function split(chunk) {
    const whole = exceptions.get(chunk);
    if (whole) return whole;
    const before: Part[] = [];
    const after: Part[] = [];
    let rest = chunk;
    while (rest !== '' && !exceptions.has(rest)) {
      const prefix = prefixLength(rest);
      const withoutPrefix = rest.slice(prefix);
      if (prefix > 0 && exceptions.has(withoutPrefix)) {
        before.push([rest.slice(0, prefix), null]);
        rest = withoutPrefix;
        break;
      }
      const suffix = suffixLength(withoutPrefix);
      const cut = rest.length - suffix;
      if (suffix > 0) {
        after.push([rest.slice(cut), null]);
        if (exceptions.has(rest.slice(0, cut))) {
          rest = rest.slice(0, cut);
          break;
        }
      }
      if (prefix > 0) before.push([rest.slice(0, prefix), null]);
      if (prefix + suffix === 0) break;
      rest = rest.slice(prefix, cut);
    }
    const exception = exceptions.get(rest);
    if (exception) before.push(...exception);
    else if (rest !== '') {
      if (isUrl(rest)) before.push([rest, null]);
      else splitAtInfixes(rest, before);
    }
    return before.concat(after.reverse());
  };
}

/** Pieces of a chunk that is too long, never cut inside a surrogate pair. */
function cut(chunk: string): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < chunk.length;) {
    let end = start + LONGEST_CHUNK;
    if ((chunk.charCodeAt(end) & 0xfc00) === 0xdc00) end--;
    parts.push([chunk.slice(start, end), null]);
    start = end;
  }
  return parts;
}

/** Chunks of one text: where whitespace begins or ends; the one space after a word belongs to the word. */
function* chunks(text: string): Generator<{ chunk: string; space: boolean }> {
  let start = 0;
  while (start < text.length) {
    const inSpace = isSpace(text.charAt(start));
    let end = start + 1;
    while (end < text.length && isSpace(text.charAt(end)) === inSpace) end++;
    const space = !inSpace && text.charAt(end) === ' ';
    yield { chunk: text.slice(start, end), space };
    start = end + (space ? 1 : 0);
  }
}

export function openTokenizer(rules: Rules, vocabulary: Vocabulary): Tokenizer {
  const split = chunkSplitter(rules);
  const resplit: Resplit = resplitter(rules);
  return (text) => {
    const pieces: Piece[] = [];
    let idx = 0;
    for (const { chunk, space } of chunks(text)) {
      const parts = chunk.length > LONGEST_CHUNK ? cut(chunk) : split(chunk);
      for (const [i, [token, norm]] of parts.entries()) {
        const lexeme = vocabulary.lexeme(token, norm);
        pieces.push({ lexeme, idx, space: space && i === parts.length - 1 });
        idx += token.length;
      }
      if (space) idx++;
    }
    return resplit(text, pieces, vocabulary);
  };
}
