// Adjectives and participles asked for: real sentences, the word, and its doubt.
import { keysOf } from '#lib/questions/keys.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

/** The qualities asked for in the first statement of a text, each with its doubts. */
function qualitiesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const findings = findingsOf(text);
  const [fact] = findings.facts;
  const keys = fact ? keysOf(fact, findings) : [];
  return new Map(
    keys
      .filter(({ kind }) => kind === 'quality')
      .map((key) => [key.text, key.doubts ?? []] as const),
  );
}

test.each([
  ['Some nondemocratic societies are totalitarian in nature.', 'totalitarian', 'quality-tied'],
  ['The religion of the Greeks was relatively secretive.', 'secretive', 'quality-complement'],
  ['Some aspects of enculturation are deliberate and systematic.', 'systematic', 'quality-half'],
  [
    'Atoms are neither created nor destroyed during a chemical change.',
    'destroyed',
    'quality-deed',
  ],
])('%s asks for %s, doubted as %s', (text, word, doubt) => {
  expect(qualitiesIn(text).get(word)).toContain(doubt);
});

test.each([
  ['a common word', 'The festivals of York are popular.', 'popular'],
  ['what wants a clause', 'Visitors are unlikely to be turned away.', 'unlikely'],
  ['the first of two', 'Most concepts are concrete and abstract.', 'concrete'],
  ['half of a word', 'Higuchi was a middle-class and well-read author.', 'read'],
])('not asked for: %s', (_, text, word) => {
  expect([...qualitiesIn(text).keys()]).not.toContain(word);
});
