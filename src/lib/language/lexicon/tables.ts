// The lexicon's texts, unpacked into columns: words with their synsets, synsets with their words.

/** What src/tools/language/lexicon.py writes. */
export interface LexiconTexts {
  /** A row a synset, parted by spaces: its file, and how many rows before stands the one above it. */
  readonly synsets: string;
  /** A line a word: its spelling behind the letters shared with the last, its band, its synsets. */
  readonly words: string;
  /** Pairs "hot/cold", parted by spaces. */
  readonly antonyms: string;
}

/** Words and synsets by their number; a word's synsets and a synset's words the likeliest first. */
export interface LexiconTables {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Log10 of a word's uses in a billion words, in quarters. */
  readonly bands: Uint8Array;
  readonly senses: Lists;
  /** WordNet's lexicographer file of a synset. */
  readonly files: Uint8Array;
  /** The synset above a synset, or `none`. */
  readonly above: Int32Array;
  readonly named: Lists;
  readonly antonyms: ReadonlyMap<string, readonly string[]>;
}

export const none = -1;

/** Lists of numbers one behind the other: list n is `all[starts[n]]` up to `all[starts[n + 1]]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly all: Int32Array;
}

export const listAt = ({ starts, all }: Lists, n: number): Int32Array =>
  all.subarray(starts[n], starts[n + 1]);

/** The texts write numbers to base 36, lower case. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    number = number * 36 + (code < 58 ? code - 48 : code - 87);
  }
  return number;
}

function unpackSynsets(text: string) {
  const rows = text.split(' ');
  const files = Uint8Array.from(rows, (row) => numberIn(row, 0, 1));
  const above = Int32Array.from(rows, (row, n) =>
    row.length > 1 ? n - numberIn(row, 1, row.length) : none,
  );
  return { files, above };
}

function unpackWords(text: string) {
  const rows = text.split('\n');
  const words: string[] = [];
  const bands = new Uint8Array(rows.length);
  const starts = new Int32Array(rows.length + 1);
  const all: number[] = [];
  let before = '';
  for (const [n, row] of rows.entries()) {
    let at = row.indexOf(' ');
    before = before.slice(0, numberIn(row, 0, 1)) + row.slice(1, at);
    words.push(before);
    bands[n] = numberIn(row, at + 1, at + 2);
    at += 2;
    while (at < row.length) {
      const next = row.indexOf(' ', at + 1);
      const end = next < 0 ? row.length : next;
      all.push(numberIn(row, at + 1, end));
      at = end;
    }
    starts[n + 1] = all.length;
  }
  return { words, bands, senses: { starts, all: Int32Array.from(all) } };
}

/** Words of each synset: those that mean it first, from the last of the alphabet, then the others. */
function namesOf(synsets: number, { starts, all }: Lists): Lists {
  const from = new Int32Array(synsets + 1);
  for (const synset of all) from[synset + 1] = (from[synset + 1] ?? 0) + 1;
  for (let n = 0; n < synsets; n++) from[n + 1] = (from[n + 1] ?? 0) + (from[n] ?? 0);
  const next = from.slice();
  const named = new Int32Array(all.length);
  const put = (word: number, at: number) => {
    const synset = all[at] ?? none;
    const place = next[synset] ?? 0;
    named[place] = word;
    next[synset] = place + 1;
  };
  const words = starts.length - 1;
  for (let word = words - 1; word >= 0; word--) {
    const first = starts[word] ?? 0;
    if (first < (starts[word + 1] ?? 0)) put(word, first);
  }
  for (let word = 0; word < words; word++) {
    for (let at = (starts[word] ?? 0) + 1; at < (starts[word + 1] ?? 0); at++) put(word, at);
  }
  return { starts: from, all: named };
}

function unpackAntonyms(text: string): ReadonlyMap<string, readonly string[]> {
  const antonyms = new Map<string, string[]>();
  for (const pair of text.split(' ')) {
    const [one = '', other = ''] = pair.split('/');
    antonyms.set(one, [...(antonyms.get(one) ?? []), other]);
    antonyms.set(other, [...(antonyms.get(other) ?? []), one]);
  }
  return antonyms;
}

export function unpack(texts: LexiconTexts): LexiconTables {
  const { files, above } = unpackSynsets(texts.synsets);
  const { words, bands, senses } = unpackWords(texts.words);
  return {
    words,
    numbers: new Map(words.map((word, n) => [word, n])),
    bands,
    senses,
    files,
    above,
    named: namesOf(files.length, senses),
    antonyms: unpackAntonyms(texts.antonyms),
  };
}
