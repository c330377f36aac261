import { neighboursOf, placeOf } from '#lib/language/mentions/gazetteer.ts';
import { findNames } from '#lib/language/mentions/names.ts';
import { findProtagonist, isProtagonist } from '#lib/language/mentions/protagonist.ts';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../findings.ts';

function namesIn(text: string) {
  const reading = readingOf(text);
  const names = findNames(reading);
  return reading.sentences.flatMap((sentence) => names.of(sentence));
}

test('a surname alone is the person named in full, whatever the analyser called it', () => {
  const names = namesIn(
    'Millard Fillmore was the 13th president of the United States. Fillmore was born in New York.',
  );
  expect(names).toContainEqual(
    expect.objectContaining({ text: 'Fillmore', kind: 'person', full: 'Millard Fillmore' }),
  );
});

test('two people of one surname leave the surname alone', () => {
  const names = namesIn(
    'Johann Bernoulli taught in Basel. Jacob Bernoulli taught there as well. Bernoulli died in 1748.',
  );
  expect(names.filter(({ text }) => text === 'Bernoulli').map(({ full }) => full)).toEqual([
    'Bernoulli',
  ]);
});

test('several who go by one first word do not lend each other their last', () => {
  const names = namesIn(
    'Ivan Novosiltsev went to Turkey in 1570. Ivan IV ruled then. Ivan abdicated. Ivan died in 1584.',
  );
  expect(names.filter(({ text }) => text === 'Ivan').map(({ full }) => full)).toEqual([
    'Ivan',
    'Ivan',
  ]);
});

test('who is always called by one word is not named in full by an honour named after him', () => {
  const names = namesIn(
    'Agüeybaná was the most powerful cacique. Agüeybaná welcomed Juan Ponce de León. Agüeybaná died in 1510. An award was called the Golden Agüeybaná.',
  );
  expect(names.filter(({ text }) => text === 'Agüeybaná').map(({ full }) => full)).toEqual([
    'Agüeybaná',
    'Agüeybaná',
    'Agüeybaná',
  ]);
});

test('a place under its rulers is no full name of the place', () => {
  const names = namesIn(
    'Raffles landed in British Bencoolen on 19 March 1818. Raffles was the governor of Bencoolen.',
  );
  expect(names.find(({ text }) => text === 'Bencoolen')?.full).toBe('Bencoolen');
});

test('Washington, D.C. is no George', () => {
  const names = namesIn(
    'George Washington chose L’Enfant. Washington paid him. He designed the plan for Washington, D.C. in 1791.',
  );
  expect(names.filter(({ text }) => text === 'Washington').map(({ full }) => full)).toEqual([
    'George Washington',
    'Washington',
  ]);
});

test.each([
  [
    'a torn name is joined',
    'General Antonio Lopez de Santa Anna dismissed the Congress.',
    'Antonio Lopez de Santa Anna',
  ],
  [
    'what an office is of is no name',
    'Bush said he has sent Secretary of State Condoleezza Rice to visit Kenya.',
    'Condoleezza Rice',
  ],
  ['a title is no name', 'Prime Minister John Key promoted the campaign.', 'John Key'],
  [
    'a possessive is no part',
    'He served on George Washington’s staff at Valley Forge.',
    'George Washington',
  ],
  [
    'whom an organisation is named before is not in its name',
    'Psychology major at University of Texas Arlington Amneh Jafari heard of the incident.',
    'Amneh Jafari',
  ],
  [
    'a small word of another language holds a name together',
    'It was published in the prestigious journal Miyako no Hana in 1892.',
    'Miyako no Hana',
  ],
])('%s', (_, text, name) => {
  expect(namesIn(text).map(({ text: found }) => found)).toContain(name);
});

test.each([
  [
    'the first word, where that is what somebody is called',
    'Lai Changxing fled China in 1999. Lai paid 64 officials in Xiamen. Lai was sentenced to life.',
    'Lai',
    'Lai Changxing',
  ],
  [
    'no nationality that a name begins with',
    'The Florentine Mannerists painted in Florence. He was a Florentine merchant. A Florentine banker paid.',
    'Florentine',
    'Florentine',
  ],
])('a name of one word is %s', (_, text, name, full) => {
  const found = namesIn(text).filter((each) => each.text === name);
  expect(new Set(found.map((each) => each.full))).toEqual(new Set([full]));
});

describe('the protagonist', () => {
  const hadid =
    'Dame Zaha Mohammad Hadid (31 October 1950 – 31 March 2016) was an Iraqi-British architect. She was the first woman to receive the Pritzker Prize. She studied mathematics. Her buildings are known all over the world.';

  test('is told by title and first sentence, with the gender of the pronouns', () => {
    const reading = readingOf(hadid, { title: 'Zaha Hadid' });
    expect(findProtagonist(reading, findNames(reading))).toMatchObject({
      name: 'Zaha Hadid',
      gender: 'she',
    });
  });

  test('can be a place, which is called by its kind as well', () => {
    const reading = readingOf(
      'Mérida is the capital of the state of Yucatán in Mexico. It has many churches.',
      { title: 'Mérida' },
    );
    expect(findProtagonist(reading, findNames(reading))).toEqual({
      name: 'Mérida',
      gender: 'it',
      classes: ['capital', 'city'],
    });
  });

  test('a place is no man, whoever ruled it', () => {
    const reading = readingOf(
      'Bengkulu is the capital of Bengkulu province. Raffles landed there and he stayed. He freed the slaves. His time was short. He left for London.',
      { title: 'Bengkulu' },
    );
    expect(findProtagonist(reading, findNames(reading))?.gender).toBe('it');
  });

  test('is told behind a long bracket as well', () => {
    const reading = readingOf(
      'Simeon Bekbulatovich (Russian: Симеон Бекбулатович; born Sain-Bulat, Russian: Саин-Булат; died 5 January 1616) was a Russian statesman of Tatar origin. He ruled for a year.',
      { title: 'Simeon Bekbulatovich' },
    );
    expect(findProtagonist(reading, findNames(reading))).toMatchObject({
      name: 'Simeon Bekbulatovich',
      gender: 'he',
    });
  });

  test('news about several have none', () => {
    const reading = readingOf(
      'The Indonesian Navy saved 200 people on Friday. It was a fishing boat that found them.',
      { title: 'Over 900 asylum seekers rescued off Indonesian coast' },
    );
    expect(findProtagonist(reading, findNames(reading))).toBeNull();
  });

  test.each([
    ['Hadid', true],
    ['Zaha Mohammad Hadid', true],
    ['Mohammed Hadid', false],
    ['Norman Foster', false],
  ])('%s: %s', (name, is) => {
    expect(isProtagonist(name, { name: 'Zaha Hadid', gender: 'she', classes: [] })).toBe(is);
  });
});

describe('the gazetteer', () => {
  test.each([
    ['Paris', 'city', 'France'],
    ['the United States', 'country', 'United States'],
    ['Danish', 'nationality', 'Denmark'],
    ['Texas', 'province', 'United States'],
  ])('%s is a %s of %s', (name, kind, country) => {
    expect(placeOf(name)).toMatchObject({ kind, country });
  });

  test('does not know what it does not know', () => {
    expect(placeOf('Valley Forge')).toBeNull();
  });

  test('offers a country’s neighbours', () => {
    const denmark = placeOf('Denmark');
    expect(denmark && neighboursOf(denmark)).toEqual(
      expect.arrayContaining(['Sweden', 'Norway', 'Finland']),
    );
  });
});

test('a town that acts like a woman is one', () => {
  const names = namesIn(
    'Valeska Paris lived aboard the Freewinds. Paris claims that she was kept in Clearwater.',
  );
  expect(names).toContainEqual(
    expect.objectContaining({ text: 'Paris', kind: 'person', full: 'Valeska Paris' }),
  );
});
