// What a fault of a noun only makes doubtful: real sentences, the noun they ask for, and its doubt.
import { keysOf } from '#lib/questions/keys.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../../findings.ts';

/** The keys of the first statement of a text, each with its doubts. */
function keysIn(text: string): ReadonlyMap<string, readonly string[]> {
  const findings = findingsOf(text);
  const [fact] = findings.facts;
  return new Map(
    fact ? keysOf(fact, findings).map((key) => [key.text, key.doubts ?? []] as const) : [],
  );
}

test.each([
  [
    'Consciousness describes our awareness of internal and external stimuli.',
    'internal and external stimuli',
    'noun-described',
  ],
  ['Most representative governments favor majority rule.', 'majority rule', 'noun-common'],
  [
    'Greek thinkers thought about atoms as philosophical concepts.',
    'philosophical concepts',
    'noun-hollow-described',
  ],
  [
    'Some circadian rhythms play a role in changes in our state of consciousness.',
    'circadian rhythms',
    'noun-quantified',
  ],
  ['The inertia of an object is measured by its mass.', 'inertia', 'noun-tied'],
  ['Humans blink to keep eyes hydrated and clear of debris.', 'debris', 'noun-of-adjective'],
  ['Isfahan enjoys a temperate climate and regular seasons.', 'temperate climate', 'noun-half'],
  [
    'The pineal gland, an endocrine structure located inside the brain, releases melatonin.',
    'pineal gland',
    'noun-apposed',
  ],
  [
    'An object on a table slows down due to the net force of friction acting on it. Friction is small.',
    'friction',
    'noun-inside',
  ],
])('%s asks for %s, doubted as %s', (text, noun, doubt) => {
  expect(keysIn(text).get(noun)).toContain(doubt);
});

test.each([
  ['how many of a common thing', 'Most people live in some towns.', 'towns'],
  ['half of two descriptions', 'Settlers feared new and deadly epidemics.', 'and deadly epidemics'],
  ['one of three', 'At the chairlift, shops offer shawls, caps and necklaces.', 'necklaces'],
  ['the quantity as a part of it', 'Norton issued numerous decrees.', 'numerous decrees'],
  ['a rare word behind a hyphen', 'Critics discussed inter-textuality.', '-textuality'],
])('not asked for: %s', (_, text, noun) => {
  expect([...keysIn(text).keys()]).not.toContain(noun);
});
