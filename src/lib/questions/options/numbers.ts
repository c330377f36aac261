// Other numbers of the key's own form: as round, with the same sign and unit, and possible.
import type { Fact } from '../../facts/fact.ts';
import { textOfPieces } from '../../facts/statement.ts';
import type { Key } from '../keys.ts';
import { inWords, valueOfWords } from '../numerals.ts';
import { chanceOf, pick } from './chance.ts';
import { ladder } from './ladder.ts';

/** Things that exist in some sizes only; a number of theirs is one of a row. */
const sized = {
  because: 'notes and coins are ones, twos or fives with noughts',
  example: 'adorns the Japanese ______ yen banknote',
  nouns: /\b(?:bank ?notes?|notes?|bills?|coins?|stamps?)\b/i,
  form: /^(?:1|2|5|10|20|25|50)0*$/,
};

/** 1, 2, 5, 10 ...: the sizes on both sides of one. */
function otherSizes(value: number, seed: string): readonly number[] {
  const row = Array.from({ length: 24 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3));
  const at = row.indexOf(value);
  if (at < 0) return [];
  const from = Math.max(0, at - Math.floor(chanceOf(seed) * 4));
  return row.slice(from, from + 4).filter((each) => each !== value);
}

/** Of two or three there are too few others. */
const leastInWords = 3;

/** The other end of a range that the key is one end of: "15 to 20", "between 25 and 44". */
function endsBeside({ statement: { pieces } }: Fact, key: Key): { least: number; most: number } {
  const numberAt = (at: number) => {
    const text = (pieces[at]?.text ?? '').replaceAll(',', '');
    return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  };
  const link = (at: number) => /^(?:to|and|[–-])$/.test(pieces[at]?.text ?? '');
  const below = link(key.from - 1) ? numberAt(key.from - 2) : null;
  const above = link(key.to) ? numberAt(key.to + 1) : null;
  return { least: below ?? -Infinity, most: above ?? Infinity };
}

/** The step's share of the value: far enough to be told apart, near enough to be believed. */
const shares = [0.14, 0.18, 0.22, 0.26];

/** Nobody remembers a share to a point or two: 98 % beside 97. */
const leastPoints = 3;

/** "three thousand" beside "four thousand", "six" beside "eight". */
function otherWords(key: Key, seed: string): readonly string[] {
  const [first = '', ...scale] = key.text.split(' ');
  const value = valueOfWords(first);
  if (value === null || value < leastInWords || valueOfWords(key.text) === null) return [];
  const round = value > 20 && value % 10 === 0 ? 10 : 1;
  const step = Math.max(1, Math.round((value / round) * 0.3));
  const others = ladder(value / round, [step, 1], { least: 2, most: 99 / round }, seed);
  return others.flatMap((other) => {
    const word = inWords(other * round);
    return word === null ? [] : [[word, ...scale].join(' ')];
  });
}

export function otherNumbers(fact: Fact, key: Key, seed: string): readonly string[] {
  if (/^\p{Ll}/u.test(key.text)) return otherWords(key, seed);
  const match = /^(\D*?)(\d[\d,]*(?:\.\d+)?)(.*)$/.exec(key.text);
  if (!match) return [];
  const [, before = '', digits = '', after = ''] = match;
  const value = Number(digits.replaceAll(',', ''));
  const { pieces } = fact.statement;
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (!(value > 4 || (decimals > 0 && value > 0)) || /\d/.test(after)) return [];
  const zeros = /0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0;
  const unit = decimals > 0 ? 10 ** -decimals : 10 ** zeros;
  const isSized =
    sized.form.test(digits) && sized.nouns.test(textOfPieces(pieces.slice(key.to, key.to + 3)));
  const count = Math.round(value / unit);
  const share = pick(shares, `${seed} step`) ?? 0.2;
  const smallest = key.kind === 'percent' ? Math.max(1, Math.ceil(leastPoints / unit)) : 1;
  const step = Math.max(smallest, Math.round(count * share));
  const most = key.kind === 'percent' && value <= 100 ? 100 / unit : Infinity;
  const ends = endsBeside(fact, key);
  const range = {
    least: Math.max(1, Math.floor(ends.least / unit) + 1),
    most: Math.min(most, Math.ceil(ends.most / unit) - 1),
  };
  // A little off the even step, so that exact numbers do not look reckoned.
  const jitter = (n: number) =>
    step < 8 ? 0 : Math.round((chanceOf(`${seed} ${n}`) - 0.5) * step * 0.5);
  const others = isSized
    ? otherSizes(value, seed)
    : ladder(count, [step, smallest], range, seed).map((n) => (n + jitter(n)) * unit);
  return others.map((other) => {
    const plain = decimals > 0 ? other.toFixed(decimals) : String(Math.round(other));
    // ".097" keeps its noughts.
    const form = before.endsWith('.') ? plain.padStart(digits.length, '0') : plain;
    return before + (digits.includes(',') ? Number(form).toLocaleString('en') : form) + after;
  });
}
