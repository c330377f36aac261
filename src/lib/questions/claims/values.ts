// Twists of a value: a date, number or place as another of its class; a person as another of the article's.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { textOfPieces } from '../../facts/statement.ts';
import { isProtagonist } from '../../language/mentions/protagonist.ts';
import type { Token } from '../../language/reading.ts';
import { childrenOf, isSubject, tokenAt, tokensOf } from '../../language/tree.ts';
import { verbOf } from '../turn.ts';
import { pick } from '../options/chance.ts';
import type { Key } from '../keys.ts';
import { reworded, type Twist } from './twist.ts';

/** A key that may be asked for, with the options it has. */
export interface SoundKey {
  readonly key: Key;
  readonly options: readonly string[] | null;
}

/** Doubts about what a key stands for or how it is told: in such a key nothing is changed either. */
export const isDoubtOfKey = (doubt: string): boolean =>
  /^(?:(?:key|word)-in-|part-of-|half-|in-compound|in-list|guessable-|home-country|topical-country|joined-country|place-of-university|two-answers|famous-holder|gloss|hollow-)/.test(
    doubt,
  );

interface Bound {
  readonly words: RegExp;
  /** Which other numbers are wrong beside it. */
  readonly wrong: 'larger' | 'smaller' | 'none';
  readonly example: string;
}

const bounds: readonly Bound[] = [
  {
    words: /\b(?:over|more than|at least|above|exceed\p{Ll}*|beyond|than|minimum of)$/iu,
    wrong: 'larger',
    example: 'over 400,000: also over 320,000',
  },
  {
    words:
      /\b(?:up to|under|below|less than|fewer than|at most|almost|nearly|close to|maximum of)$/i,
    wrong: 'smaller',
    example: 'up to 50: also up to 60',
  },
  {
    words: /\b(?:about|around|approximately|roughly|some|estimated|circa|between|from|and|to|or)$/i,
    wrong: 'none',
    example: 'about 7 percent: 8 may be about right as well',
  },
];

const numberOf = (text: string) => Number(/\d[\d,.]*/.exec(text)?.[0].replaceAll(',', '') ?? 0);

function wrongNumbers(before: string, key: Key, options: readonly string[]): readonly string[] {
  const bound = bounds.find(({ words }) => words.test(before));
  if (!bound) return options;
  return options.filter((option) =>
    bound.wrong === 'larger'
      ? numberOf(option) > numberOf(key.text)
      : bound.wrong === 'smaller' && numberOf(option) < numberOf(key.text),
  );
}

const counts = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small count, which has no options, is told wrong by one or two. */
function otherCounts(before: string, key: Key): readonly string[] {
  const at = counts.indexOf(key.text);
  if (at < 0 || bounds.some(({ words }) => words.test(before))) return [];
  return [at - 1, at + 1, at + 2].flatMap((n) => counts[n] ?? []);
}

/** A time that bounds what is told, or is one of two: another may be as true. */
const openEnded =
  /\b(?:before|after|since|until|till|by|from|to|between|and|or|around|about|circa|early|late|mid|through)$/i;

/** Where something is: what is told of a place in another way may be so of others. */
const locative = /\b(?:in|at|to|from|near)$/i;

/** Where and whence are told of what happened, which happened in one place. */
function isHappening(fact: Fact): boolean {
  const verb = verbOf(fact);
  if (fact.asked) return true;
  return verb !== null && (verb.tag === 'VBD' || (verb.tag === 'VBN' && fact.modality === 'fact'));
}

const isListed = (fact: Fact, head: Token) =>
  head.dep === 'conj' ||
  childrenOf(fact.statement.sentence, head).some(({ dep }) => /^(?:conj|cc)$/.test(dep));

/** The word of the key that the others hang on. */
function headOf({ statement: { sentence, pieces } }: Fact, key: Key): Token | undefined {
  const inside = pieces.slice(key.from, key.to).map(({ first }) => tokenAt(sentence.doc, first));
  return inside.find(({ i, head: at }) => at === i || !inside.some((each) => each.i === at));
}

/** Deeds of which the article tells who did them: whoever else it speaks of did not. */
const deed =
  /^(?:win|found|write|design|invent|discover|defeat|succeed|replace|kill|assassinate|direct|compose|paint|build|create|establish|appoint|command|publish|sign|score|capture|arrest|introduce|propose|lead)$/;

const pronoun = /^(?:he|she|his|her|him|they|their)$/i;

/** People of the article that are not in the sentence and of whom the deed is not told. */
function otherPeople(fact: Fact, key: Key, findings: Findings): readonly string[] {
  const { sentence, pieces } = fact.statement;
  const { names, reading, protagonist } = findings;
  const head = headOf(fact, key);
  const above = head && tokenAt(sentence.doc, head.head);
  const verb = above?.dep === 'agent' ? tokenAt(sentence.doc, above.head) : above;
  if (!head || !verb || !(isSubject(head) || above?.dep === 'agent')) return [];
  // "Swedish captain Andreas Granqvist": the title is his.
  const isBare = key.from === 0 || /^(?:,|by)$/i.test(pieces[key.from - 1]?.text ?? '');
  const isDeed = deed.test(verb.lemma) && /^VB[DN]$/.test(verb.tag);
  // A pronoun would have to be of the other's gender; whom the article is about did what it tells.
  const fits =
    !pieces.some(({ text }) => pronoun.test(text)) &&
    !(protagonist && isProtagonist(key.text, protagonist)) &&
    / /.test(key.text);
  if (fact.asked || !isBare || !isDeed || !fits || isListed(fact, head)) return [];
  const here = new Set(names.of(sentence).map(({ full }) => full));
  const others = new Map<string, boolean>();
  for (const each of reading.sentences) {
    for (const { kind, full, end } of names.of(each)) {
      if (kind !== 'person' || here.has(full) || !/^\p{Lu}\S+ \p{Lu}\S+$/u.test(full)) continue;
      const last = tokenAt(each.doc, end - 1);
      const does = isSubject(last) && tokenAt(each.doc, last.head).lemma === verb.lemma;
      others.set(full, (others.get(full) ?? true) && !does);
    }
  }
  return [...others].flatMap(([other, isOther]) =>
    isOther && !(protagonist && isProtagonist(other, protagonist)) ? [other] : [],
  );
}

/** What else is named may be so as well, where a figure or a date may not. */
const doubtOf: Partial<Readonly<Record<Key['kind'], string>>> = {
  person: 'other-person',
  noun: 'other-noun',
  term: 'other-term',
  role: 'other-noun',
};

function wrongOf(fact: Fact, { key, options }: SoundKey, findings: Findings): readonly string[] {
  const { pieces, sentence } = fact.statement;
  const before = textOfPieces(pieces.slice(Math.max(0, key.from - 3), key.from));
  const after = pieces[key.to]?.text ?? '';
  const wrong = (options ?? []).filter((option) => option !== key.text);
  const isRange = /^(?:to|and|or|[-–])$/.test(after);
  switch (key.kind) {
    case 'day':
    case 'month':
    case 'year':
      return openEnded.test(before) || isRange ? [] : wrong;
    case 'number':
    case 'money':
    case 'percent':
      if (isRange || key.text.startsWith('.')) return [];
      // "There are three sites": who remembers how few?
      if (/^there$/i.test(pieces[0]?.text ?? '')) return [];
      return options ? wrongNumbers(before, key, wrong) : otherCounts(before, key);
    case 'city':
    case 'country': {
      const head = headOf(fact, key);
      const isPlace = tokensOf(sentence).some(
        ({ i, entType }) => i === head?.i && /^(?:GPE|LOC)$/.test(entType),
      );
      const told = locative.test(before) && isHappening(fact) && head && !isListed(fact, head);
      // "Cambridge, Massachusetts" tells where the town is.
      return isPlace && told && !(key.kind === 'city' && after === ',') ? wrong : [];
    }
    case 'person':
      return otherPeople(fact, key, findings);
    case 'noun':
    case 'term':
    case 'role':
      return wrong;
    default:
      return [];
  }
}

export function valueTwists(
  fact: Fact,
  keys: readonly SoundKey[],
  findings: Findings,
): readonly Twist[] {
  const { pieces } = fact.statement;
  if (fact.negated) return [];
  return keys.flatMap((sound): readonly Twist[] => {
    const { key } = sound;
    const chosen = pick(wrongOf(fact, sound, findings), `${fact.start} ${key.text}`);
    if (chosen === undefined) return [];
    // A date written out brings its preposition along: "on August 12, 2016".
    const written = /^(?:on|in) /i.exec(pieces[key.from]?.text ?? '')?.[0] ?? '';
    const preposition = key.iso === null ? '' : written;
    const changed = reworded(pieces, key.from, key.to, preposition + chosen);
    const doubt = doubtOf[key.kind];
    const doubts = [...(key.doubts ?? []), ...(doubt === undefined ? [] : [doubt])];
    return [{ key: { ...key, doubts }, pieces: changed }];
  });
}
