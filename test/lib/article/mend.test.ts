import { articleOffset, compressed, mend } from '#lib/article/mend.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const mended = (text: string) => mend(text, 0, text.length);

test.each([
  [
    'a glued sentence',
    'at the government’s request.Iran has helped',
    'at the government’s request. Iran has helped',
  ],
  ['no address is torn', 'the site www.example.Com and 3.5', 'the site www.example.Com and 3.5'],
  ['footnote marks', 'born in London. [3] [4] He died.[12]', 'born in London. He died.'],
  [
    'a doubt of the editors',
    'terrible bouts of guilt. [better source needed] To',
    'terrible bouts of guilt. To',
  ],
  ['money', 'a cost of NZ $ 26 million or £ 25', 'a cost of NZ$26 million or £25'],
  ['non-breaking spaces and tabs', '5\u00a0million\t people', '5 million people'],
  ['zero-width marks', 'con\u00adver\u200bsation', 'conversation'],
  ['NUL', 'Nida\0 was born', 'Nida was born'],
  ['half a character', 'a \ud800 b', 'a \ufffd b'],
  ['a space before a comma', 'in 1842 , when he', 'in 1842, when he'],
  [
    'a stray closing quotation mark',
    'The name "Jenna Marbles "comes from a "dog" that',
    'The name "Jenna Marbles" comes from a "dog" that',
  ],
  ['two words in quotes', 'the "old" and the "new" flag', 'the "old" and the "new" flag'],
  [
    'a doubled word',
    'was the the Prime Minister of a a state',
    'was the Prime Minister of a state',
  ],
  ['words that only begin alike', 'to the theatre in Indiana', 'to the theatre in Indiana'],
  ['a doubled comma', 'King Louis XV of France,, and Marie', 'King Louis XV of France, and Marie'],
  ['a figure and its unit', 'about 30miles from it, and 30km', 'about 30 miles from it, and 30km'],
  ['a torn compound', 'the Scientology - owned ship', 'the Scientology-owned ship'],
  ['a dash stays', 'He owned it - the ship - in 1998', 'He owned it - the ship - in 1998'],
  ['a lost "to"', 'According the American Survey', 'According to the American Survey'],
  ['"an" before a consonant', 'asked by an Federal agent', 'asked by a Federal agent'],
  ['"an" before a letter', 'he was an FBI agent at an hour', 'he was an FBI agent at an hour'],
  ['a name in German', 'born in Frankfurt an der Oder', 'born in Frankfurt an der Oder'],
  ['"a" before a vowel', 'he was a engineer of a union', 'he was an engineer of a union'],
  [
    '"a" before what sounds like a consonant',
    'as a European, with a one-day pass',
    'as a European, with a one-day pass',
  ],
  [
    '"a" before a number',
    'with a $11 fee, as a 110-year-old',
    'with an $11 fee, as a 110-year-old',
  ],
  [
    'a lost "the"',
    'to United States, of United States law',
    'to the United States, of United States law',
  ],
  [
    'a lost "n"',
    'is foremost know for beer; I know for sure',
    'is foremost known for beer; I know for sure',
  ],
  ['no article', 'in rows a and b, from a and to e', 'in rows a and b, from a and to e'],
  [
    'a preposition too many',
    'was in hospital since in March 2011',
    'was in hospital since March 2011',
  ],
  ['a decade', 'From 1990s to 2012 he led it', 'From the 1990s to 2012 he led it'],
  ['a decade before a noun', 'was popular in 1990s Britain', 'was popular in 1990s Britain'],
  [
    'a day without "on"',
    'February 15, 2013, he resigned. May 1, 2014, Basel',
    'On February 15, 2013, he resigned. May 1, 2014, Basel',
  ],
  ['a semicolon', 'it survived; especially in Basel', 'it survived, especially in Basel'],
  ['a colon', 'scenes, including: a feast', 'scenes, including a feast'],
  [
    'a lost apostrophe',
    "the 2005 Queens Birthday Honours on New Years' Day",
    "the 2005 Queen's Birthday Honours on New Year's Day",
  ],
  [
    'a genitive of time',
    'had 8,000 hours experience in two years',
    "had 8,000 hours' experience in two years",
  ],
  ['loose brackets', '( 1868 - 1912 )', '(1868 - 1912)'],
])('%s', (_, text, expected) => {
  expect(mended(text).text).toBe(expected);
});

test('every offset points at the same character of the article', () => {
  const text = '  In\u00a0the end[2] he asked for NZ $ 26 at the request.Iran has helped .';
  const tracked = mended(text);
  const map = compressed(tracked);
  for (const [i, character] of [...tracked.text].entries()) {
    const there = text[articleOffset(map, i)] ?? '';
    // A space that was written in stands for whatever was there.
    if (character !== ' ') expect(there).toBe(character);
  }
  expect(text.slice(articleOffset(map, tracked.text.indexOf('Iran')))).toMatch(/^Iran has/);
});

test('offsets ascend and stay inside, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { at, text: clean } = mended(text);
      expect(at).toHaveLength(clean.length + 1);
      for (const [i, offset] of at.entries()) {
        expect(offset).toBeGreaterThanOrEqual(at[i - 1] ?? 0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
