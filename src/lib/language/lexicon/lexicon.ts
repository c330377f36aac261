// The lexicon: how common a word is, and what kind of thing a noun names, from WordNet and wordfreq.
import lexicon from './lexicon.json' with { type: 'json' };

/** WordNet's lexicographer files of nouns, by their number. */
const files = {
  3: 'tops',
  4: 'act',
  5: 'animal',
  6: 'artifact',
  7: 'attribute',
  8: 'body',
  9: 'cognition',
  10: 'communication',
  11: 'event',
  12: 'feeling',
  13: 'food',
  14: 'group',
  15: 'location',
  16: 'motive',
  17: 'object',
  18: 'person',
  19: 'phenomenon',
  20: 'plant',
  21: 'possession',
  22: 'process',
  23: 'quantity',
  24: 'relation',
  25: 'shape',
  26: 'state',
  27: 'substance',
  28: 'time',
} as const;

export type Supersense = (typeof files)[keyof typeof files];

interface Synset {
  readonly supersense: Supersense;
  /** The synset above, by index; null at the root. */
  readonly above: number | null;
  /** Its words, the likeliest first. */
  readonly words: string[];
}

interface Word {
  /** Log10 of its uses in a billion words, in steps of a quarter. */
  readonly frequency: number;
  /** Synsets of a noun, by index, the likeliest first; empty for other words. */
  readonly senses: readonly number[];
}

interface Lexicon {
  readonly synsets: readonly Synset[];
  readonly words: ReadonlyMap<string, Word>;
  readonly antonyms: ReadonlyMap<string, readonly string[]>;
}

/** How the file writes numbers: base 36. */
const numberOf = (digits: string) => parseInt(digits, 36);

function unpack(): Lexicon {
  const synsets = lexicon.synsets.split(' ').map((row, index): Synset => {
    const supersense = files[numberOf(row[0] ?? '') as keyof typeof files];
    return {
      supersense,
      above: row.length > 1 ? index - numberOf(row.slice(1)) : null,
      words: [],
    };
  });
  const words = new Map<string, Word>();
  let before = '';
  for (const row of lexicon.words.split('\n')) {
    const [spelling = '', band = '', ...senses] = row.split(' ');
    // A word begins as the one before it does, for as many letters as its first digit counts.
    const word = before.slice(0, numberOf(spelling[0] ?? '')) + spelling.slice(1);
    words.set(word, { frequency: numberOf(band) / 4, senses: senses.map(numberOf) });
    before = word;
  }
  for (const [word, { senses }] of words) {
    for (const [rank, sense] of senses.entries()) {
      const named = synsets[sense]?.words;
      if (rank === 0) named?.unshift(word);
      else named?.push(word);
    }
  }
  const antonyms = new Map<string, string[]>();
  for (const pair of lexicon.antonyms.split(' ')) {
    const [one = '', other = ''] = pair.split('/');
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      antonyms.set(from, [...(antonyms.get(from) ?? []), to]);
    }
  }
  return { synsets, words, antonyms };
}

let unpacked: Lexicon | null = null;
const open = () => (unpacked ??= unpack());

/** The kind of thing a noun names in its likeliest sense; null for a word that is no listed noun. */
export function supersense(lemma: string): Supersense | null {
  const { words, synsets } = open();
  const [first] = words.get(lemma)?.senses ?? [];
  return first === undefined ? null : (synsets[first]?.supersense ?? null);
}

/** Zipf scale, in steps of a quarter: 7.75 "the", 5 "money", 3 "schema"; 0 for an unlisted word. */
export function frequency(lemma: string): number {
  return open().words.get(lemma)?.frequency ?? 0;
}

function above(sense: number): readonly number[] {
  const { synsets } = open();
  const chain: number[] = [];
  for (let at = synsets[sense]?.above ?? null; at !== null; at = synsets[at]?.above ?? null) {
    chain.push(at);
  }
  return chain;
}

const likelySenses = 2;

/**
 * Nouns that name what a noun is a kind of, the nearest first, of its two likeliest senses:
 * "violin" -> "fiddle", "instrument", "device" ... Empty for unlisted words.
 */
export function broader(lemma: string): readonly string[] {
  const { words, synsets } = open();
  const senses = words.get(lemma)?.senses.slice(0, likelySenses) ?? [];
  const named = senses.flatMap((sense) => above(sense).flatMap((at) => synsets[at]?.words ?? []));
  return [...new Set(named)].filter((word) => word !== lemma);
}

/** Nouns that mean the same in a likely sense. */
export function synonyms(lemma: string): readonly string[] {
  const { words, synsets } = open();
  const senses = words.get(lemma)?.senses.slice(0, likelySenses) ?? [];
  const named = senses.flatMap((sense) => synsets[sense]?.words ?? []);
  return [...new Set(named)].filter((word) => word !== lemma);
}

let likeliest: ReadonlyMap<number, readonly string[]> | null = null;

/** Words by the synset right above their likeliest sense. */
function byKind(): ReadonlyMap<number, readonly string[]> {
  if (likeliest) return likeliest;
  const { words, synsets } = open();
  const found = new Map<number, string[]>();
  for (const [word, { senses }] of words) {
    const [first] = senses;
    const kind = first === undefined ? null : (synsets[first]?.above ?? null);
    if (kind !== null) found.set(kind, [...(found.get(kind) ?? []), word]);
  }
  likeliest = found;
  return found;
}

/** Nouns of the same kind: "violin" -> "cello", "guitar" ...; no synonyms. */
export function siblings(lemma: string): readonly string[] {
  const { words, synsets } = open();
  const [first] = words.get(lemma)?.senses ?? [];
  const kind = first === undefined ? null : (synsets[first]?.above ?? null);
  if (kind === null) return [];
  const same = new Set([lemma, ...synonyms(lemma)]);
  return (byKind().get(kind) ?? []).filter((word) => !same.has(word));
}

/** How many kinds stand above a noun in its likeliest sense: 1 "object", 7 "violin"; 0 if unlisted. */
export function depth(lemma: string): number {
  const [first] = open().words.get(lemma)?.senses ?? [];
  return first === undefined ? 0 : above(first).length;
}

/** Words of opposite meaning, of any class; mostly one or none. */
export function antonyms(lemma: string): readonly string[] {
  return open().antonyms.get(lemma) ?? [];
}
