// An answer taken apart: its numbers, their units and bounds, and its words.
import { numberAt } from './numbers.ts';
import { bounds, money, quantitySpellings, units, type Bound } from './quantity-rows.ts';
import { articles, prepositions } from './word-rows.ts';

export interface Word {
  /** Lower case. */
  readonly text: string;
  readonly capital: boolean;
}

export interface Terms {
  readonly numbers: readonly number[];
  readonly units: readonly string[];
  /** Without articles, the leading preposition and what stands around numbers. */
  readonly words: readonly Word[];
  readonly bound: Bound | null;
  readonly preposition: string | null;
}

const tokenPattern = /(?<![\d\p{L}])-?\d+(?:[.,]\d+)*|(?<![\d\p{L}])-?\.\d+|\d+|\p{L}+|[%$€£¥°/]/gu;

/** `text` is plain (see plain.ts). */
export function termsOf(text: string): Terms {
  const spread = quantitySpellings.reduce((whole, [from, to]) => whole.replace(from, to), text);
  const { bound, rest } = takeBound(spread);
  const found = [...rest.matchAll(tokenPattern)];
  const lower = found.map(([token]) => token.toLowerCase());
  const capitals: boolean[] = [];
  for (const [index, { 0: token, index: at }] of found.entries()) {
    // Yat-sen is one name.
    const goesOn = rest[at - 1] === '-' && capitals[index - 1] === true;
    capitals.push(token !== lower[index] || goesOn);
  }
  const start = lower[0] !== undefined && prepositions.has(lower[0]) && lower.length > 1 ? 1 : 0;
  const parts = { numbers: [] as number[], units: [] as string[], words: [] as Word[] };
  for (let next = start; next < lower.length;) {
    next = take(capitals, lower, next, parts);
  }
  return { ...parts, bound, preposition: start === 1 ? (lower[0] ?? null) : null };
}

interface Parts {
  readonly numbers: number[];
  readonly units: string[];
  readonly words: Word[];
}

function take(capitals: readonly boolean[], lower: readonly string[], at: number, parts: Parts) {
  const token = lower[at] ?? '';
  const number = numberAt(lower, at) ?? romanAt(lower, at);
  if (number) {
    parts.numbers.push(number.value);
    return takeUnit(lower, number.next, parts);
  }
  const unit = units.get(token);
  const isBefore = unit !== undefined && (money.has(token) || unit === 'ad' || unit === 'bc');
  if (isBefore) parts.units.push(unit);
  else if (/^\p{L}/u.test(token) && !articles.has(token) && !isBetweenNumbers(lower, at)) {
    parts.words.push({ text: token, capital: capitals[at] ?? false });
  }
  return at + 1;
}

function takeUnit(lower: readonly string[], at: number, parts: Parts): number {
  const token = lower[at] ?? '';
  if (token === 's' && (parts.numbers.at(-1) ?? 0) % 10 === 0) {
    parts.units.push('decade');
    return at + 1;
  }
  if ((token === 'square' || token === 'cubic') && units.has(lower[at + 1] ?? '')) {
    return addUnit(`${token} ${units.get(lower[at + 1] ?? '')}`, lower, at + 2, parts);
  }
  const unit = units.get(token);
  const before = parts.units.at(-1);
  if (token === '/' && before !== undefined && money.has(before)) {
    parts.units.pop();
    return addUnit(before, lower, at, parts); // $15 an hour
  }
  if (unit === undefined) return at;
  if (token === 'm' && before !== undefined && money.has(before)) {
    parts.numbers.push((parts.numbers.pop() ?? 0) * 1e6); // $5m
    return at + 1;
  }
  const isScale = unit === 'degree' && units.has(lower[at + 1] ?? '');
  return isScale ? takeUnit(lower, at + 1, parts) : addUnit(unit, lower, at + 1, parts);
}

/** With what it is counted by, where there is something: miles/hour. */
function addUnit(unit: string, lower: readonly string[], next: number, parts: Parts): number {
  const by = lower[next] === '/' ? units.get(lower[next + 1] ?? '') : undefined;
  parts.units.push(by === undefined ? unit : `${unit}/${by}`);
  return by === undefined ? next : next + 2;
}

/** Henry VIII, World War II: a roman number that ends a name. */
function romanAt(lower: readonly string[], at: number) {
  const token = lower[at] ?? '';
  if (at === 0 || at !== lower.length - 1 || !/^(x{0,3})(ix|iv|v?i{0,3})$/.test(token)) return null;
  const values = { i: 1, v: 5, x: 10 } as const;
  const digits = [...token].map((digit) => values[digit as keyof typeof values]);
  const value = digits.reduce<number>(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  );
  return { value, next: at + 1 };
}

/** "20 to 30", "between 20 and 30". */
const isBetweenNumbers = (lower: readonly string[], at: number) =>
  /^(to|and)$/.test(lower[at] ?? '') &&
  at > 0 &&
  numberAt(lower, at + 1) !== null &&
  numberAt(lower, at - 1) !== null;

function takeBound(text: string): { bound: Bound | null; rest: string } {
  const lower = text.toLowerCase();
  for (const bound of ['more', 'less', 'about'] as const) {
    const phrase = bounds[bound].find((one) => lower.startsWith(`${one} `));
    if (phrase !== undefined) return { bound, rest: text.slice(phrase.length + 1) };
  }
  return { bound: null, rest: text };
}
