import { numberKeys } from '#lib/questions/number-keys.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

const numbersOf = (text: string) =>
  findingsOf(text)
    .facts.slice(0, 1)
    .flatMap(numberKeys)
    .map((key) => [key.kind, key.text]);

test.each([
  ['a count', 'About 80 people left the town of Yeoncheon.', 'number', '80'],
  ['a count in words', 'The fort held twenty thousand soldiers.', 'number', 'twenty thousand'],
  ['a number joined by a hyphen', 'Fifty-five delegates met in Texas.', 'number', 'Fifty-five'],
  ['a score', 'Tunisia lost 1 – 2 to England.', 'score', '1 – 2'],
  ['a share', 'The turnout in Hong Kong was 58%.', 'percent', '58%'],
  ['a sum', 'The vote cost NZ$26 million.', 'money', 'NZ$26 million'],
  ['a count that is no sum', 'The video had 36.2 million views.', 'number', '36.2 million'],
])('%s', (_, text, kind, key) => {
  expect(numbersOf(text)).toContainEqual([kind, key]);
});

test.each([
  ['"one of" counts nothing', 'Fillmore is one of the founders of the field.'],
  ['a scale alone', 'Thousands of fans came to Toronto.'],
  ['a year', 'The fort fell in 1836.'],
])('no number: %s', (_, text) => {
  expect(numbersOf(text)).toEqual([]);
});
