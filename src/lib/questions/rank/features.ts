// What a score sees of a candidate: named numbers, none of which knows the article's subject.
import type { Findings } from '../../facts/find.ts';
import type { Candidate } from '../candidate.ts';
import { cardMeasures } from './features/card.ts';
import { classes } from './features/classes.ts';
import { keyMeasures } from './features/key.ts';
import { see } from './features/seen.ts';
import { statementMeasures } from './features/statement.ts';
import { topicMeasures } from './features/topic.ts';

const measures = [...cardMeasures, ...keyMeasures, ...statementMeasures, ...topicMeasures];

/** Every feature by name: what a score learns from. */
export function featuresOf(
  candidate: Candidate,
  doubts: readonly string[],
  findings: Findings,
): ReadonlyMap<string, number> {
  const seen = see(candidate, doubts, findings);
  const features = new Map<string, number>();
  for (const { name, value } of measures) features.set(name, value(seen));
  for (const { name, values } of classes) {
    for (const value of values(seen)) features.set(`${name}:${value}`, 1);
  }
  return features;
}

/** What fills a row with a candidate's features. */
export type RowOf = (
  candidate: Candidate,
  doubts: readonly string[],
  findings: Findings,
) => Float64Array;

/**
 * The features a model looks at, and no others, each in its column.
 * @param columns names of features, by the column's number
 * @param used the numbers of those that count
 */
export function rowsFor(columns: readonly string[], used: ReadonlySet<number>): RowOf {
  const places = new Map([...used].map((column) => [columns[column] ?? '', column]));
  const cells = measures.flatMap(({ name, value }) => {
    const column = places.get(name);
    return column === undefined ? [] : [{ column, value }];
  });
  const groups = classes.flatMap(({ name, values }) => {
    const own = [...places].filter(([place]) => place.startsWith(`${name}:`));
    const columnOf = new Map(own.map(([place, column]) => [place.slice(name.length + 1), column]));
    return own.length === 0 ? [] : [{ values, columnOf }];
  });
  return (candidate, doubts, findings) => {
    const seen = see(candidate, doubts, findings);
    const row = new Float64Array(columns.length);
    for (const { column, value } of cells) row[column] = value(seen);
    for (const { values, columnOf } of groups) {
      for (const value of values(seen)) {
        const column = columnOf.get(value);
        if (column !== undefined) row[column] = 1;
      }
    }
    return row;
  };
}
