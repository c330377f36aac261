import { sentenceText } from '#lib/facts/statement.ts';
import { describe, expect, test } from 'vitest';
import { findingsOf, statementsOf, type Told } from '../findings.ts';

const bernoulli: Told = { title: 'Daniel Bernoulli' };
const opening = 'Daniel Bernoulli was a Swiss mathematician and physicist.';
const report: Told = { date: '2015-05-07', byline: 'Thursday, May 7, 2015', title: 'A new flag' };

test.each([
  [
    'two clauses with subjects of their own',
    'The Mexican army marched to Anahuac, and the fort surrendered in June 1835.',
    ['The Mexican army marched to Anahuac.', 'The fort surrendered in June 1835.'],
  ],
  [
    'two verbs on one subject',
    'Haden Edwards left Texas in 1827 and settled in Mississippi.',
    ['Haden Edwards left Texas in 1827.', 'Haden Edwards settled in Mississippi.'],
  ],
  [
    'clauses between semicolons',
    'Belgium defeated Panama; Sweden defeated South Korea; and Tunisia lost to England.',
    ['Belgium defeated Panama.', 'Sweden defeated South Korea.', 'Tunisia lost to England.'],
  ],
  [
    'a relative clause at the end can go',
    'She moved to Boston in 2006, where she attended Suffolk University.',
    ['She moved to Boston in 2006.'],
  ],
  [
    'a contrast at the end can go',
    'The government held two referendums, although a recent poll found little support.',
    ['The government held two referendums.'],
  ],
  [
    'a verb behind a date of its own',
    'Patrick Gordon was appointed to the command in 1679, and in 1683 was made lieutenant-general.',
    ['In 1683 Patrick Gordon was made lieutenant-general.'],
  ],
  [
    'the apposition of a subject is not repeated',
    'Sam Houston, a former soldier, had been governor of Tennessee and became president of Texas in 1836.',
    ['Sam Houston was a former soldier.', 'Sam Houston became president of Texas in 1836.'],
  ],
  [
    'the purpose at the end of a long sentence can go',
    'Fifty-five delegates from the Anglo-American settlements gathered in 1831 to demand the suspension of customs duties, the resumption of immigration from the United States, and the creation of an independent state of Texas.',
    ['Fifty-five delegates from the Anglo-American settlements gathered in 1831.'],
  ],
  [
    'how somebody was can go',
    'Now more cautious, delegates to the Consultation of 1835 at San Felipe de Austin voted against declaring independence, instead drafting a statement, which became known as the Declaration of Causes.',
    [
      'Delegates to the Consultation of 1835 at San Felipe de Austin voted against declaring independence.',
    ],
  ],
  [
    'examples at the end can go',
    'Santa Anna dismissed the Mexican Congress, including the deputies of Texas.',
    ['Santa Anna dismissed the Mexican Congress.'],
  ],
])('%s', (_, text, parts) => {
  expect(statementsOf(text)).toEqual(expect.arrayContaining(parts));
});

test.each([
  [
    'a relative clause about a name',
    'The pupil of Pope Damasus I, who died in December of 384, was known for his teachings.',
    'Pope Damasus I died in December of 384.',
  ],
  [
    'an apposition of a name',
    'Major general Fuad Basya, spokesman for the Indonesian military, spoke on Friday.',
    'Major general Fuad Basya was spokesman for the Indonesian military.',
  ],
  [
    'a participle about a name',
    'Daniel Bernoulli’s chief work is Hydrodynamica, published in Strasbourg in 1738.',
    'Hydrodynamica was published in Strasbourg in 1738.',
  ],
  [
    'what happened when something else did',
    'He was discharged when the Continental Army was disbanded in December 1783.',
    'The Continental Army was disbanded in December 1783.',
  ],
])('told in passing: %s', (_, text, expected) => {
  expect(statementsOf(text)).toContain(expected);
});

test.each([
  [
    'a condition',
    'The settlers promised loyalty if Mexico returned to a constitutional government.',
    'Mexico returned to a constitutional government.',
  ],
  [
    'what had not happened yet',
    'He left Moscow before Peter entered the city.',
    'Peter entered the city.',
  ],
  [
    'a relative clause that tells which one is meant',
    'The Gordon who fought at Chudnov was wounded.',
    'The Gordon fought at Chudnov.',
  ],
  [
    'what goes with the verb',
    'Putin hosted Erdoğan in Moscow, followed by Zarif’s trip to Ankara.',
    'Erdoğan in Moscow was followed by Zarif’s trip to Ankara.',
  ],
  [
    'what had been so before',
    'Gordon left Scotland, which had become Calvinist, in 1651.',
    'Scotland had become Calvinist.',
  ],
  [
    'what somebody had just become',
    'General Santa Anna, the new president of Mexico, agreed to all demands.',
    'General Santa Anna was the new president of Mexico.',
  ],
  [
    'somebody else’s words',
    'Rathke said that Damasus I, who died in 384, was a pope.',
    'Damasus I died in 384.',
  ],
])('not told in passing: %s', (_, text, never) => {
  expect(statementsOf(text)).not.toContain(never);
});

test.each([
  [
    'a subject with its apposition is not torn',
    'Sam Houston, a former soldier, had been governor of Tennessee and became president of Texas in 1836.',
    'Sam Houston, a former soldier became president of Texas in 1836.',
  ],
  [
    'a verb that opens its part with a date is left',
    'He was appointed to the command in 1679, and in 1683 was made lieutenant-general.',
    'He in 1683 was made lieutenant-general.',
  ],
])('%s', (_, text, never) => {
  expect(statementsOf(text)).not.toContain(never);
});

test.each([
  [
    'asides in brackets',
    'Bosnia (28 days) and Serbia (90 days) have signed the treaty.',
    'Bosnia and Serbia have signed the treaty.',
  ],
  [
    '"once again"',
    'In 1917 Andreini returned to Italy to once again join the singers of Rome.',
    'In 1917 Andreini returned to Italy to join the singers of Rome.',
  ],
  [
    'a bracket between two commas',
    'Bosnia, (28 days), and Serbia have signed the treaty.',
    'Bosnia, and Serbia have signed the treaty.',
  ],
  [
    'a connective',
    'However, the delegates signed the treaty in Paris.',
    'The delegates signed the treaty in Paris.',
  ],
  [
    'what only points at the rest',
    'It is important to note that there is a departure tax of 25 pesos.',
    'There is a departure tax of 25 pesos.',
  ],
  [
    '"again"',
    'The Consultation delegates met again in March 1836.',
    'The Consultation delegates met in March 1836.',
  ],
  [
    '"though" between commas',
    'The source of discontent, though, was the abolition of slavery.',
    'The source of discontent was the abolition of slavery.',
  ],
  [
    '"also"',
    'He also designed furniture for the wealthy.',
    'He designed furniture for the wealthy.',
  ],
])('%s is cut', (_, text, expected) => {
  expect(statementsOf(text)[0]).toBe(expected);
});

describe('what is written out', () => {
  test('the pronoun of the person the article is about', () => {
    const statements = statementsOf(`${opening} He studied medicine at Basel.`, bernoulli);
    expect(statements).toContain('Daniel Bernoulli studied medicine at Basel.');
  });

  test('a name that stands there by a part of it is not written out beside it', () => {
    const told =
      'Diego de los Reyes Balmaseda was governor of Paraguay. Reyes never recovered his post in Asunción.';
    const statements = statementsOf(told, { title: 'Diego de los Reyes Balmaseda' });
    expect(statements).toContain('Reyes never recovered his post in Asunción.');
    expect(statements.join(' ')).not.toContain('recovered Diego');
  });

  test('a place in the brackets of the first sentence is nobody else', () => {
    const told =
      'Patrick Gordon (31 March 1635 in Auchleuchries, Scotland – 29 November 1699 in Moscow, Russia) was a general in Russia. He became a close friend of Tsar Peter the Great.';
    expect(statementsOf(told, { title: 'Patrick Gordon' })).toContain(
      'Patrick Gordon became a close friend of Tsar Peter the Great.',
    );
  });

  test('a possessive as well', () => {
    const statements = statementsOf(
      `${opening} He wrote much. His chief work is Hydrodynamica.`,
      bernoulli,
    );
    expect(statements).toContain("Daniel Bernoulli's chief work is Hydrodynamica.");
  });

  test('not where it may mean somebody else', () => {
    const statements = statementsOf(
      `${opening} Leonhard Euler was a friend of his. He died in St. Petersburg.`,
      bernoulli,
    );
    expect(statements).toContain('He died in St. Petersburg.');
  });

  test('a surname alone', () => {
    const statements = statementsOf(
      'Jeff Rathke speaks for the department. Rathke asked Thailand not to turn away boats.',
    );
    expect(statements).toContain('Jeff Rathke asked Thailand not to turn away boats.');
  });

  test('a weekday, in news', () => {
    expect(statementsOf('On Tuesday, the government opened the contest.', report)).toContain(
      'On May 5, 2015, the government opened the contest.',
    );
  });

  test('a day in the year its paragraph named', () => {
    const told =
      'In January 1835 Santa Anna sent troops to Anahuac. William Travis marched on Anahuac in June. On October 2, Anglo-American forces met Mexican troops at Gonzales.';
    expect(statementsOf(told)).toEqual(
      expect.arrayContaining([
        'William Travis marched on Anahuac in June 1835.',
        'On October 2, 1835, Anglo-American forces met Mexican troops at Gonzales.',
      ]),
    );
  });

  test('not where the months go back', () => {
    const told =
      'In October 1835 Santa Anna sent troops to Anahuac. Travis marched on Anahuac in June.';
    expect(statementsOf(told)).toContain('Travis marched on Anahuac in June.');
  });

  test('what was planned is past', () => {
    const statements = statementsOf('The first vote is to be held in Wellington in 2016.', report);
    expect(statements).toContain('The first vote was to be held in Wellington in 2016.');
  });

  test('the name a noun stands for, in news', () => {
    const statements = statementsOf(
      'The Flag Consideration Project has planned conferences. John Burrows leads the project.',
      report,
    );
    expect(statements).toContain('John Burrows leads the Flag Consideration Project.');
  });
});

describe('life dates', () => {
  const life = (text: string, title: string) =>
    findingsOf(text, { title })
      .facts.filter(({ clause }) => clause === 'life')
      .map(({ statement }) => statement.pieces.map(({ text: word }) => word).join(' '));

  test('of a biography’s first sentence', () => {
    expect(
      life(
        'Daniel Bernoulli FRS (German pronunciation: [bɛʁˈnʊli]; 8 February 1700 – 17 March 1782) was a Swiss mathematician.',
        'Daniel Bernoulli',
      ),
    ).toEqual([
      'Daniel Bernoulli was born on 8 February 1700',
      'Daniel Bernoulli died on 17 March 1782',
    ]);
  });

  test('not when they are uncertain', () => {
    expect(life('Jerome (c. 347 – 30 September 420) was a Latin priest.', 'Jerome')).toEqual([]);
  });

  test('not of a war', () => {
    expect(
      life('Simeon (born Sain-Bulat; died 5 January 1616) was a Russian statesman.', 'Simeon'),
    ).toEqual([]);
    expect(life('The war (1914 – 1918) was fought in Europe.', 'The war')).toEqual([]);
  });
});

test.each([
  ['He wrote a large number of papers on vibrating strings.', 'fact'],
  ['He wrote that the strings were vibrating.', 'said'],
  ['Edwards declared the formation of the Republic of Fredonia.', 'fact'],
  ['Edwards declared that the republic was free.', 'said'],
])('a deed is no claim: %s', (text, modality) => {
  expect(findingsOf(text).facts[0]?.modality).toBe(modality);
});

test('the lead weighs more than what comes late', () => {
  const lead = 'The New Zealand flag was changed in 2016 by John Key.';
  const late = 'The band played loudly.';
  const { facts } = findingsOf([lead, late, late, late].join('\n\n'), { title: 'New flag' });
  expect(facts[0]?.importance).toBe(1);
  expect(facts.at(-1)?.importance).toBe(3);
});

describe('offices', () => {
  const offices = (text: string) =>
    findingsOf(text, report)
      .facts.filter(({ clause }) => clause === 'office')
      .map(({ statement }) => sentenceText(statement.pieces));

  test.each([
    [
      'Iranian Foreign Minister Mohammad Javad Zarif travelled to Ankara.',
      'In May 2015, Mohammad Javad Zarif was the Iranian Foreign Minister.',
    ],
    [
      "New Zealand's Prime Minister John Key opened the contest.",
      "In May 2015, John Key was New Zealand's Prime Minister.",
    ],
    [
      'The message came from the Japanese Prime Minister, Shinzo Abe.',
      'In May 2015, Shinzo Abe was the Japanese Prime Minister.',
    ],
    [
      'Russian Deputy Foreign Minister Mikhail Bogdanov has arrived in Tehran.',
      'In May 2015, Mikhail Bogdanov was a Russian Deputy Foreign Minister.',
    ],
  ])('%s', (text, office) => {
    expect(offices(text)).toEqual([office]);
  });

  test('none without a country, none outside news', () => {
    expect(offices('Foreign Minister Mohammad Javad Zarif travelled to Ankara.')).toEqual([]);
    const { facts } = findingsOf('Russian President Vladimir Putin came in 2001.');
    expect(facts.filter(({ clause }) => clause === 'office')).toEqual([]);
  });
});

test('a trolley is not told of its pioneer', () => {
  const trolley = 'Boston bought the electric trolley pioneered by Frank Sprague,';
  for (const aside of ['which was powered by electricity', 'powered by electricity']) {
    const told = statementsOf(`${trolley} ${aside} rather than horses.`).join(' ');
    expect(told).not.toContain('Sprague was powered');
  }
  expect(
    statementsOf('The army was led by Santa Anna, who was captured by Texans in 1836.'),
  ).toContain('Santa Anna was captured by Texans in 1836.');
});

test('who admits that something caused an outage did not cause it', () => {
  const admitted =
    'Officials at Texas-based CrowdStrike were quick to admit a software update containing a programming mistake was sent to customers and caused the outage.';
  expect(statementsOf(admitted)).not.toContain(
    'Officials at Texas-based CrowdStrike caused the outage.',
  );
  expect(
    statementsOf('Officials at CrowdStrike admitted the mistake and repaired the program.'),
  ).toContain('Officials at CrowdStrike repaired the program.');
});
