// Where a false statement and the true one differ: the words that were changed.

export interface Changed {
  readonly lead: string;
  /** What the false statement says there; may be empty. */
  readonly from: string;
  /** What the true one says there; may be empty. */
  readonly to: string;
  readonly tail: string;
}

/** Words with what is inside them ("1,824", "L’Enfant"), spaces, single signs. */
const words = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|\s+|./gsu;

/** The longest stretch that both begin with and the longest that both end with are left out. */
export function changed(wrong: string, right: string): Changed {
  const [a, b] = [wrong.match(words) ?? [], right.match(words) ?? []];
  const shorter = Math.min(a.length, b.length);
  let lead = 0;
  while (lead < shorter && a[lead] === b[lead]) lead += 1;
  let tail = 0;
  while (tail < shorter - lead && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const between = (list: readonly string[]) => list.slice(lead, list.length - tail).join('');
  return {
    lead: a.slice(0, lead).join(''),
    from: between(a),
    to: between(b),
    tail: a.slice(a.length - tail).join(''),
  };
}
