// The fuller words an article used earlier for what it now calls "the" something.
import type { Reading, Sentence, Token } from '../language/reading.ts';
import { childrenOf, extentOf, tokenAt, tokensOf } from '../language/tree.ts';
import type { Names } from '../language/mentions/names.ts';
import { textOf } from '../language/mentions/raw-names.ts';

/** An earlier noun phrase: its words with "the", and which sentence it stands in. */
interface Fuller {
  readonly words: string;
  readonly at: number;
}

export interface Antecedents {
  /** What "the noun" in this sentence is called in full, where exactly one thing was so called. */
  of(noun: Token, sentence: Sentence): string | null;
}

const leastWords = 3;
const mostWords = 8;

const number = ({ tag }: Token) => (tag === 'NNS' ? 'plural' : 'singular');
const nameOf = (noun: Token) => `${noun.lemma.toLowerCase()} ${number(noun)}`;

/** "the planned referendum on the flag" of a noun; null when it is short, long, or not plain. */
function fullerWords(sentence: Sentence, noun: Token): string | null {
  const { first, end } = extentOf(sentence, noun);
  const tokens = tokensOf(sentence).filter(({ i }) => i >= first && i < end);
  const plain = tokens.every(
    ({ text, pos, dep, entType }) =>
      !/^[,;:()"“”—–]$/.test(text) &&
      !/^(?:PRON|NUM)$/.test(pos) &&
      !/^(?:DATE|TIME)$/.test(entType) &&
      !/^(?:relcl|acl|advcl|conj|cc)$/.test(dep) &&
      !/^(?:this|that|these|those|such|other|another|same|its|their|his|her|no|any|some|new)$/i.test(
        text,
      ),
  );
  const words = textOf(sentence.doc, first, end).replace(/^(?:an?|the) /i, '');
  const length = words.split(' ').length;
  const named = tokens.some(({ pos }) => pos === 'PROPN');
  if (!plain || !named || length + 1 < leastWords || length + 1 > mostWords) return null;
  return childrenOf(sentence, noun).some(({ dep }) => dep === 'poss') ? words : `the ${words}`;
}

/** Is the noun told apart by an adjective, a number or an owner: "the last match"? Then there are several. */
function isOneOfSeveral(sentence: Sentence, noun: Token): boolean {
  return childrenOf(sentence, noun).some(
    ({ dep, i }) => i < noun.i && /^(?:amod|nummod|poss)$/.test(dep),
  );
}

export function findAntecedents(reading: Reading, names: Names): Antecedents {
  const named = new Map<string, Fuller[]>();
  const place = new Map<Sentence, number>();
  const several = new Set<string>();
  const add = (name: string, fuller: Fuller) => {
    const all = named.get(name) ?? [];
    const same = (each: Fuller) => each.words.toLowerCase() === fuller.words.toLowerCase();
    named.set(name, all.some(same) ? all : [...all, fuller]);
  };
  reading.sentences.forEach((sentence, at) => {
    place.set(sentence, at);
    for (const { text, kind } of names.of(sentence)) {
      const words = text.split(' ');
      const last = words.at(-1) ?? '';
      // "the project", after the Flag Consideration Project.
      if (
        words.length < 2 ||
        kind === 'person' ||
        kind === 'place' ||
        !/^\p{Lu}\p{Ll}+$/u.test(last)
      )
        continue;
      add(`${last.toLowerCase()} singular`, { words: `the ${text}`, at });
    }
    for (const noun of tokensOf(sentence)) {
      if (noun.pos !== 'NOUN' || noun.dep === 'compound') continue;
      if (isOneOfSeveral(sentence, noun)) several.add(nameOf(noun));
      const words = fullerWords(sentence, noun);
      if (words === null) continue;
      add(nameOf(noun), { words, at });
    }
  });
  return {
    of(noun, sentence) {
      if (several.has(nameOf(noun))) return null;
      const now = place.get(sentence) ?? 0;
      const before = (named.get(nameOf(noun)) ?? []).filter(({ at }) => at < now);
      const [only, another] = before;
      return only && !another ? only.words : null;
    },
  };
}

/** Is this "the" + noun alone, without anything that tells it apart? */
export function isBareDefinite(sentence: Sentence, det: Token): boolean {
  const noun = tokenAt(sentence.doc, det.head);
  return noun.pos === 'NOUN' && noun.i === det.i + 1 && childrenOf(sentence, noun).length === 1;
}
