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
  [
    'an it of another sentence, though a clause with "to" or "-ing" follows',
    'In 1713 it became the first free village by decree from the King of Spain when he gave up sending his troops to attack Cartagena.',
    'it',
  ],
  [
    'how something is done tells nothing apart',
    'Thomas Jefferson mobilized the response to the acts in the form of two statements.',
    'the',
  ],
  ['nothing lies on a part of itself', 'The town of Tanjung Pandan is on its west side.', 'its'],
  ['somebody is about to do it', 'It was about to be superseded by France in 1945.', 'It'],
  ['who acts is no region', 'Britain will send no troops to the region in 2008.', 'the'],
  ['less than who', 'Mary Dyer was less fortunate, and in 1660 was hanged in Boston.', 'less'],
  ['an object is not the subject', 'Pachomius called on Rome and appointed him steward.', 'him'],
])('open: %s', (_, text, word) => {
  expect(openIn(text)).toContain(word);
});

test.each([
  ['an it that means nothing', 'In Egypt it is common to stand close.'],
  ['two named before', 'Teams from Morocco and Iran both had difficulties.'],
  ['a place named before', 'Bernoulli went to Basel in 1733, but was unhappy there.'],
  [
    'a second clause points at the first',
    'IE6 has 277 vulnerabilities; 39 percent of these are critical.',
  ],
  ['the noun stands before', 'Winking is an action, and Geertz knew the meaning of this action.'],
  ['before the main clause', 'Because it requires effort, winking acquires special meaning.'],
  ['a phrase that names it', 'Theodorus entered the community at Tabennese in 328.'],
  ['a number behind it', 'The Romans came to York in the year 71.'],
  ['a name with its article', 'Wikinews spoke with a woman called The Katherinator.'],
  ['less than who is told', 'Mary Dyer was less fortunate than Anne Hutchinson in 1660.'],
  ['more in some respect', 'Reno Andreini was more successful in Italy in 1907.'],
  ['whoever it is', 'If someone winks, their companion may hope.'],
])('settled within the sentence: %s', (_, text) => {
  expect(openIn(text)).toEqual([]);
});
