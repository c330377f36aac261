// The trained judge of candidates: boosted trees over named features, calibrated to a probability.
import { kept } from '../../language/kept.ts';

/** A leaf's value, or a column, the most it may be to go left, and the two nodes below. */
export type Node = number | readonly [column: number, most: number, left: Node, right: Node];

export interface Trees {
  readonly bias: number;
  readonly trees: readonly Node[];
}

/** What scores a candidate, as the training script left it. */
export interface Model extends Trees {
  /** Names of features; the nodes point at them by their number. */
  readonly columns: readonly string[];
  /** P = sigmoid(slope * logit + shift), with a further shift by form. */
  readonly calibration: {
    readonly slope: number;
    readonly shift: number;
    readonly forms: Readonly<Record<string, number>>;
  };
  /** Out of fold: labels used, area under the curve, and how many at the threshold were accepted. */
  readonly measured: {
    readonly labels: number;
    readonly auc: number;
    readonly asked: number;
    readonly accepted: number;
  };
  /** The least probability with which a question may be asked. */
  readonly threshold: number;
}

/**
 * A model as it is written down: each tree on one line, "12<3.5 -200 100" for a cut and two leaves,
 * which are in thousandths: more digits would change no probability by .005.
 */
export type Written = Omit<Model, 'trees'> & { readonly trees: readonly string[] };

const lineOf = (node: Node): string =>
  typeof node === 'number'
    ? String(Math.round(node * 1000))
    : `${node[0]}<${node[1]} ${lineOf(node[2])} ${lineOf(node[3])}`;

function nodeOf(line: string): Node {
  const words = line.split(' ');
  let at = 0;
  const next = (): Node => {
    const word = words[at++] ?? '';
    const [column, most] = word.split('<');
    return most === undefined
      ? Number(word) / 1000
      : [Number(column), Number(most), next(), next()];
  };
  return next();
}

export const written = (model: Model): Written => ({ ...model, trees: model.trees.map(lineOf) });

export const readModel = (model: Written): Model => ({ ...model, trees: model.trees.map(nodeOf) });

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The sum of what every tree says of a row, a number for each column. */
export function logitOf({ bias, trees }: Trees, row: Float64Array): number {
  let sum = bias;
  for (const tree of trees) {
    let node: Node = tree;
    while (typeof node !== 'number') {
      const [column, most, left, right]: Exclude<Node, number> = node;
      node = (row[column] ?? 0) <= most ? left : right;
    }
    sum += node;
  }
  return sum;
}

export function rowOf(
  columns: readonly string[],
  features: ReadonlyMap<string, number>,
): Float64Array {
  const row = new Float64Array(columns.length);
  const places = placesOf(columns);
  features.forEach((value, name) => {
    const column = places.get(name);
    if (column !== undefined) row[column] = value;
  });
  return row;
}

const placesOf = kept(
  (columns: readonly string[]) => new Map(columns.map((name, column) => [name, column])),
);

export function calibrated(
  { slope, shift, forms }: Model['calibration'],
  logit: number,
  form: string,
) {
  return sigmoid(slope * logit + shift + (forms[form] ?? 0));
}

/** How likely a strict judge would accept a candidate of this form and row, from 0 to 1. */
export const probabilityOf = (model: Model, row: Float64Array, form: string): number =>
  calibrated(model.calibration, logitOf(model, row), form);

/** The columns that some tree looks at: what was offered to learn from and is of no use is in none. */
export function columnsUsed({ trees }: Trees): ReadonlySet<number> {
  const used = new Set<number>();
  const look = (node: Node) => {
    if (typeof node === 'number') return;
    const [column, , left, right] = node;
    used.add(column);
    look(left);
    look(right);
  };
  trees.forEach(look);
  return used;
}
