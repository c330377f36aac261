import { expect, test } from 'vitest';
import {
  antonyms,
  broader,
  depth,
  frequency,
  supersense,
  synonyms,
} from '#lib/language/lexicon/lexicon.ts';

test.each([
  ['violin', 'artifact'],
  ['limestone', 'substance'],
  ['president', 'person'],
  ['rain', 'phenomenon'],
  ['anatomy', 'cognition'],
  ['dog', 'animal'],
  ['quickly', null],
  ['xyzzy', null],
])('%s names %s', (noun, kind) => {
  expect(supersense(noun)).toBe(kind);
});

test.each([
  ['money', 'limestone'],
  ['people', 'schema'],
  ['city', 'metropolis'],
])('%s is more common than %s', (common, rare) => {
  expect(frequency(common)).toBeGreaterThan(frequency(rare) + 1);
});

test('frequencies are on the Zipf scale, and unlisted words have none', () => {
  expect(frequency('money')).toBeCloseTo(5.5, 0);
  expect(frequency('xyzzy')).toBe(0);
});

test.each([
  ['violin', ['instrument', 'device', 'artifact']],
  ['dog', ['canine', 'mammal', 'animal']],
  ['limestone', ['rock', 'material', 'substance']],
])('a %s is a kind of %s', (noun, kinds) => {
  const named = broader(noun);
  const places = kinds.map((kind) => named.indexOf(kind));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('what is broader is nearer the root', () => {
  expect(depth('object')).toBeLessThan(depth('vehicle'));
  expect(depth('vehicle')).toBeLessThan(depth('car'));
});

test('synonyms and antonyms go both ways', () => {
  expect(synonyms('car')).toContain('automobile');
  expect(synonyms('automobile')).toContain('car');
  expect(antonyms('hot')).toContain('cold');
  expect(antonyms('cold')).toContain('hot');
  expect(antonyms('limestone')).toEqual([]);
});
