// Fits gradient boosted trees to a yes or no, small and shallow.
import { logitOf, sigmoid, type Node, type Trees } from '#lib/questions/rank/model.ts';

export interface TreeOptions {
  readonly count: number;
  readonly depth: number;
  readonly rate: number;
  readonly leastInLeaf: number;
  /** On the square of a leaf's value. */
  readonly penalty: number;
  /** The shares of rows and of columns that each tree sees, drawn anew for every one. */
  readonly rowShare: number;
  readonly columnShare: number;
}

/** Chance that is the same in every run: Mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const bins = 24;

interface Column {
  /** Values at which the column may be cut: quantiles of what it holds. */
  readonly cuts: Float64Array;
  /** For each row, how many cuts lie below its value. */
  readonly bin: Uint8Array;
}

function columnOf(values: Float64Array): Column {
  const sorted = values.toSorted();
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const quantiles = Array.from(
    { length: bins - 1 },
    (_, n) => sorted[Math.floor(((n + 1) * sorted.length) / bins)] ?? 0,
  ).filter((value) => value < most);
  // A column that is nearly always the same is cut where it is not.
  const all = quantiles.length === 0 && least < most ? [least] : quantiles;
  const cuts = Float64Array.from(new Set(all));
  const bin = Uint8Array.from(values, (value) => {
    let at = 0;
    while (at < cuts.length && value > (cuts[at] ?? 0)) at++;
    return at;
  });
  return { cuts, bin };
}

interface Sums {
  readonly gradient: number;
  readonly spread: number;
  readonly rows: number;
}

const gainOf = ({ gradient, spread }: Sums, penalty: number) => gradient ** 2 / (spread + penalty);

const minus = (a: Sums, b: Sums): Sums => ({
  gradient: a.gradient - b.gradient,
  spread: a.spread - b.spread,
  rows: a.rows - b.rows,
});

/** Fits to rows of numbers, one for each column, and whether each holds. */
export function fitTrees(
  rows: readonly Float64Array[],
  holds: readonly boolean[],
  { count, depth, rate, leastInLeaf, penalty, rowShare, columnShare }: TreeOptions,
): Trees {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, c) =>
    columnOf(Float64Array.from(rows, (row) => row[c] ?? 0)),
  );
  const share = (holds.filter(Boolean).length + 1) / (holds.length + 2);
  const bias = Math.log(share / (1 - share));
  const logits = new Float64Array(rows.length).fill(bias);
  const gradient = new Float64Array(rows.length);
  const spread = new Float64Array(rows.length);

  const sumsOf = (members: readonly number[]): Sums =>
    members.reduce(
      (sums, r) => ({
        gradient: sums.gradient + (gradient[r] ?? 0),
        spread: sums.spread + (spread[r] ?? 0),
        rows: sums.rows + 1,
      }),
      { gradient: 0, spread: 0, rows: 0 },
    );

  // Sums of each bin of the column being looked at, used again for every one.
  const inBin = {
    gradient: new Float64Array(bins),
    spread: new Float64Array(bins),
    rows: new Float64Array(bins),
  };

  /** The cut of a column that tells its members apart best; its gain is 0 where none may be made. */
  function bestCut({ cuts, bin }: Column, members: readonly number[], all: Sums) {
    inBin.gradient.fill(0);
    inBin.spread.fill(0);
    inBin.rows.fill(0);
    for (const r of members) {
      const at = bin[r] as number;
      inBin.gradient[at] = (inBin.gradient[at] as number) + (gradient[r] as number);
      inBin.spread[at] = (inBin.spread[at] as number) + (spread[r] as number);
      inBin.rows[at] = (inBin.rows[at] as number) + 1;
    }
    const left = { gradient: 0, spread: 0, rows: 0 };
    let best = { gain: 0, at: 0 };
    for (let at = 0; at < cuts.length; at++) {
      left.gradient += inBin.gradient[at] ?? 0;
      left.spread += inBin.spread[at] ?? 0;
      left.rows += inBin.rows[at] ?? 0;
      const right = minus(all, left);
      if (left.rows < leastInLeaf || right.rows < leastInLeaf) continue;
      const gain = gainOf(left, penalty) + gainOf(right, penalty) - gainOf(all, penalty);
      if (gain > best.gain) best = { gain, at };
    }
    return best;
  }

  const chance = chanceFrom(1);
  /** A part of `0 ... size`, at least one of them. */
  function drawn(size: number, share: number): readonly number[] {
    const part = Array.from({ length: size }, (_, i) => i).filter(() => chance() < share);
    return part.length > 0 ? part : [Math.floor(chance() * size)];
  }

  function grow(members: readonly number[], levels: number, among: readonly number[]): Node {
    const all = sumsOf(members);
    const leaf = (rate * all.gradient) / (all.spread + penalty);
    if (levels === 0 || members.length < 2 * leastInLeaf) return leaf;
    let best = { gain: 1e-6, at: 0, column: -1 };
    for (const c of among) {
      const cut = bestCut(columns[c] as Column, members, all);
      if (cut.gain > best.gain) best = { ...cut, column: c };
    }
    const column = columns[best.column];
    if (!column) return leaf;
    const isLeft = (r: number) => (column.bin[r] ?? 0) <= best.at;
    return [
      best.column,
      column.cuts[best.at] ?? 0,
      grow(members.filter(isLeft), levels - 1, among),
      grow(
        members.filter((r) => !isLeft(r)),
        levels - 1,
        among,
      ),
    ];
  }

  const everyone = rows.map((_, r) => r);
  const trees: Node[] = [];
  while (trees.length < count) {
    for (const r of everyone) {
      const p = sigmoid(logits[r] ?? 0);
      gradient[r] = (holds[r] ? 1 : 0) - p;
      spread[r] = p * (1 - p);
    }
    const tree = grow(drawn(rows.length, rowShare), depth, drawn(columns.length, columnShare));
    trees.push(tree);
    for (const [r, row] of rows.entries()) {
      logits[r] = (logits[r] ?? 0) + logitOf({ bias: 0, trees: [tree] }, row);
    }
  }
  return { bias, trees };
}
