import { expect, test } from 'vitest';
import { openAnalyser } from '../../../../src/tools/language/open-analyser.ts';

const { lexicon } = await openAnalyser();

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
  expect(lexicon.supersense(noun)).toBe(kind);
});

test.each([
  ['money', 'limestone'],
  ['people', 'schema'],
  ['city', 'metropolis'],
])('%s is more common than %s', (common, rare) => {
  expect(lexicon.frequency(common)).toBeGreaterThan(lexicon.frequency(rare) + 1);
});

test('frequencies are on the Zipf scale, and unlisted words have none', () => {
  expect(lexicon.frequency('money')).toBeCloseTo(5.5, 0);
  expect(lexicon.frequency('xyzzy')).toBe(0);
});

test.each([
  ['violin', ['instrument', 'device', 'artifact']],
  ['dog', ['canine', 'mammal', 'animal']],
  ['limestone', ['rock', 'material', 'substance']],
])('a %s is a kind of %s', (noun, kinds) => {
  const named = lexicon.broader(noun);
  const places = kinds.map((kind) => named.indexOf(kind));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('what is broader is nearer the root', () => {
  expect(lexicon.depth('object')).toBeLessThan(lexicon.depth('vehicle'));
  expect(lexicon.depth('vehicle')).toBeLessThan(lexicon.depth('car'));
});

test('synonyms and antonyms go both ways', () => {
  expect(lexicon.synonyms('car')).toContain('automobile');
  expect(lexicon.synonyms('automobile')).toContain('car');
  expect(lexicon.antonyms('hot')).toContain('cold');
  expect(lexicon.antonyms('cold')).toContain('hot');
  expect(lexicon.antonyms('limestone')).toEqual([]);
});

test('siblings are of one kind, and mean something else', () => {
  const others = lexicon.siblings('hawk');
  expect(others).toContain('eagle');
  expect(others).not.toContain('hawk');
  expect(lexicon.siblings('xyzzy')).toEqual([]);
  for (const other of others) expect(lexicon.synonyms('hawk')).not.toContain(other);
});
