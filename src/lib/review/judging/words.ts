// Whether two runs of words say the same: in another spelling, as a name in part, or with a slip.
import type { Verdict } from '../../log/event.ts';
import {
  classWords,
  irregular,
  nameSuffixes,
  notPersonEnd,
  notPersonStart,
  particles,
  plurals,
  shortNames,
  spellings,
  titles,
} from './word-rows.ts';
import type { Word } from './terms.ts';
import { isSlip } from './typos.ts';

/** `asksWho`: the prompt asks for a person. Words on neither side agree; on one side they do not. */
export function compareWords(
  expected: readonly Word[],
  given: readonly Word[],
  asksWho: boolean,
): Verdict {
  if (expected.length === 0 || given.length === 0) {
    return expected.length === given.length ? 'right' : 'wrong';
  }
  if (isSame(expected, given) || isSameList(expected, given)) return 'right';
  if (isShortFor(expected, given) || isShortFor(given, expected)) return 'right';
  const [name, givenName] = isName(expected)
    ? [bareName(expected), bareName(given)]
    : [expected, given];
  if (isSame(name, givenName) || isSame(withoutClass(name), withoutClass(givenName)))
    return 'right';
  if (hasSameInitials(name, givenName)) return 'right';
  if (isSame(withoutArabicArticle(name), withoutArabicArticle(givenName))) return 'right';
  const surname = surnameOf(name, givenName.length);
  if (isSame(surname, givenName))
    return asksWho || name.length < expected.length ? 'right' : 'almost';
  return isSlipAway(surname, givenName) || isSlipAway(name, givenName) ? 'almost' : 'wrong';
}

const isSame = (a: readonly Word[], b: readonly Word[]) =>
  a.length > 0 && b.length > 0 && spelled(a, a) === spelled(b, a);

/** As one string, in one spelling, and in the singular unless the expected word is a name. */
function spelled(words: readonly Word[], expected: readonly Word[]): string {
  const keepsForm = expected.some(({ capital }) => capital);
  return words.map(({ text }) => inOneSpelling(keepsForm ? text : singular(text))).join('');
}

const inOneSpelling = (word: string) =>
  spellings.reduce((text, [from, to]) => text.replace(from, to), word);

function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined || word.length < 4) return known ?? word;
  const rule = plurals.find(([ending]) => ending.test(word));
  return (rule ? word.replace(...rule) : word).replace(/fe$/, 'f'); // knife, knives
}

/** "red and blue" in any order: a list is what has "and" in it. */
function isSameList(expected: readonly Word[], given: readonly Word[]): boolean {
  const items = (words: readonly Word[]) =>
    words.flatMap(({ text }) => (text === 'and' ? [] : [inOneSpelling(text)])).toSorted();
  const isList = expected.some(({ text }) => text === 'and');
  return isList && items(expected).join(' ') === items(given).join(' ');
}

/** WHO for World Health Organization: three first letters or more, or one of the known ones. */
function isShortFor(name: readonly Word[], short: readonly Word[]): boolean {
  if (short.length !== 1 || name.length < 2) return false;
  const [text = ''] = short.map((word) => word.text);
  const whole = name.map((word) => word.text).join(' ');
  if (shortNames.some(([long, known]) => long === whole && known === text)) return true;
  const initials = name.flatMap((word) => (word.capital ? [word.text.charAt(0)] : [])).join('');
  return text.length >= 3 && initials === text;
}

const isName = (words: readonly Word[]) =>
  words.every(({ text, capital }) => capital || particles.has(text)) &&
  !notPersonEnd.has(words.at(-1)?.text ?? '');

/** Without titles and "Jr", unless nothing else is there. */
function bareName(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ text }) => !titles.has(text));
  const bare = words.slice(Math.max(first, 0)).filter(({ text }) => !nameSuffixes.has(text));
  return first < 0 || bare.length === 0 ? words : bare;
}

const withoutClass = (words: readonly Word[]) =>
  words.length > 1 && classWords.has(words[0]?.text ?? '') ? words.slice(1) : words;

/** John F. Kennedy and John Kennedy, but not John G. Kennedy: one of the two leaves them out. */
function hasSameInitials(expected: readonly Word[], given: readonly Word[]): boolean {
  const isMiddle = (word: Word, index: number, words: readonly Word[]) =>
    word.text.length === 1 && index > 0 && index < words.length - 1;
  const [a, b] = [expected, given].map((words) => words.filter((...word) => !isMiddle(...word)));
  if (!a || !b || (a.length < expected.length && b.length < given.length)) return false;
  return (a.length < expected.length || b.length < given.length) && isSame(a, b);
}

/** The last `length` words, all but the last particles; empty where that is no surname. */
function surnameOf(name: readonly Word[], length: number): readonly Word[] {
  if (length === 0 || length >= name.length || name.length > 5) return [];
  if (!isName(name) || notPersonStart.has(name[0]?.text ?? '')) return [];
  const last = name.slice(-length);
  return last.slice(0, -1).every(({ text }) => particles.has(text)) ? last : [];
}

/** Bashar Assad and Bashar al-Assad: English writes it or not; El Salvador is none. */
const withoutArabicArticle = (name: readonly Word[]) =>
  name.filter(({ text }, index) => index === 0 || (text !== 'al' && text !== 'el'));

function isSlipAway(expected: readonly Word[], given: readonly Word[]): boolean {
  if (expected.length === 0 || expected.length !== given.length) return false;
  const off = expected
    .map((word, index) => ({ word, other: given[index]?.text ?? '' }))
    .filter(({ word, other }) => inOneSpelling(word.text) !== inOneSpelling(other));
  const isHeld = off.length < expected.length;
  return (
    off.length <= 2 &&
    off.every(({ word, other }) => isSlip(word.text, other, { isName: word.capital, isHeld }))
  );
}
