import { openReferences } from '#lib/facts/references.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

/** The words of a text's first fact that point at another sentence. */
function openIn(text: string, title = ''): string[] {
  const { facts, header } = findingsOf(text, { title });
  const statement = facts[0]?.statement;
  if (!statement) throw new Error(`no fact in: ${text}`);
  return openReferences(statement, header).map(({ at }) => statement.pieces[at]?.text ?? '');
}

test.each([
  ['a decade', 'Mérida was founded by Francisco de Montejo in the 1540s.'],
  ['a century', 'The view of Newton was accepted until the beginning of the twentieth century.'],
  [
    'a people',
    'The Bernoulli family emigrated to escape the Spanish persecution of the Huguenots.',
  ],
  ['the name behind', 'Kim Min-Woo was booked by the referee Joel Aguilar in Moscow.'],
  ['a term of three nouns', 'Nida developed the componential analysis technique.'],
  ['what one became', 'Theodorus was the new de facto leader.'],
  [
    'a reflexive of the subject two verbs before',
    'Patrick Gordon left the army of Poland, but found himself unable to obtain employment.',
  ],
  ['what is joined to its owner', 'Santa Anna and his army had besieged San Antonio in 1836.'],
  ['"following" for "after"', 'Following the Gulf War, L’Enfant founded a firm in New York City.'],
])('settled: %s', (_, text) => {
  expect(openIn(text)).toEqual([]);
});

test.each([
  ['a bare noun', 'Patrick Gordon hastened to placate the rebels.', 'the'],
  ['an adjective tells no thing apart', 'Patrick Gordon defended the long border in 1687.', 'the'],
  ['an adjective and one noun', 'Names were read by the new council members in 2016.', 'the'],
  ['an object is not the subject', 'Pachomius called on Rome and appointed him steward.', 'him'],
])('open: %s', (_, text, word) => {
  expect(openIn(text)).toContain(word);
});
