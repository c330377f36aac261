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

const namesOf = new Map<string, Map<string, string>>();

/** "key:person": written once, since a new text is looked up more slowly than a known one. */
function named(name: string, value: string): string {
  const names = namesOf.get(name) ?? new Map<string, string>();
  namesOf.set(name, names);
  const known = names.get(value) ?? `${name}:${value}`;
  names.set(value, known);
  return known;
}

/** Every feature that is not 0, by name. */
export function featuresOf(
  candidate: Candidate,
  doubts: readonly string[],
  findings: Findings,
): ReadonlyMap<string, number> {
  const seen = see(candidate, doubts, findings);
  const features = new Map<string, number>();
  for (const { name, value } of measures) features.set(name, value(seen));
  for (const { name, values } of classes) {
    for (const value of values(seen)) features.set(named(name, value), 1);
  }
  return features;
}
