// Which common nouns may mean a name of which kind: "the company" an organisation.
import type { Token } from '../language/reading.ts';
import nameClasses from './name-classes.json' with { type: 'json' };

const classes = new Map<string, ReadonlySet<string>>(
  Object.entries(nameClasses).map(([label, nouns]) => [label, new Set(nouns)]),
);

/** May this noun mean the thing that `named` is part of the name of? */
export const mayMean = (noun: Token, named: Token): boolean =>
  classes.get(named.entType)?.has(noun.lemma) === true;
