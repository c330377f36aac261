import { describe, expect, test } from 'vitest';
import { findingsOf, statementsOf } from '../findings.ts';

/** The doubts of the statement that reads so. */
function doubtsOf(text: string, statement: string): readonly string[] {
  const at = statementsOf(text).indexOf(statement);
  return findingsOf(text).facts[at]?.doubts ?? [];
}

describe('each kind of clause', () => {
  test.each([
    [
      'a half with a date before its subject',
      'Busuanga was officially created as a separate municipality from Coron and in 1954, Coron was further reduced by the official creation of the Municipality of Linapacan.',
      'In 1954, Coron was further reduced by the official creation of the Municipality of Linapacan.',
      ['halved'],
    ],
    [
      'a relative clause of place',
      'Marbles was raised in Rochester, New York, where she graduated from Brighton High School in 2004.',
      'She graduated from Brighton High School in 2004.',
      ['relative-where'],
    ],
    [
      'a relative clause about a known thing',
      'The six-member Afghan team, which consists entirely of girls, had been denied visas.',
      'The six-member Afghan team consists entirely of girls.',
      ['relative', 'relative-of-noun'],
    ],
    [
      'both verbs of a relative clause',
      'Alexander met Ada Lovelace, who wrote the first program and died in 1852.',
      'Ada Lovelace died in 1852.',
      ['relative', 'split-coordination'],
    ],
    [
      'a name behind the noun it explains',
      'Her mother’s teacher, Wajiha al-Sabunji, came from Mosul in 1950.',
      'Her mother’s teacher was Wajiha al-Sabunji.',
      ['apposition', 'apposition-of-noun'],
    ],
    [
      'a participle before the subject',
      'Born in England, Norton spent most of his early life in South Africa.',
      'Norton was born in England.',
      ['participle', 'participle-opening'],
    ],
    [
      'a participle behind the clause',
      'In the 69th minute, Romelu Lukaku doubled the lead for Belgium, scoring a header from Kevin De Bruyne’s assist.',
      'Romelu Lukaku scored a header from Kevin De Bruyne’s assist.',
      ['participle', 'participle-closing'],
    ],
    [
      'a participle that shares its date',
      'In 2013, Holt played in 26 games, hitting .203 with 11 runs.',
      'In 2013, Holt hit .203 with 11 runs.',
      ['participle', 'participle-closing'],
    ],
    [
      'the first of two participles',
      'Fillmore returned to the US, receiving his doctorate at the University of Michigan and then teaching in Columbus.',
      'Fillmore received his doctorate at the University of Michigan.',
      ['participle', 'participle-closing'],
    ],
    [
      'an event told by a noun',
      'The monks were led by Theodorus after Pachomius’s death in 348.',
      'Pachomius died in 348.',
      ['event'],
    ],
    [
      'half of what somebody said',
      'North Korea stated it would attack any loudspeakers broadcasting propaganda and would respond within 48 hours.',
      'North Korea stated it would attack any loudspeakers broadcasting propaganda.',
      ['split-coordination'],
    ],
    [
      'a speaker behind what he said',
      'The boat carried 700 migrants from Bangladesh, spokesman Fuad Basya said.',
      'According to spokesman Fuad Basya, the boat carried 700 migrants from Bangladesh.',
      ['according-to'],
    ],
    [
      'a past that the tagger misreads',
      'The pair married on February 27, 2010, in the town of Sun Valley, Idaho.',
      'The pair married on February 27, 2010, in the town of Sun Valley, Idaho.',
      [],
    ],
    [
      'a last sentence without its mark',
      'Her student project was a painting of a hotel in the form of a bridge',
      'Her student project was a painting of a hotel in the form of a bridge.',
      ['no-end-mark'],
    ],
  ])('%s', (_, text, statement, doubts) => {
    expect(statementsOf(text)).toContain(statement);
    expect(doubtsOf(text, statement)).toEqual(expect.arrayContaining([...doubts]));
  });

  test.each([
    [
      'what the whole event does',
      'Norton issued a decree, causing a stir in San Francisco.',
      'Norton caused a stir in San Francisco.',
    ],
    [
      'what the subject of a passive did not do',
      'The event was well attended by gamers, watching the matches.',
      'The event watched the matches.',
    ],
    [
      'an adjective that ends in -ing',
      'They were a nomadic, seafaring people from the south.',
      'They seafared people from the south.',
    ],
    [
      'a noun that is not the one meant',
      'The alcalde sent a record to a judge in Saltillo, the state capital, who decided the outcome.',
      'The state capital decided the outcome.',
    ],
    [
      'what was only planned',
      'Norton would travel to London, receiving a medal from the queen.',
      'Norton received a medal from the queen.',
    ],
    [
      'what a speaker’s clause goes on with',
      'The work showed that meaning can be found and that meaning is contained within the text.',
      'That meaning is contained within the text.',
    ],
  ])('never %s', (_, text, never) => {
    expect(statementsOf(text)).not.toContain(never);
  });
});

describe('what is cut', () => {
  test.each([
    [
      'emphasis behind a comma',
      'Bernoulli wrote a large number of papers on mechanical questions, especially on problems connected with vibrating strings.',
      'Bernoulli wrote a large number of papers on mechanical questions.',
      ['cut-phrase'],
    ],
    [
      'a second deed',
      'Theodorus was welcomed by Pachomius upon his arrival, and quickly integrated into the community at Tabennese around 328.',
      'Theodorus was welcomed by Pachomius upon his arrival.',
      [],
    ],
    [
      'a time at the end of a long clause',
      'On September 24, 1944, a group of Japanese ships were sunk by American warplanes in Coron waters as the ships retreated from Manila Bay.',
      'On September 24, 1944, a group of Japanese ships were sunk by American warplanes in Coron waters.',
      ['cut-circumstance'],
    ],
    [
      'an aside between subject and verb',
      'The robot of the Afghan team, named Better Idea of Afghan Girls, scored two points for the alliance.',
      'The robot of the Afghan team scored two points for the alliance.',
      ['cut-aside'],
    ],
  ])('%s', (_, text, statement, doubts) => {
    expect(statementsOf(text)).toContain(statement);
    expect(doubtsOf(text, statement)).toEqual(expect.arrayContaining([...doubts]));
  });

  test.each([
    [
      'a place that says where a rule holds',
      'For example, in Cuba, as in China, only members of the Communist Party are allowed to vote or hold public office, and the party’s members make all government decisions.',
      'Only members of the Communist Party are allowed to vote or hold public office.',
    ],
    [
      'whom all of something are part of',
      'In ancient Athens, all male citizens were allowed to attend meetings.',
      'All male citizens were allowed to attend meetings.',
    ],
    [
      'a case in which something is so',
      'When applying to the Cuban Consulate by post, there is a new charge of 25 pounds.',
      'There is a new charge of 25 pounds.',
    ],
    [
      'the last of a list of verbs',
      'The robots were required to recognize, pick up, carry, and deposit balls colored blue and orange.',
      'The robots were required to recognize, pick up.',
    ],
    [
      'what a verb wants behind an aside',
      'The delegates selected Henry Smith as governor and placed Sam Houston, a former soldier who had been a congressman and governor of Tennessee, in charge of the new military force.',
      'The delegates placed Sam Houston.',
    ],
    [
      'a condition',
      'Settlers kept their land in the new state, if they swore an oath.',
      'Settlers kept their land in the new state.',
    ],
    [
      'whose word it is',
      'According to ABC News, the asylum seekers left the boat on purpose.',
      'The asylum seekers left the boat on purpose.',
    ],
    [
      'the name of whom a noun means',
      'The youngest daughter of the pair, Odette Elliott Padalecki, was born on March 17, 2017.',
      'The youngest daughter of the pair was born on March 17, 2017.',
    ],
    [
      'what somebody was there for',
      'Atwood, a Booker Prize-winner, was there to launch her graphic novel Angel Catbird with the illustrator of the book, Johnnie Christmas, on Saturday.',
      'Atwood, a Booker Prize-winner, was there.',
    ],
    [
      'a bound',
      'The law was read by over 400,000 people, which surprised its authors.',
      'The law was read by 400,000 people.',
    ],
  ])('never %s', (_, text, never) => {
    expect(statementsOf(text)).not.toContain(never);
  });
});
