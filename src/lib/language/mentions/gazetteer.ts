// Countries, their adjectives and their big cities: what kind of place a name is.
import gazetteer from './gazetteer.json' with { type: 'json' };
import provinces from './provinces.json' with { type: 'json' };
import sharedNames from './shared-names.json' with { type: 'json' };

export type PlaceKind = 'country' | 'province' | 'city' | 'nationality';

export interface Place {
  readonly kind: PlaceKind;
  readonly name: string;
  /** Name of the country it is, is in, or belongs to. */
  readonly country: string;
  /** Part of the world whose countries are mistaken for one another, `Europe N`. */
  readonly region: string;
}

const aliases: Readonly<Record<string, string>> = {
  'New York': 'New York City',
  Washington: 'Washington D.C.',
  'Washington, D.C.': 'Washington D.C.',
  US: 'United States',
  'U.S.': 'United States',
  USA: 'United States',
  'United States of America': 'United States',
  America: 'United States',
  UK: 'United Kingdom',
  'U.K.': 'United Kingdom',
  Britain: 'United Kingdom',
  'Great Britain': 'United Kingdom',
  // A town under the name it had for three years.
  'Nur-Sultan': 'Astana',
};

const places = new Map<string, Place>();
for (const { name, region, cities } of gazetteer) {
  for (const city of cities) {
    if (!places.has(city)) places.set(city, { kind: 'city', name: city, country: name, region });
  }
}
for (const { name, adjective, region } of gazetteer) {
  places.set(adjective, { kind: 'nationality', name: adjective, country: name, region });
  places.set(name, { kind: 'country', name, country: name, region });
}

const provincesOf = new Map(Object.entries(provinces));
for (const [country, names] of provincesOf) {
  const region = places.get(country)?.region ?? '';
  for (const name of names) {
    if (!places.has(name)) places.set(name, { kind: 'province', name, country, region });
  }
}

for (const [alias, name] of Object.entries(aliases)) {
  const place = places.get(name);
  if (!place) throw new Error(`no place ${name} for its other name ${alias}`);
  places.set(alias, place);
}

/** What the gazetteer knows under this name; a leading "the" does not count. */
export function placeOf(name: string): Place | null {
  return places.get(/^the /i.test(name) ? name.slice(4) : name) ?? null;
}

/** "Chihuahua" and "New York" are towns and the states around them. */
const townsAndProvinces = [...provincesOf.values()]
  .flat()
  .filter((name) => placeOf(name)?.kind === 'city');

const shared = new Set([...sharedNames, ...townsAndProvinces]);

/** Do big towns of several countries, or a town and a province, bear this name? */
export const isSharedName = (name: string): boolean => shared.has(name);

/** Places like this one, nearest first: cities of its country, or countries of its region. */
export function neighboursOf(place: Place): readonly string[] {
  if (place.kind === 'city') {
    return gazetteer.find(({ name }) => name === place.country)?.cities ?? [];
  }
  if (place.kind === 'province') return provincesOf.get(place.country) ?? [];
  return gazetteer
    .filter(({ region }) => region === place.region)
    .map(({ name, adjective }) => (place.kind === 'country' ? name : adjective));
}
