// The lexicon: how common a word is, and what kind of thing a noun names, from WordNet and wordfreq.
import { listAt, none, unpack, type LexiconTables, type LexiconTexts } from './tables.ts';

/** WordNet's lexicographer files of nouns, from number 3. */
const supersenses = [
  'tops',
  'act',
  'animal',
  'artifact',
  'attribute',
  'body',
  'cognition',
  'communication',
  'event',
  'feeling',
  'food',
  'group',
  'location',
  'motive',
  'object',
  'person',
  'phenomenon',
  'plant',
  'possession',
  'process',
  'quantity',
  'relation',
  'shape',
  'state',
  'substance',
  'time',
] as const;

const firstFile = 3;

export type Supersense = (typeof supersenses)[number];

/** Words are given as lemmas in lower case; of a word that is not listed nothing is known. */
export interface Lexicon {
  /** The kind of thing a noun names in its likeliest sense; null for a word that is no listed noun. */
  supersense(lemma: string): Supersense | null;
  /** Zipf scale, in steps of a quarter: 7.75 "the", 5 "money", 3 "schema"; 0 for an unlisted word. */
  frequency(lemma: string): number;
  /**
   * Nouns that name what a noun is a kind of, the nearest first, of its two likeliest senses:
   * "violin" -> "fiddle", "instrument", "device" ...; the first `most` of them.
   */
  broader(lemma: string, most?: number): readonly string[];
  /** Nouns that mean the same in a likely sense. */
  synonyms(lemma: string): readonly string[];
  /** Nouns of the same kind: "violin" -> "cello", "guitar" ...; no synonyms. */
  siblings(lemma: string): readonly string[];
  /** How many kinds stand above a noun in its likeliest sense: 1 "object", 7 "violin"; 0 if unlisted. */
  depth(lemma: string): number;
  /** Words of opposite meaning, of any class; mostly one or none. */
  antonyms(lemma: string): readonly string[];
}

const likelySenses = 2;

/**
 * Opens the lexicon; the first question asked of it unpacks it.
 * @param read gives the texts of the language model's file
 */
export function openLexicon(read: () => LexiconTexts): Lexicon {
  let unpacked: LexiconTables | null = null;
  const tables = () => (unpacked ??= unpack(read()));

  function sensesOf(lemma: string): Int32Array {
    const { numbers, senses } = tables();
    const number = numbers.get(lemma);
    return number === undefined ? new Int32Array(0) : listAt(senses, number);
  }

  const likeliest = (lemma: string) => sensesOf(lemma)[0] ?? none;

  function above(sense: number): readonly number[] {
    const kinds: number[] = [];
    for (let at = sense; ;) {
      at = tables().above[at] ?? none;
      if (at === none) return kinds;
      kinds.push(at);
    }
  }

  /** The first words of some synsets but one, each once. */
  function wordsOf(synsets: readonly number[], but: string, most = Infinity): readonly string[] {
    const { words, named } = tables();
    const found = new Set<string>();
    for (const synset of synsets) {
      for (const number of listAt(named, synset)) {
        if (found.size >= most) return [...found];
        const word = words[number] ?? '';
        if (word !== but) found.add(word);
      }
    }
    return [...found];
  }

  const likely = (lemma: string) => [...sensesOf(lemma).subarray(0, likelySenses)];
  const synonyms = (lemma: string) => wordsOf(likely(lemma), lemma);

  function siblings(lemma: string): readonly string[] {
    const { words, senses, above: kinds } = tables();
    const kind = kinds[likeliest(lemma)] ?? none;
    if (kind === none) return [];
    const same = new Set([lemma, ...synonyms(lemma)]);
    return words.filter((word, number) => {
      const start = senses.starts[number] ?? 0;
      const isNoun = start < (senses.starts[number + 1] ?? 0);
      return isNoun && kinds[senses.all[start] ?? none] === kind && !same.has(word);
    });
  }

  return {
    supersense(lemma) {
      const file = tables().files[likeliest(lemma)];
      return file === undefined ? null : (supersenses[file - firstFile] ?? null);
    },
    frequency(lemma) {
      const { numbers, bands } = tables();
      return (bands[numbers.get(lemma) ?? none] ?? 0) / 4;
    },
    broader: (lemma, most) => wordsOf(likely(lemma).flatMap(above), lemma, most),
    synonyms,
    siblings,
    depth: (lemma) => above(likeliest(lemma)).length,
    antonyms: (lemma) => tables().antonyms.get(lemma) ?? [],
  };
}
