import { isComparison } from '#lib/facts/comparisons.ts';
import { tokenAt } from '#lib/language/tree.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

/** The words of a text's first fact that compare with another sentence, in lower case. */
function comparedIn(text: string): readonly string[] {
  const [fact] = findingsOf(text, { title: 'A war' }).facts;
  if (!fact) throw new Error(`no fact in: ${text}`);
  const { statement } = fact;
  return statement.pieces.flatMap((piece, at) =>
    isComparison(statement, at, tokenAt(statement.sentence.doc, piece.first))
      ? [piece.text.toLowerCase()]
      : [],
  );
}

test.each([
  ['another', 'In another battle Peru defeated Chile in 1880.'],
  ['such', 'Such reforms were rejected by France in 1788.'],
  ['there', 'He lived there with Leonhard Euler in 1733.'],
  ['later', 'He later moved to Paris with Euler.'],
  ['following', 'He died in Basel the following year.'],
  ['same', 'He died in Basel in the same year.'],
  ['other', 'Other delegates left Paris in 1919.'],
  ['both', 'Both were wounded in Basel in 1733.'],
  ['more', 'The Navy saved 200 more near Basel.'],
  ['some', 'Some were arrested by France in 1788.'],
])('%s compares: %s', (word, text) => {
  expect(comparedIn(text)).toContain(word);
});

test.each([
  ['examples follow', 'France rejected reforms such as a tax on land in 1788.'],
  ['the place is named', 'Bernoulli went to Basel in 1733, but was unhappy there.'],
  ['it only says that something is', 'In 1733 there were three universities in Switzerland.'],
  ['it says which', 'Bernoulli published his later works in Basel.'],
  ['"after" in another word', 'Following the war, Bernoulli moved to Basel.'],
  ['"also" in other words', 'Bernoulli taught botany in Basel at the same time.'],
  ['"and" joins the two', 'Both Bernoulli and Euler lived in Russia in 1730.'],
  ['of which some is told', 'Some of the delegates left Paris in 1919.'],
])('nothing compares where %s: %s', (_, text) => {
  expect(comparedIn(text)).toEqual([]);
});
