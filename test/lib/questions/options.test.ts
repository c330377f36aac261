import { keysOf } from '#lib/questions/keys.ts';
import { optionsFor } from '#lib/questions/options.ts';
import { ladder } from '#lib/questions/options/ladder.ts';
import { expect, test } from 'vitest';
import { findingsOf, type Told } from '../findings.ts';

function optionsOf(text: string, answer: string, told?: Told): readonly string[] | null {
  const findings = findingsOf(text, told);
  for (const fact of findings.facts) {
    const key = keysOf(fact, findings).find((each) => each.text === answer);
    if (key) return optionsFor(fact, key, findings);
  }
  throw new Error(`no key ${answer}`);
}

test.each([
  ['a year', 'Daniel Bernoulli went to Basel in 1733.', '1733', /^\d{4}$/],
  [
    'a month',
    'Bernoulli was elected a Fellow in May 1750.',
    'May 1750',
    /^[A-Z][a-z]+ 17(?:49|50|51)$/,
  ],
  [
    'a day',
    'Bernoulli died on 17 March 1782 in Basel.',
    '17 March 1782',
    /^\d{1,2} [A-Z][a-z]+ 178[123]$/,
  ],
  ['a sum', 'The vote has an estimated cost of $26 million.', '$26 million', /^\$\d+ million$/],
  ['a share', 'The turnout of the vote in Hong Kong was 58%.', '58%', /^\d+%$/],
  [
    'a number in words',
    'Santa Anna had an army of four thousand in Texas.',
    'four thousand',
    /^[a-z]+ thousand$/,
  ],
  ['an average', 'Brock Holt batted .203 in 2013.', '.203', /^\.\d{3}$/],
])('options for %s look like it', (_, text, answer, form) => {
  const options = optionsOf(text, answer);
  expect(options?.length).toBeGreaterThanOrEqual(3);
  expect(options).toContain(answer);
  expect(new Set(options).size).toBe(options?.length);
  for (const option of options ?? []) expect(option).toMatch(form);
});

test('years keep to the years that the article tells of', () => {
  const text =
    'The war began in 1861. Lee won in 1862. Lincoln spoke in 1863. Sherman marched in 1864. Lee gave up in 1865. In 1864 Grant went to Virginia.';
  const years = optionsOf(text, '1864')?.map(Number) ?? [];
  expect(years.length).toBe(4);
  expect(Math.max(...years)).toBeLessThanOrEqual(1870);
  expect(Math.min(...years)).toBeGreaterThanOrEqual(1856);
});

test('a year told roughly stands among years far from it', () => {
  const years = optionsOf('The sultan of Banten married circa 1560.', '1560')?.map(Number) ?? [];
  const sorted = [...years].sort((a, b) => a - b);
  expect(sorted.length).toBe(4);
  for (const [i, year] of sorted.entries())
    if (i > 0) expect(year - (sorted[i - 1] ?? year)).toBeGreaterThanOrEqual(10);
});

test('places of the article come first, and none that the prompt shows', () => {
  const options = optionsOf(
    'Zarif met Putin in Syria. Erdogan met Zarif of Iran at a summit in Azerbaijan.',
    'Azerbaijan',
  );
  expect(options).not.toContain('Iran');
  expect(options).toContain('Azerbaijan');
});

test.each([
  [
    'a town beside its province has none',
    'Norton lived in San Francisco, California.',
    'San Francisco',
  ],
  ['a small number has none', 'Gordon had 3 sons in Russia.', '3'],
  ['a person has none', 'Gordon met Peter Smith in Russia.', 'Peter Smith'],
  ['an unknown place has none', 'Jerome was born at Stridon in Dalmatia.', 'Stridon'],
])('%s', (_, text, answer) => {
  expect(optionsOf(text, answer)).toBeNull();
});

test('"an" does not tell the options apart', () => {
  const options = optionsOf('Jared Padalecki is an Italian actor.', 'Italian');
  for (const option of options ?? []) expect(option).toMatch(/^[AEIOU]/);
});

test('numbers and dates are sorted by value', () => {
  expect(optionsOf('Daniel Bernoulli went to Basel in 1733.', '1733')).toEqual(
    [...(optionsOf('Daniel Bernoulli went to Basel in 1733.', '1733') ?? [])].sort(),
  );
});

test('the right value stands on every rung alike', () => {
  const rungs = [0, 0, 0, 0];
  for (let n = 0; n < 800; n++) {
    const others = ladder(1900, [3], { least: 1, most: 2100 }, `article ${n}`);
    const rung = others.filter((value) => value < 1900).length;
    rungs[rung] = (rungs[rung] ?? 0) + 1;
  }
  for (const count of rungs) expect(count).toBeGreaterThan(150);
});

test('the right value is not given away by a bound', () => {
  for (let n = 0; n < 50; n++) {
    const others = ladder(1939, [3, 2, 1], { least: 1937, most: 2100 }, `article ${n}`);
    expect(others).toHaveLength(3);
    for (const value of others) expect(value).toBeGreaterThanOrEqual(1937);
  }
  expect(ladder(1937, [3, 2, 1], { least: 1936, most: 1938 }, 'article')).toEqual([]);
});

const yearsIn = (options: readonly string[] | null) =>
  (options ?? []).map((option) => Number(/\d{4}/.exec(option)?.[0]));

test('no year before another that the sentence tells', () => {
  const text =
    'In 1937, Nida undertook studies at the University of Southern California, where he obtained a degree in Greek in 1939.';
  const years = yearsIn(optionsOf(text, '1939'));
  expect(years).toHaveLength(4);
  for (const year of years) expect(year).toBeGreaterThanOrEqual(1937);
});

test('nothing past is dated after the publication', () => {
  const options = optionsOf('Nida moved to Brussels in Belgium in 2009.', '2009', {
    date: '2011-03-08',
  });
  for (const year of yearsIn(options)) expect(year).toBeLessThanOrEqual(2011);
});

test('nobody does anything before birth or after death', () => {
  const text =
    'Ichiyo Higuchi (May 2, 1872 – November 23, 1896) was a writer.\n\nIchiyo Higuchi moved to Ryusenji in Tokyo in 1893.';
  const years = yearsIn(optionsOf(text, '1893', { title: 'Ichiyo Higuchi' }));
  expect(years.length).toBeGreaterThan(2);
  for (const year of years) {
    expect(year).toBeGreaterThanOrEqual(1872);
    expect(year).toBeLessThanOrEqual(1896);
  }
});

test('banknotes have the values of banknotes', () => {
  const options = optionsOf('Her likeness adorns the Japanese 5000 yen banknote.', '5000');
  for (const option of options ?? []) expect(option).toMatch(/^[125]0+$/);
});

test('a country named with "the" stands among such', () => {
  const text = 'Bernoulli was born in Groningen, in the Netherlands, in 1700. He visited Ireland.';
  for (const option of optionsOf(text, 'Netherlands') ?? [])
    expect(option).toMatch(/^(?:United|Netherlands)/);
});

test('a town that may be a state has no towns beside it', () => {
  expect(
    optionsOf(
      'Eugene Nida of Oklahoma City worked among the Tarahumara Indians in Chihuahua, Mexico.',
      'Chihuahua',
    ),
  ).toBeNull();
});

test('towns stand among towns of their country', () => {
  const options = optionsOf(
    'Shahram Amiri flew from Tehran to Jeddah. Amiri lived in Toronto, in Tucson and in London, in the United Kingdom.',
    'Toronto',
  );
  expect(options).not.toContain('Tucson');
});

test('no city younger than what is told stands beside a city of the New World', () => {
  expect(
    optionsOf('In 1788 L’Enfant redesigned the City Hall in New York for Congress.', 'New York'),
  ).toBeNull();
});

test('a comma between month and year is none of the answer', () => {
  expect(optionsOf('Daniel Bernoulli was elected a Fellow in May, 1750.', 'May 1750')).toContain(
    'May 1750',
  );
  expect(optionsOf('Pope Damasus died in Rome in December of 1384.', 'December 1384')).toContain(
    'December 1384',
  );
});

test('a rank has other ranks beside it, a term the other terms of the article', () => {
  expect(
    optionsOf("L'Enfant was commissioned as a captain in the Corps of Engineers.", 'captain'),
  ).toEqual(expect.arrayContaining(['colonel', 'lieutenant', 'captain']));
  const definitions =
    'An element consists of only one type of atom. A compound consists of atoms of two or more elements. A prototype is the best example of a concept. A molecule is the smallest unit of matter.';
  // "A ______" tells that it is no element.
  expect(optionsOf(definitions, 'molecule')).toEqual(['compound', 'molecule', 'prototype']);
});

test.each([
  ['of near synonyms none is wrong', 'The portal of the mosque was covered in mud.', 'portal'],
  ['a kind too wide has no options', 'Daniel found mathematics in Basel.', 'mathematics'],
])('%s', (_, text, answer) => {
  const findings = findingsOf(text);
  const key = findings.facts
    .flatMap((fact) => keysOf(fact, findings).map((each) => ({ fact, each })))
    .find(({ each }) => each.text === answer);
  expect(key && optionsFor(key.fact, key.each, findings)).toBeFalsy();
});

test('a nation has others beside it that are as well known, or none', () => {
  expect(
    optionsOf('In 1852 Joshua Norton lost his fortune investing in Peruvian rice.', 'Peruvian'),
  ).toHaveLength(4);
  const findings = findingsOf('In 1942 Charles Fillmore intercepted coded Russian conversations.');
  const russian = findings.facts
    .flatMap((fact) => keysOf(fact, findings).map((key) => ({ fact, key })))
    .find(({ key }) => key.text === 'Russian');
  if (!russian) throw new Error('Russian is no key');
  expect(optionsFor(russian.fact, russian.key, findings) ?? []).not.toContain('Moldovan');
});
