import { keysOf } from '#lib/questions/keys.ts';
import { optionsFor } from '#lib/questions/options.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

function optionsOf(text: string, answer: string): readonly string[] | null {
  const findings = findingsOf(text);
  for (const fact of findings.facts) {
    const key = keysOf(fact, findings).find((each) => each.text === answer);
    if (key) return optionsFor(fact, key, findings);
  }
  throw new Error(`no key ${answer}`);
}

test.each([
  ['a year', 'Daniel Bernoulli went to Basel in 1733.', '1733', /^\d{4}$/],
  ['a month', 'Bernoulli was elected a Fellow in May 1750.', 'May 1750', /^[A-Z][a-z]+ 1750$/],
  [
    'a day',
    'Bernoulli died on 17 March 1782 in Basel.',
    '17 March 1782',
    /^\d{1,2} [A-Z][a-z]+ 1782$/,
  ],
  ['a sum', 'The vote has an estimated cost of $26 million.', '$26 million', /^\$\d+ million$/],
  ['a share', 'The turnout of the vote in Hong Kong was 58%.', '58%', /^\d+%$/],
])('options for %s look like it', (_, text, answer, form) => {
  const options = optionsOf(text, answer);
  expect(options?.length).toBeGreaterThanOrEqual(3);
  expect(options).toContain(answer);
  expect(new Set(options).size).toBe(options?.length);
  for (const option of options ?? []) expect(option).toMatch(form);
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
