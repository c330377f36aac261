// Slips of the finger: how far a word may be from the right one and still be it.
import { lookalikes, opposedEnds, opposedStarts, sounds } from './word-rows.ts';

/** A run of characters; `differs` where the other text has something else. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/**
 * From how many letters of the answer how much is forgiven. A common word has more neighbours than
 * a name: winner is no slip for winter.
 */
const forgiven = {
  name: { swap: 4, one: 6, two: 10 },
  common: { swap: 7, one: 7, two: 10 },
} as const;

/** How a word of the answer stands in it. */
export interface Standing {
  readonly isName: boolean;
  /** Other words of the answer are right, so that a name of four letters may have a slip too. */
  readonly isHeld: boolean;
}

/** True when `given` is `word` with a slip, and not another word. Both lower case, not equal. */
export function isSlip(word: string, given: string, { isName, isHeld }: Standing): boolean {
  if (/\d/.test(word + given) || isLookalike(word, given)) return false;
  const [a, b] = [heard(word), heard(given)];
  if (a.charAt(0) !== b.charAt(0)) return false; // the first letter is seldom mistyped
  const { swap, one, two } = forgiven[isName ? 'name' : 'common'];
  const { length } = word;
  if (a === b || (length >= swap && isSwapOrDoubling(a, b))) return true;
  if (isOpposed(word, given)) return false;
  if (length >= two) return distance(a, b) <= 2;
  return length >= (isName && isHeld ? swap : one) && distance(a, b) <= 1;
}

const heard = (word: string) => sounds.reduce((text, [from, to]) => text.replace(from, to), word);

/** Two letters swapped, or one doubled or not: all that a short name may have; not Iraq for Iran. */
const isSwapOrDoubling = (a: string, b: string) =>
  undoubled(a) === undoubled(b) ||
  (a.length === b.length && distance(a, b) === 1 && sorted(a) === sorted(b));

const undoubled = (text: string) => text.replace(/(.)\1/g, '$1');
const sorted = (text: string) => [...text].sort().join('');

const isLookalike = (a: string, b: string) =>
  lookalikes.some((pair) => pair.includes(a) && pair.includes(b));

/** One with the one beginning or ending of a row, the other with the other, and the rest alike. */
function isOpposed(a: string, b: string): boolean {
  const startsApart = ([one, other]: readonly [string, string], x: string, y: string) =>
    x.startsWith(one) && y.startsWith(other) && x.slice(one.length) === y.slice(other.length);
  const endsApart = ([one, other]: readonly [string, string], x: string, y: string) =>
    x.endsWith(one) &&
    y.endsWith(other) &&
    x.slice(0, x.length - one.length) === y.slice(0, y.length - other.length);
  return (
    opposedStarts.some((row) => startsApart(row, a, b) || startsApart(row, b, a)) ||
    opposedEnds.some((row) => endsApart(row, a, b) || endsApart(row, b, a))
  );
}

/** Letters added, left out, changed, or swapped with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    const costs = [row];
    rows.push(costs);
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(row - 2, column - 2) + 1);
      costs.push(cost);
    }
  }
  return at(a.length, b.length);
}

/** `text` in pieces, marked where `other` differs; case and accents do not count. */
export function compared(text: string, other: string): Piece[] {
  const common = inCommon([...text], [...other]);
  const pieces: Piece[] = [];
  [...text].forEach((character, index) => {
    const differs = !common.has(index);
    const last = pieces.at(-1);
    if (last?.differs === differs)
      pieces[pieces.length - 1] = { text: last.text + character, differs };
    else pieces.push({ text: character, differs });
  });
  return pieces;
}

/** Places in `a` of a longest common subsequence of the two. */
function inCommon(a: readonly string[], b: readonly string[]): Set<number> {
  const [plainA, plainB] = [a, b].map((text) =>
    text.map((character) => character.normalize('NFD').charAt(0).toLowerCase()),
  ) as [string[], string[]];
  const same = (row: number, column: number) => plainA[row] === plainB[column];
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const length = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as number[])[column] = length;
    }
  }
  const places = new Set<number>();
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    if (same(row, column)) {
      places.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}
