// The vote on surnames: whom a single word means that is the last name of somebody named in full.
import type { Sentence } from '../reading.ts';
import { placeOf } from './gazetteer.ts';
import { textOf } from './raw-names.ts';
import type { NameKind, Raw } from './untitled.ts';

export type RawNames = ReadonlyMap<Sentence, readonly Raw[]>;

/** Is it a nation's adjective that nobody is christened? */
const isAdjective = (word: string) =>
  placeOf(word)?.kind === 'nationality' && !/^(?:German|Roman|Christian)$/.test(word);

/** What people do and towns do not. */
const human =
  /^(?:say|claim|tell|believe|think|feel|marry|bear|die|write|join|study|graduate|learn|work|play|sing|decide|recall|remember|explain|ask|argue|admit)$/;

/**
 * Last words of longer names that stand alone elsewhere as the subject of what people do: "Valeska
 * Paris ... Paris claims" is a woman, whatever the analyser called her.
 */
function actingSurnames(raw: RawNames): ReadonlySet<string> {
  const acting = new Set<string>();
  for (const [{ doc }, names] of raw) {
    for (const { first, end } of names) {
      const token = doc.tokens[first];
      const verb = token && doc.tokens[token.head];
      if (
        token &&
        verb &&
        end - first === 1 &&
        /^nsubj/.test(token.dep) &&
        human.test(verb.lemma)
      ) {
        acting.add(token.text);
      }
    }
  }
  return acting;
}

/** So often a name must stand alone to be what somebody is called. */
const leastAlone = 2;

type Alone = ReadonlyMap<string, readonly NameKind[]>;

/** What each name of one word is taken for where it stands alone. */
function namesAlone(raw: RawNames): Alone {
  const alone = new Map<string, NameKind[]>();
  for (const [{ doc }, names] of raw) {
    for (const { first, end, kind } of names) {
      const text = textOf(doc, first, end);
      if (end - first === 1) alone.set(text, [...(alone.get(text) ?? []), kind]);
    }
  }
  return alone;
}

/** First words that several go by: "Ivan IV" and "Ivan Novosiltsev". */
function sharedFirsts(raw: RawNames): ReadonlySet<string> {
  const second = new Map<string, string>();
  const shared = new Set<string>();
  for (const [{ doc }, names] of raw) {
    for (const { first, end } of names) {
      const [given, next] = [first, first + 1].map((i) => doc.tokens[i]?.text ?? '');
      if (end - first < 2 || !given || !next) continue;
      if ((second.get(given) ?? next) !== next) shared.add(given);
      second.set(given, next);
    }
  }
  return shared;
}

/**
 * The word by which somebody named in full is called: the last, or the first where that one stands
 * alone and the last never does, as in "Lai Changxing ... Lai".
 */
function calledBy(words: readonly string[], alone: Alone, shared: ReadonlySet<string>): string {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const asPerson = (alone.get(first) ?? []).filter((kind) => kind === 'person');
  const comesFirst =
    words.length === 2 &&
    !alone.has(last) &&
    asPerson.length >= leastAlone &&
    !shared.has(first) &&
    placeOf(first) === null &&
    !/-|^\p{Lu}\.?$/u.test(first);
  return comesFirst ? first : last;
}

/** So often is nobody called by a surname alone before being named in full. */
const mostBeforeFull = 2;

/**
 * Words that stand alone again and again before the longer name that ends in them is first told: "the
 * Golden Agüeybaná" is an honour, not who Agüeybaná was.
 */
function namedBefore(raw: RawNames, surnames: ReadonlySet<string>): ReadonlySet<string> {
  const told = new Set<string>();
  const before = new Map<string, number>();
  for (const [{ doc }, names] of raw) {
    for (const { first, end, kind } of names) {
      const last = textOf(doc, end - 1, end);
      if (!surnames.has(last)) continue;
      if (end - first > 1 && kind === 'person') told.add(last);
      else if (end - first === 1 && !told.has(last)) before.set(last, (before.get(last) ?? 0) + 1);
    }
  }
  return new Set([...before].flatMap(([word, count]) => (count > mostBeforeFull ? [word] : [])));
}

/** Names that end in the name of somebody who acts as people do are people's, if they are no places. */
export function withActing(raw: RawNames): RawNames {
  const acting = actingSurnames(raw);
  const acts = ({ doc }: Sentence, { first, end }: Raw) => {
    const whole = textOf(doc, first, end);
    return end - first > 1 && acting.has(whole.split(' ').at(-1) ?? '') && !placeOf(whole);
  };
  return new Map(
    [...raw].map(([sentence, names]) => [
      sentence,
      names.map((name): Raw => (acts(sentence, name) ? { ...name, kind: 'person' } : name)),
    ]),
  );
}

/** Small words within a name of somebody: "Ludwig van Beethoven". */
const particle = /^(?:de|da|di|von|van|der|den|al|bin|la|le|du|of|the)$/;

/** Half a compound, a common word, initials: no part of what somebody is called. */
const isNoNamePart = (word: string) =>
  /-|^\p{Ll}|^\p{Lu}{2,}$/u.test(word) &&
  !particle.test(word) &&
  !/^\p{Lu}\p{Ll}+-\p{L}+$/u.test(word);

/** The full names that go by each surname. */
function fullNamesOf(raw: RawNames): ReadonlyMap<string, ReadonlySet<string>> {
  const alone = namesAlone(raw);
  const shared = sharedFirsts(raw);
  const fullNames = new Map<string, Set<string>>();
  for (const [{ doc }, names] of raw) {
    for (const { first, end, kind } of names) {
      // "Gordon of Auchleuchries": where somebody is from is no surname.
      const words = textOf(doc, first, end)
        .replace(/ (?:of|the) .*$/, '')
        .split(' ');
      if (kind !== 'person' || words.length < 2 || words.length > 5) continue;
      // "British Bencoolen" is no Bencoolen's full name.
      if (isAdjective(words[0] ?? '') || words.some(isNoNamePart)) continue;
      const surname = calledBy(words, alone, shared);
      fullNames.set(surname, (fullNames.get(surname) ?? new Set()).add(words.join(' ')));
    }
  }
  return fullNames;
}

/** Tells who is meant by a surname alone, by the fullest name; null where it is nobody, or several. */
export function surnameVote(raw: RawNames): (surname: string) => string | null {
  const fullNames = fullNamesOf(raw);
  const alwaysCalled = namedBefore(raw, new Set(fullNames.keys()));
  const given = (name: string) => name.split(' ')[0];
  return (surname) => {
    if (alwaysCalled.has(surname)) return null;
    const seen = [...(fullNames.get(surname) ?? [])].sort((a, b) => b.length - a.length);
    const [longest = null, ...rest] = seen;
    // Two people of one surname (a family): the surname alone says nothing.
    return longest !== null && rest.every((name) => given(name) === given(longest))
      ? longest
      : null;
  };
}
