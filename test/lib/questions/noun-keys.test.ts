import { keysOf } from '#lib/questions/keys.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

/** The nouns asked for in the first statement of a text. */
function nounsOf(text: string): readonly string[] {
  const findings = findingsOf(text);
  return findings.facts
    .slice(0, 1)
    .flatMap((fact) => keysOf(fact, findings))
    .filter(({ kind }) => kind === 'noun')
    .map((key) => key.text);
}

test.each([
  [
    'an object',
    'North and South Korea exchanged artillery fire on August 20, 2015.',
    'artillery fire',
  ],
  [
    'an object, without what only sizes it',
    'York experienced a major urban revival.',
    'urban revival',
  ],
  ['what a passive is governed by', 'The ruins were surrounded by coral reefs.', 'coral reefs'],
  [
    'what was studied',
    'In the 1960s Hadid attended boarding schools in Switzerland.',
    'boarding schools',
  ],
  ['a subject', 'Irrigation turned the desert of Yuma into farmland.', 'Irrigation'],
  ['a rare description of a hollow noun', 'Atoms survive a chemical change.', 'Atoms'],
  [
    'what a noun is for, at the end',
    'General Antonio Lopez de Santa Anna agreed to all demands, except the call for statehood.',
    'statehood',
  ],
  [
    'with what it is of, at the end',
    'Einstein showed that matter warps the fabric of spacetime.',
    'fabric of spacetime',
  ],
  [
    'two things as one answer',
    'The study showed that grit and perseverance predicted academic success.',
    'grit and perseverance',
  ],
  [
    'what something was',
    'The slaves of the settlers were indentured servants.',
    'indentured servants',
  ],
])('%s', (_, text, noun) => {
  expect(nounsOf(text)).toContain(noun);
});

test.each([
  ['a noun that holds no idea', 'Experts work in different areas.', 'areas'],
  [
    'one known word, once',
    'Valeska Paris was sent to the Freewinds as a teenager in 1996.',
    'teenager',
  ],
  [
    'what only judges',
    'Arctic foxes and lemmings roam the rugged terrain of Aulavik.',
    'rugged terrain',
  ],
  [
    'a source that has no name',
    'Estimates suggest 8000 migrants are at sea near Aceh.',
    'Estimates',
  ],
  ['one of several joined', 'The brain stores words and melodies.', 'melodies'],
  [
    'what it is of tells it',
    'They declared the formation of the Republic of Fredonia.',
    'formation',
  ],
  ['what follows names it', 'They were joined by celebrities like Stan Lee.', 'celebrities'],
  ['a turn of phrase', 'The robot disappeared in transit.', 'transit'],
  ['"take shelter"', 'Ken Barger took shelter.', 'shelter'],
  ['a clause tells it', 'They upheld the fiction that slaves were servants.', 'fiction'],
  ['half of a phrase', 'Semantics motivates syntactic and morphological phenomena.', 'phenomena'],
  ['half of a measure', 'Tourists renewed their 30 day visa.', 'day visa'],
  ['what somebody has, in one word', "Edward Yiu's opponents lost.", 'opponents'],
  ['its kind stands beside it', 'Builders preferred limestone to softer rock.', 'limestone'],
  [
    'a plain word for people',
    'In a representative democracy the citizens do not govern.',
    'citizens',
  ],
  ['a time', 'Fillmore taught classes in the 1990s.', '1990s'],
  ['an open determiner', 'The court rejected another lawsuit.', 'lawsuit'],
])('no key: %s', (_, text, noun) => {
  expect(nounsOf(text)).not.toContain(noun);
});

test('a noun brings along what makes it doubtful', () => {
  const findings = findingsOf('Daniel measured the fluid pressure. Euler measured the tides.');
  const [first] = findings.facts;
  const doubts = first
    ? keysOf(first, findings).find(({ text }) => text === 'fluid pressure')?.doubts
    : undefined;
  expect(doubts).toEqual(expect.arrayContaining(['noun-object', 'noun-once', 'noun-rival']));
});
