import { sentenceText } from '#lib/facts/statement.ts';
import { expect, test } from 'vitest';
import { findingsOf, type Told } from '../findings.ts';

/** The last sentence's first fact of a text. */
function lastOf(text: string, told?: Told) {
  const { facts } = findingsOf(text, told);
  const start = Math.max(...facts.map((fact) => fact.start));
  const fact = facts.find((each) => each.start === start);
  if (!fact) throw new Error(`no fact in: ${text}`);
  return fact;
}

test.each([
  [
    'a pronoun, by the subject before it',
    'A school of art opened in London in 1768. It moved to Burlington House in 1867.',
    'A school of art opened in London in 1768.',
  ],
  [
    'a pronoun that goes on for some sentences',
    'A school of art opened in London in 1768. It moved to Somerset House in 1780. It moved to Burlington House in 1867.',
    'A school of art opened in London in 1768.',
  ],
  [
    'several people',
    'Most American settlers were from southern states. Mexico tried to accommodate them in 1830.',
    'Most American settlers were from southern states.',
  ],
  [
    'a noun, by the line that said more of it',
    'A large school of art opened in London in 1768. The king was pleased. In 1780 the school bought Burlington House.',
    'A large school of art opened in London in 1768.',
  ],
  [
    'what a noun means is named',
    'Coron is in the province of Palawan on Busuanga Island. The area was famous for wreck diving.',
    'Coron is in the province of Palawan on Busuanga Island.',
  ],
  [
    'a whole sentence taken up by "this"',
    'Light always follows the shortest path. This was shown by Albert Einstein in 1915.',
    'Light always follows the shortest path.',
  ],
  [
    'a thing of which there is another',
    'Fishermen rescued over 700 asylum seekers in May 2015. The Indonesian Navy saved 200 more.',
    'Fishermen rescued over 700 asylum seekers in May 2015.',
  ],
  [
    'the time it is counted from',
    'Patrick Gordon came to Moscow in 1661. Two years later Patrick Gordon married Katharina von Bockhoven.',
    'Patrick Gordon came to Moscow in 1661.',
  ],
  [
    'two people who stay together',
    'Padalecki married Genevieve Cortese in 2010. Their son was born on March 19, 2012.',
    'Padalecki married Genevieve Cortese in 2010.',
  ],
  [
    'what is filled in a place, which is not the place',
    'Coffee came to Europe in 1600. In the United States, it is filled with milk.',
    'Coffee came to Europe in 1600.',
  ],
  [
    'the last place of its sentence',
    'Zaha Hadid studied mathematics at the American University of Beirut before moving to London. There Bernard Tschumi taught in 1972.',
    'Zaha Hadid studied mathematics at the American University of Beirut before moving to London.',
  ],
])('a cue tells %s', (_, text, cue) => {
  expect(lastOf(text).cue).toBe(cue);
});

test.each([
  [
    'it is a question',
    'Who opened a school of art in London? It moved to Burlington House in 1867.',
  ],
  [
    'it is unclear itself',
    'That school of his opened in London. It moved to Burlington House in 1867.',
  ],
  [
    'only a stump of it would be short enough',
    'Zahi Hawass, the archaeologist of Egypt, revealed the first ancient artifacts from the temple near the city of Alexandria which may lead to the discovery of the lost tomb of Cleopatra. The expedition found 22 bronze coins.',
  ],
  ['it only says what there is', 'There are two main streets. They were built in 1905.'],
  [
    'it is four sentences away',
    'A large school of art opened in London in 1768. The king was pleased. The queen smiled. Paris envied London. In 1780 the school bought Burlington House.',
  ],
  ['something else is meant', 'Boats came to Basel. Everyone else left in 1905.'],
  ['it hangs on a line before it', 'Next came a stay of several months. It ended in 1905.'],
  [
    'no person is an it',
    'Ahmed Mohamed built a clock. A teacher mistakenly thought it resembled a bomb.',
  ],
  [
    'its subject is of another kind',
    'Many schools of art opened in London. He moved to Burlington House in 1867.',
  ],
])('no cue where %s', (_, text) => {
  const { cue, open } = lastOf(text);
  expect(cue).toBeNull();
  expect(open).not.toEqual([]);
});

test('a line about another does not say who a biography goes on about', () => {
  const told = { title: 'Patrick Gordon' };
  const { cue } = lastOf(
    'Patrick Gordon was a Scottish general. He served the tsar in Russia. John Wilkinson, his gardener, grew coffee near Moscow. He brought turkeys to Riga in 1661.',
    told,
  );
  expect(cue ?? '').not.toContain('Wilkinson');
});

test.each([
  [
    'He was exchanged in 1782.',
    'Pierre Charles L’Enfant was captured at Charleston. He was exchanged in 1782.',
    'Pierre Charles L’Enfant was exchanged in 1782.',
  ],
  [
    'a date before the pronoun',
    'General Santa Anna dismissed the Mexican Congress. In January 1835, he sent troops to Anahuac.',
    'In January 1835, Santa Anna sent troops to Anahuac.',
  ],
  [
    'a thing with its article',
    'The Royal Academy opened a school in London in 1768. It moved to Burlington House in 1867.',
    'The Royal Academy moved to Burlington House in 1867.',
  ],
])('a name is written for a pronoun: %s', (_, text, statement) => {
  const fact = lastOf(text);
  expect(sentenceText(fact.statement.pieces)).toBe(statement);
  expect(fact.doubts.join()).toMatch(/by-subject/);
});

test.each([
  ['a kind of thing', 'Andreas Granqvist scored twice from the penalty spot.'],
  ['a first mention behind the verb', 'Theodorus rushed to Tabennese to placate the rebels.'],
  ['an adverb that only orders', 'Patrick Gordon later returned to Russia.'],
  ['what is everybody’s', 'Concepts are informed by our semantic memory.'],
  ['an object that is one more', 'Jerome moved to another city in Syria.'],
])('nothing needs to be told: %s', (_, text) => {
  const { cue, open, doubts } = lastOf(text);
  expect(cue).toBeNull();
  expect(open).toEqual([]);
  expect(doubts.length).toBeGreaterThan(0);
});

test('the core of a long line is enough', () => {
  expect(
    lastOf(
      'Fifty-five delegates from the Anglo-American settlements gathered in 1831 to demand the suspension of customs duties, the resumption of immigration from the United States, better protection from Indian tribes, the granting of promised land titles, and the creation of an independent state of Texas separate from Coahuila. The delegates met again in April 1833.',
    ).cue,
  ).toBe(
    'Fifty-five delegates from the Anglo-American settlements gathered in 1831 to demand the suspension of customs duties.',
  );
});

test.each([
  [
    'the name goes to the subject, not to an opening possessive',
    'Ivan Gordon was a soldier. After the death of his mother in 1846, he sailed west.',
    'After the death of his mother in 1846, Ivan Gordon sailed west.',
  ],
])('%s', (_, text, statement) => {
  expect(sentenceText(lastOf(text, { title: 'Ivan Gordon' }).statement.pieces)).toBe(statement);
});

test('a report’s "currently" and "this weekend" go without saying', () => {
  const told = { date: '2016-09-05', byline: 'September 5, 2016' };
  const of = (text: string) => sentenceText(lastOf(text, told).statement.pieces);
  expect(of('Fan Expo Canada took place in Toronto this weekend.')).toBe(
    'Fan Expo Canada took place in Toronto.',
  );
  expect(of('The Church’s website is currently unreachable.')).toBe(
    'The Church’s website is unreachable.',
  );
});
