import { keysOf } from '#lib/questions/keys.ts';
import { outrightFor } from '#lib/questions/outright.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

function questionsOf(text: string): readonly (readonly [string, string])[] {
  const findings = findingsOf(text);
  return findings.facts.flatMap((fact) =>
    keysOf(fact, findings).flatMap((key) =>
      outrightFor(fact, key, findings.reading.lexicon).map(
        ({ prompt }) => [prompt, key.text] as const,
      ),
    ),
  );
}

test.each([
  [
    'an object',
    'North and South Korea exchanged artillery fire on August 20, 2015.',
    'What did North and South Korea exchange on August 20, 2015?',
    'artillery fire',
  ],
  [
    'a subject, which takes a singular verb',
    'The senses serve as the interface between the mind and the external environment.',
    'What serves as the interface between the mind and the external environment?',
    'senses',
  ],
  [
    'what a verb governs closely',
    'The hull of the ship was covered with copper plates.',
    'What was the hull of the ship covered with?',
    'copper plates',
  ],
  [
    'a term by its definition',
    'A prototype is the best example or representation of a concept.',
    'What is the term for the best example or representation of a concept?',
    'prototype',
  ],
  [
    'a term by what it refers to',
    'Xenocentrism refers to the belief that another culture is superior.',
    'What term refers to the belief that another culture is superior?',
    'Xenocentrism',
  ],
  [
    'a term that is given',
    'The different files stored in the brain are called concepts.',
    'What are the different files stored in the brain called?',
    'concepts',
  ],
  [
    'a count as subject',
    'Five Panamanian players were booked in the match.',
    'How many Panamanian players were booked in the match?',
    'Five',
  ],
  [
    'a count as object',
    'The election brought 26 seats for the party.',
    'How many seats did the election bring for the party?',
    '26',
  ],
  [
    'a count of what there is',
    'There are seven floors in the palace.',
    'How many floors are there in the palace?',
    'seven',
  ],
  [
    'a share',
    '58% of the voters supported the old flag.',
    'What percentage of the voters supported the old flag?',
    '58%',
  ],
  [
    'a decade',
    'Mérida was founded by the Spanish in the 1540s.',
    'In what decade was Mérida founded by the Spanish?',
    '1540s',
  ],
  ['a sum', 'The vote cost $26 million.', 'How much did the vote cost?', '$26 million'],
  [
    'a university',
    'Fillmore studied at the University of Michigan.',
    'At which university did Fillmore study?',
    'University of Michigan',
  ],
  [
    'a college as object',
    'Brock Holt attended Navarro College in 2007.',
    'Which college did Brock Holt attend in 2007?',
    'Navarro College',
  ],
  [
    'a country as subject',
    'Thailand has cracked down on human trafficking.',
    'Which country has cracked down on human trafficking?',
    'Thailand',
  ],
])('%s', (_, text, prompt, answer) => {
  expect(questionsOf(text)).toContainEqual([prompt, answer]);
});

test.each([
  ['people are not asked for by "what"', 'The soldiers attacked the fort in 1836.', /^What attack/],
  ['what is had is left to a blank', 'Belgium had ball possession in the match.', /^What did/],
  ['a number that is bounded', 'About 80 people left Yeoncheon.', /^How many/],
  ['nothing would be left', 'Immigration resumed.', /^What/],
  ['"its" would point at the answer', 'Cotton kept its price in Texas.', /^What/],
  ['a second verb', 'The storm hit Texas and destroyed cotton fields.', /^What did/],
  [
    'a name that goes on',
    'Fillmore received the Lifetime Achievement Award of the Association in 2012.',
    /^Which award/,
  ],
])('not outright: %s', (_, text, prompt) => {
  expect(questionsOf(text).filter(([asked]) => prompt.test(asked))).toEqual([]);
});
