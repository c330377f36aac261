// Names in a sentence: the analyser's entities, joined where they were torn, with surnames voted on.
import type { Doc, Entity, Reading, Sentence, Token } from '../reading.ts';
import { tokensOf } from '../tree.ts';
import { placeOf } from './gazetteer.ts';
import { isTitle, untitled, type NameKind, type Raw } from './untitled.ts';

/** A proper name: tokens `[first, end)` of the sentence's doc. */
export interface Name {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly text: string;
  /** The person's fullest name in the article where this is one; else `text`. */
  readonly full: string;
}

export interface Names {
  /** Names of a sentence, in order. */
  of(sentence: Sentence): readonly Name[];
}

const kinds: Readonly<Record<string, NameKind>> = {
  PERSON: 'person',
  GPE: 'place',
  LOC: 'place',
  NORP: 'nationality',
  ORG: 'organisation',
};

const isProper = ({ tag }: Token) => tag === 'NNP' || tag === 'NNPS';

/** Text of tokens `[first, end)`, as it stands in the doc. */
export function textOf(doc: Doc, first: number, end: number): string {
  const from = doc.tokens[first];
  const last = doc.tokens[end - 1];
  return from && last ? doc.text.slice(from.idx, last.idx + last.text.length) : '';
}

/** Runs of proper nouns: an entity within a run grows to it, a run without one is a name too. */
function rawNames(sentence: Sentence): Raw[] {
  const { doc } = sentence;
  const tokens = tokensOf(sentence);
  const entities = doc.entities.filter(
    ({ start, end }) => start >= sentence.first && end <= sentence.end,
  );
  const names: Raw[] = [];
  let at = sentence.first;
  while (at < sentence.end) {
    const entity = entities.find(({ start, label }) => start === at && isName(label));
    if (entity) {
      names.push(trimmedName(doc, entity));
      at = Math.max(entity.end, at + 1);
      continue;
    }
    const token = tokens[at - sentence.first];
    if (token && isProper(token) && !isDated(token))
      names.push({ first: at, end: at + 1, kind: 'other' });
    at++;
  }
  return joined(doc, linked(doc, names)).map((name) =>
    name.kind === 'person' ? untitled(doc, name) : name,
  );
}

const isName = (label: string) =>
  label in kinds || ['FAC', 'EVENT', 'WORK_OF_ART', 'PRODUCT', 'LAW', 'LANGUAGE'].includes(label);

const isDated = ({ entType }: Token) => ['DATE', 'TIME', 'MONEY', 'PERCENT'].includes(entType);

/** Without a leading "the" and a trailing `'s`. */
function trimmedName(doc: Doc, { start, end, label }: Entity): Raw {
  let first = start;
  const word = (i: number) => doc.tokens[i]?.text ?? '';
  if (/^the$/i.test(word(first)) && end - first > 1) first++;
  while (end - first > 1 && /^['’]s?$/.test(word(end - 1))) end--;
  const kind = kinds[label] ?? 'other';
  return { first, end, kind };
}

const rank: readonly NameKind[] = ['person', 'organisation', 'place', 'other', 'nationality'];

/** Small words of other languages that hold one name together: the journal "Miyako no Hana". */
const links = /^(?:no|y|und|et|dos|del|della|av)$/;

function linked(doc: Doc, names: readonly Raw[]): readonly Raw[] {
  return names.reduce<readonly Raw[]>((all, name) => {
    const last = all.at(-1);
    const between = doc.tokens[name.first - 1]?.text ?? '';
    const tie = last?.end === name.first - 1 && links.test(between) ? last : null;
    return tie
      ? [...all.slice(0, -1), { first: tie.first, end: name.end, kind: 'other' }]
      : [...all, name];
  }, []);
}

/** Does a whole name of two or three words, a person's, start here: "Refugee Council Enver Solomon"? */
function beginsPerson(names: readonly Raw[], at: number): boolean {
  const [first] = names.slice(at);
  let last = at;
  while (names[last + 1]?.first === names[last]?.end && names[last + 1]) last++;
  const end = names[last];
  const length = first && end ? end.end - first.first : 0;
  return end?.kind === 'person' && (length === 2 || length === 3);
}

/** Neighbouring proper nouns are one name ("Antonio Lopez de Santa" + "Anna"). */
function joined(doc: Doc, names: readonly Raw[]): Raw[] {
  const all: Raw[] = [];
  for (const [at, name] of names.entries()) {
    const last = all.at(-1);
    const touching = last && last.end === name.first;
    const lastToken = doc.tokens[name.first - 1];
    const afterTitle = last && last.end - last.first === 1 && isTitle(lastToken?.text ?? '');
    const proper = doc.tokens[name.first];
    if (
      touching &&
      !afterTitle &&
      // "CEO of the Refugee Council Enver Solomon": whom an organisation is named before is not in it.
      !(last.kind === 'organisation' && last.end - last.first > 1 && beginsPerson(names, at)) &&
      // "US President Barack Obama": a country and a person are two.
      !(last.kind === 'place' && name.kind === 'person') &&
      last.kind !== 'nationality' &&
      name.kind !== 'nationality' &&
      lastToken &&
      proper &&
      isProper(lastToken) &&
      isProper(proper)
    ) {
      const kind = rank.find((each) => each === last.kind || each === name.kind) ?? 'other';
      all[all.length - 1] = { first: last.first, end: name.end, kind };
    } else all.push(name);
  }
  return all;
}

/** Is it a nation's adjective that nobody is christened? */
const isAdjective = (word: string) =>
  placeOf(word)?.kind === 'nationality' && !/^(?:German|Roman|Christian)$/.test(word);

function gazetteerKind(text: string): NameKind | null {
  const place = placeOf(text);
  if (!place) return null;
  return place.kind === 'nationality' ? 'nationality' : 'place';
}

/** "Greater Sydney" is a place as Sydney is. */
const bareName = (text: string) =>
  text.replace(/^(?:Greater|Central|Northern|Southern|Eastern|Western|Old|Inner) /, '');

/** What people do and towns do not. */
const human =
  /^(?:say|claim|tell|believe|think|feel|marry|bear|die|write|join|study|graduate|learn|work|play|sing|decide|recall|remember|explain|ask|argue|admit)$/;

/**
 * Last words of longer names that stand alone elsewhere as the subject of what people do: "Valeska
 * Paris ... Paris claims" is a woman, whatever the analyser called her.
 */
function actingSurnames(raw: ReadonlyMap<Sentence, readonly Raw[]>): ReadonlySet<string> {
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
function namesAlone(raw: ReadonlyMap<Sentence, readonly Raw[]>): Alone {
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
function sharedFirsts(raw: ReadonlyMap<Sentence, readonly Raw[]>): ReadonlySet<string> {
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
function namedBefore(
  raw: ReadonlyMap<Sentence, readonly Raw[]>,
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
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

/** "Washington, D.C." is a city, though somebody of that name is in the article. */
const isDistrict = ({ doc }: Sentence, end: number) =>
  /^,? ?(?:D\. ?C\.|DC\b)/.test(textOf(doc, end, end + 3));

/**
 * Names over a whole reading. The surname vote: a single word equal to the last name of somebody
 * named in full is that person, whatever the analyser called it.
 */
export function findNames(reading: Reading): Names {
  const raw = new Map<Sentence, Raw[]>();
  const fullNames = new Map<string, Set<string>>();
  for (const sentence of reading.sentences) raw.set(sentence, rawNames(sentence));
  const acting = actingSurnames(raw);
  const alone = namesAlone(raw);
  const shared = sharedFirsts(raw);
  for (const [sentence, names] of raw) {
    for (const name of names) {
      const { first, end } = name;
      const whole = textOf(sentence.doc, first, end);
      const acts = end - first > 1 && acting.has(whole.split(' ').at(-1) ?? '') && !placeOf(whole);
      if (acts) name.kind = 'person';
      const { kind } = name;
      // "Gordon of Auchleuchries": where somebody is from is no surname.
      const words = textOf(sentence.doc, first, end)
        .replace(/ (?:of|the) .*$/, '')
        .split(' ');
      if (kind !== 'person' || words.length < 2 || words.length > 5) continue;
      // "British Bencoolen" is no Bencoolen's full name.
      if (isAdjective(words[0] ?? '')) continue;
      if (
        words.some(
          (word) =>
            /-|^\p{Ll}|^\p{Lu}{2,}$/u.test(word) &&
            !/^(?:de|da|di|von|van|der|den|al|bin|la|le|du|of|the)$/.test(word) &&
            !/^\p{Lu}\p{Ll}+-\p{L}+$/u.test(word),
        )
      )
        continue;
      const surname = calledBy(words, alone, shared);
      const seen = fullNames.get(surname) ?? new Set();
      seen.add(words.join(' '));
      fullNames.set(surname, seen);
    }
  }
  const alwaysCalled = namedBefore(raw, new Set(fullNames.keys()));
  const personOf = (surname: string): string | null => {
    if (alwaysCalled.has(surname)) return null;
    const seen = [...(fullNames.get(surname) ?? [])].sort((a, b) => b.length - a.length);
    const [longest = null, ...rest] = seen;
    const given = (name: string) => name.split(' ')[0];
    // Two people of one surname (a family): the surname alone says nothing.
    return longest !== null && rest.every((name) => given(name) === given(longest))
      ? longest
      : null;
  };
  const found = new Map<Sentence, readonly Name[]>();
  for (const [sentence, names] of raw) {
    found.set(
      sentence,
      names.map(({ first, end, kind }) => {
        const text = textOf(sentence.doc, first, end);
        const isCity = text === 'Washington' && isDistrict(sentence, end);
        const person = end - first === 1 && !isCity ? personOf(text) : null;
        if (person !== null) return { first, end, kind: 'person', text, full: person };
        return { first, end, kind: gazetteerKind(bareName(text)) ?? kind, text, full: text };
      }),
    );
  }
  return { of: (sentence) => found.get(sentence) ?? [] };
}
