// Which common nouns may mean a name of which kind: "the company" an organisation.
import { placeOf, type PlaceKind } from '../language/mentions/gazetteer.ts';
import type { Token } from '../language/reading.ts';
import nameClasses from './name-classes.json' with { type: 'json' };
import summaries from './summaries.json' with { type: 'json' };

const classes = new Map<string, ReadonlySet<string>>(
  Object.entries(nameClasses).map(([label, nouns]) => [label, new Set(nouns)]),
);

/** What the gazetteer's kinds of places may be called. */
const places: Readonly<Record<PlaceKind, RegExp>> = {
  country: /^(?:country|nation|state|republic|kingdom|island|area|territory)$/,
  province: /^(?:province|state|region|area|territory)$/,
  city: /^(?:city|town|capital|place|area|municipality)$/,
  nationality: /^people$/,
};

/** May this noun mean the thing that `named` is part of the name of? */
export function mayMean(noun: Token, named: Token): boolean {
  const place = named.entType === 'GPE' ? placeOf(named.text) : null;
  if (place) return places[place.kind].test(noun.lemma);
  return classes.get(named.entType)?.has(noun.lemma) === true;
}

/** Is it a noun for places: one of many, so that "the mosque" is never any mosque? */
export const isPlaceNoun = ({ lemma }: Token): boolean =>
  ['GPE', 'LOC', 'FAC'].some((label) => classes.get(label)?.has(lemma));

const summary = new Set(summaries);

/**
 * Is it a noun that sums up what was told in other words: "the accident" of a plane that vanished,
 * "the organization" of a foundation? Its first mention is not the first of what it means.
 */
export const sumsUp = ({ lemma }: Token): boolean => summary.has(lemma);
