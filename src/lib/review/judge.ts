// Whether an answer is right. To accept a wrong one is worse than to refuse a right one.
import type { DeckState } from '../log/deck-state.ts';
import type { Verdict } from '../log/event.ts';
import type { Question } from '../questions/question.ts';
import { orderOf, pairsOf, type Pair } from './given.ts';
import { datesSaid, isTime, timeSaid, type DateSaid } from './judging/dates.ts';
import { plain, writtenOut } from './judging/plain.ts';
import { neededUnits } from './judging/quantity-rows.ts';
import { termsOf, type Terms } from './judging/terms.ts';
import { compared, type Piece } from './judging/typos.ts';
import { roles, titles } from './judging/word-rows.ts';
import { compareWords } from './judging/words.ts';

export interface Judged {
  readonly verdict: Verdict;
  /** For 'almost': the expected answer and what was typed, marked where they differ. */
  readonly pieces?: readonly Piece[];
  readonly typed?: readonly Piece[];
}

/** In UTF-16 units: nobody answers at such length. */
export const longest = 200;

/**
 * Judges what was typed or chosen, as an event keeps it; null is "don't know". An order or pairs
 * that are right in part are wrong. `taught`: answers that the person has had
 * counted as right before (`answersTaught`). 'almost' is for the person to decide.
 */
export function judge(
  question: Question,
  given: string | null,
  taught: readonly string[] = [],
): Judged {
  if (given === null) return { verdict: 'wrong' };
  switch (question.kind) {
    case 'truefalse':
    case 'choice':
      return { verdict: given === question.answer ? 'right' : 'wrong' };
    case 'blank':
    case 'short': {
      const { answer, accept, prompt } = question;
      const options = question.kind === 'blank' ? (question.options ?? []) : [];
      if (options.includes(given)) return { verdict: given === answer ? 'right' : 'wrong' };
      const judged = judgeTyped([answer, ...accept, ...taught], given, prompt);
      // Not a slip in the answer but one of the others that are offered with it.
      const isOther = options.some((option) => verdictOn(option, given, prompt) === 'right');
      return judged.verdict === 'almost' && isOther ? { verdict: 'wrong' } : judged;
    }
    case 'order': {
      const items = orderOf(given);
      return { verdict: items && isSameOrder(items, question.answer) ? 'right' : 'wrong' };
    }
    case 'match': {
      const pairs = pairsOf(given);
      return { verdict: pairs && isSamePairs(pairs, question.answer) ? 'right' : 'wrong' };
    }
  }
}

const isSameOrder = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, place) => item === b[place]);

const isSamePairs = (a: readonly Pair[], b: readonly Pair[]) =>
  a.length === b.length &&
  b.every(([left, right]) => a.some((pair) => pair[0] === left && pair[1] === right));

/** What the person has answered to a question and had counted as right. */
export function answersTaught(deck: DeckState, question: Question): string[] {
  const answers = deck.answers.get(question.fact) ?? [];
  return answers.flatMap(({ question: asked, means, given, verdict }) =>
    asked === question.id && means === 'recall' && given !== null && verdict === 'right'
      ? [given]
      : [],
  );
}

/**
 * The answer as the article writes it where the question says more, by a date's year: whoever read
 * "July 15" need not know more than that.
 */
export function answersWritten(deck: DeckState, { kind, key }: Question): string[] {
  if (key === null || (kind !== 'blank' && kind !== 'short')) return [];
  const written = deck.deck.article.text.slice(key.start, key.end);
  return datesSaid(plain(written)).some(isDayOnly) ? [written] : [];
}

const isDayOnly = ({ year, month, day }: DateSaid) =>
  year === null && month !== null && day !== null;

function judgeTyped(accepted: readonly string[], given: string, prompt: string): Judged {
  if (given.length > longest) return { verdict: 'wrong' };
  const spellings = accepted.flatMap((answer) => [answer, writtenOut(answer) ?? answer]);
  const verdicts = spellings.map((answer) => verdictOn(answer, given, prompt));
  if (verdicts.includes('right')) return { verdict: 'right' };
  const near = spellings[verdicts.indexOf('almost')];
  if (near === undefined) return { verdict: 'wrong' };
  return { verdict: 'almost', pieces: compared(near, given), typed: compared(given, near) };
}

function verdictOn(answer: string, given: string, prompt: string): Verdict {
  const [a, b] = [plain(answer), plain(given)];
  const isBare = (text: string) => !/[\p{L}\p{N}]/u.test(text);
  if (isBare(b)) return isBare(a) && a === b ? 'right' : 'wrong';
  if (a.toLowerCase() === b.toLowerCase()) return 'right';
  return (
    verdictOnTime(a, b) ?? verdictOnDate(a, b, prompt) ?? verdictOnTerms(a, inOrder(a, b), prompt)
  );
}

function verdictOnTime(answer: string, given: string): Verdict | null {
  if (!isTime(answer)) return null;
  const [a, b] = [timeSaid(answer), timeSaid(given)];
  if (!a || !b) return null;
  if (a.minutes === b.minutes) return 'right';
  return (a.half || b.half) && a.minutes % 720 === b.minutes % 720 ? 'almost' : 'wrong';
}

function verdictOnDate(answer: string, given: string, prompt: string): Verdict | null {
  const [expected] = datesSaid(answer);
  const said = datesSaid(given);
  if (!expected || said.length === 0) return null;
  const parts = ['year', 'month', 'day', 'weekday'] as const;
  const agrees = (date: DateSaid) => parts.every((part) => date[part] === expected[part]);
  if (said.some(agrees)) return 'right';
  const isRightDay = (date: DateSaid) =>
    isDayOnly(date) && date.month === expected.month && date.day === expected.day;
  if (!said.some(isRightDay)) return 'wrong';
  return prompt.match(/\b\d{4}\b/g)?.join() === String(expected.year) ? 'right' : 'almost';
}

function verdictOnTerms(answer: string, given: string, prompt: string): Verdict {
  const [a, b] = [termsOf(answer), termsOf(given)];
  if (a.preposition && b.preposition && a.preposition !== b.preposition) return 'wrong';
  if (!isFairBound(a, b)) return 'wrong';
  if (!isSameNumbers(a.numbers, b.numbers)) return isSameShare(a, b) ? 'right' : 'wrong';
  if (a.numbers.length + a.words.length === 0) return 'wrong'; // nothing in it to compare
  const verdict = compareWords(a.words, b.words, asksWho(prompt));
  if (a.numbers.length === 0)
    return verdict === 'wrong' && isPlaceIn(answer, given) ? 'almost' : verdict;
  return worse(
    verdictOnUnits(a.units, b.units, prompt),
    verdictBesideNumber(a, b, verdict, prompt),
  );
}

/** "Assad, Bashar" for Bashar al-Assad, as one would say it. */
function inOrder(answer: string, given: string): string {
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(given) ?? [];
  if (last === undefined || first === undefined) return given;
  const whole = answer.toLowerCase();
  const isName = whole.startsWith(`${first.toLowerCase()} `) && whole.endsWith(last.toLowerCase());
  return isName ? `${first} ${last}` : given;
}

/** The prompt asks for a person: "Who ...?", "President ______". */
function asksWho(prompt: string): boolean {
  const before = /(\p{L}+)\s+_{3,}/u.exec(prompt)?.[1]?.toLowerCase() ?? '';
  return /\bwho(m|se)?\b/i.test(prompt) || titles.has(before) || roles.has(before);
}

const isSameNumbers = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Half and 50 %. */
function isSameShare(a: Terms, b: Terms): boolean {
  const shareOf = ({ numbers: [value = NaN], units, words }: Terms) => {
    if (words.length > 0) return NaN;
    if (units[0] === '%') return value / 100;
    return units.length === 0 ? value : NaN;
  };
  const isOnePercent = (a.units[0] === '%') !== (b.units[0] === '%');
  return isOnePercent && a.numbers.length + b.numbers.length === 2 && shareOf(a) === shareOf(b);
}

/** A bound may be left out; one that is given must not say something else. */
const isFairBound = (a: Terms, b: Terms) =>
  b.bound === null || b.bound === a.bound || (b.bound === 'about' && a.bound === null);

function verdictOnUnits(
  expected: readonly string[],
  given: readonly string[],
  prompt: string,
): Verdict {
  const a = expected.join(' ');
  const b = given.join(' ');
  if (a === b) return 'right';
  if (b === '') return expected.some((unit) => neededUnits.has(unit)) ? 'wrong' : 'right';
  if (a === '') return given.every((unit) => mentions(prompt, unit)) ? 'right' : 'almost';
  const isDegree = (unit: string) => unit === 'degree';
  const isScale = (unit: string) => unit === 'celsius' || unit === 'fahrenheit';
  return (isDegree(a) && isScale(b)) || (isScale(a) && isDegree(b)) ? 'right' : 'wrong';
}

/** Words beside a number: those of the prompt may be repeated, those of the answer left out. */
function verdictBesideNumber(a: Terms, b: Terms, verdict: Verdict, prompt: string): Verdict {
  if (verdict !== 'wrong') return verdict;
  if (a.words.length === 0)
    return b.words.every(({ text }) => mentions(prompt, text)) ? 'right' : 'wrong';
  const isBare = b.units.length === 0 || b.units.join() === a.units.join();
  return b.words.length === 0 && isBare ? 'almost' : 'wrong';
}

const mentions = (prompt: string, word: string) => prompt.toLowerCase().includes(word);

/** "Paris, France" for Paris: right, if France is. */
const isPlaceIn = (answer: string, given: string) =>
  /^\p{Lu}/u.test(answer) && given.toLowerCase().startsWith(`${answer.toLowerCase()}, `);

const worse = (a: Verdict, b: Verdict): Verdict =>
  a === 'wrong' || b === 'wrong' ? 'wrong' : a === 'almost' ? a : b;
