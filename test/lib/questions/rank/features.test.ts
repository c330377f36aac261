import { featuresOf, rowsFor } from '#lib/questions/rank/features.ts';
import { write } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../../findings.ts';

function judgedFor(text: string, answer: string, title = '') {
  const findings = findingsOf(text, { title });
  const judged = findings.facts
    .flatMap((fact) => write(fact, findings))
    .find(({ candidate }) => candidate.answer === answer && candidate.form === 'blank');
  if (!judged) throw new Error(`nothing asks for ${answer}`);
  return { ...judged, findings };
}

function featuresFor(text: string, answer: string, title = '') {
  const { candidate, doubts, findings } = judgedFor(text, answer, title);
  return featuresOf(candidate, doubts, findings);
}

test('a row holds the features that a model uses, as they are learned from', () => {
  const { candidate, doubts, findings } = judgedFor(
    'Daniel Bernoulli published a book about the motion of fluids in Strasbourg in 1738.',
    '1738',
  );
  const features = featuresOf(candidate, doubts, findings);
  const columns = ['words', 'key:year', 'key:month', 'names', 'no such feature', 'form:blank'];
  const row = rowsFor(columns, new Set([0, 1, 2, 3, 4]))(candidate, doubts, findings);
  const wanted = columns.map((name, at) => (at === 5 ? 0 : (features.get(name) ?? 0)));
  expect([...row]).toEqual(wanted);
  expect(row[0]).toBe(14);
});

test('a candidate is seen by its form, its key, its clause and its words', () => {
  const features = featuresFor(
    'Daniel Bernoulli published a book about the motion of fluids in Strasbourg in 1738.',
    '1738',
  );
  expect(Object.fromEntries(features)).toMatchObject({
    'form:blank': 1,
    'key:year': 1,
    'clause:main': 1,
    'verb:full': 1,
    'tense:VBD': 1,
    'subject:name': 1,
    'before:in': 1,
    words: 14,
    commas: 0,
    definites: 1,
    names: 2,
    negated: 0,
    passive: 0,
  });
});

test.each([
  ['passive', 'In 1738 the book was published by Daniel Bernoulli in Strasbourg.', '1738', 1],
  ['negated', 'Daniel Bernoulli did not return to Russia after the summer of 1733.', 'Russia', 1],
  ['superlative', 'Daniel Bernoulli wrote the longest book of all in Basel in 1738.', '1738', 1],
  ['definites', 'Daniel Bernoulli took the chair and the house of his father in 1738.', '1738', 2],
])('%s: %s', (name, text, answer, value) => {
  expect(featuresFor(text, answer).get(name)).toBe(value);
});

test('a key is seen by how much of the article speaks of it', () => {
  const text =
    'Daniel Bernoulli left Basel. In 1725 Daniel Bernoulli moved to Russia. He disliked Russia in 1733. He returned to Basel in 1734.';
  const features = featuresFor(text, 'Russia');
  expect(features.get('key-nation')).toBe(0.5);
  expect(features.get('key-spread')).toBe(0.5);
  expect(features.get('key-akin')).toBe(0);
  expect(features.get('centrality')).toBeGreaterThan(Math.log1p(1));
  const akin = 'In 1936 Eugene Nida met the Texan writer John Key in West Texas.';
  expect(featuresFor(akin, 'West Texas').get('key-akin')).toBe(1);
});

test('doubts are features, and the article’s subject is not', () => {
  const features = featuresFor('In 1848 Frederick Douglass gave two speeches in Paris.', 'two');
  expect(features.get('doubt:hollow-number')).toBe(1);
  expect([...features.keys()].join(' ')).not.toMatch(/Douglass|speech|Paris/);
});

test('every value is a number', () => {
  const features = featuresFor('In 1848 Frederick Douglass gave a speech in Paris.', '1848', 'A');
  for (const value of features.values()) expect(Number.isFinite(value)).toBe(true);
});
