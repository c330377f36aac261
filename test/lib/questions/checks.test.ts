import { checks } from '#lib/questions/checks/all.ts';
import { examine } from '#lib/questions/checks/check.ts';
import { write } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf, type Told } from '../findings.ts';
import { borrowedRows } from './borrowed-rows.ts';
import { guessedRows } from './guessed-rows.ts';
import { knownRows } from './known-rows.ts';
import { slipRows } from './slip-rows.ts';
import { treeRows } from './tree-rows.ts';

export type Rows = Readonly<
  Record<string, { bad: [string, string, Told?]; good: [string, string, Told?] }>
>;

const report: Told = { date: '2015-08-21', byline: 'Friday, August 21, 2015', title: 'A report' };

/** For each check: a text and an answer it must not be asked for, and one it has nothing against. */
const rows: Rows = {
  ...treeRows,
  ...slipRows,
  ...borrowedRows,
  ...knownRows,
  ...guessedRows,
  length: {
    bad: ['It rained in 1758.', '1758'],
    good: ['Daniel Bernoulli was elected a Fellow of the Royal Society in 1750.', '1750'],
  },
  long: {
    bad: [
      'In 1738 Daniel Bernoulli of Basel published a book about the motion of fluids that made the whole of Europe speak of his work and of the university in which he had begun to teach.',
      '1738',
    ],
    good: [
      'In 1738 Daniel Bernoulli of Basel published a book about the motion of fluids.',
      '1738',
    ],
  },
  unbalanced: {
    bad: ['In 1991 John Key said, "The flag of New Zealand was changed in Wellington.', '1991'],
    good: ['In 1991 John Key called New Zealand "our home" in Wellington.', '1991'],
  },
  quotation: {
    bad: ['"It is time to say goodbye to it," said John Key in Wellington in 1991.', '1991'],
    good: ['John Key called the flag of New Zealand "outdated" in 1991.', '1991'],
  },
  glued: {
    bad: [
      'Eddie Chu received the largest vote In the New Territories, where he was elected in 1991.',
      '1991',
    ],
    good: ['Eddie Chu received the largest vote in the New Territories in 1991.', '1991'],
  },
  'odd-marks': {
    bad: ['In 1738 Daniel Bernoulli wrote that P = constant in Basel.', '1738'],
    good: ['On 17 June 2018 Sweden defeated South Korea 1 – 0 in Nizhny Novgorod.', '17 June 2018'],
  },
  marks: {
    bad: ['In 1991 John Key asked Wellington for one thing: a flag of its own.', '1991'],
    good: ['On 17 June 2018 Sweden defeated South Korea 1 – 0 in Nizhny Novgorod.', '17 June 2018'],
  },
  'cut-off': {
    bad: ['In 1738 Daniel Bernoulli wrote a book in Basel that he was proud of.', '1738'],
    good: ['In 1738 Daniel Bernoulli published a book in Strasbourg.', '1738'],
  },
  tense: {
    bad: [
      'Iran and Russia continue their discussions in Tehran yesterday.',
      'August 20, 2015',
      report,
    ],
    good: [
      'Iran and Russia continued their discussions in Tehran yesterday.',
      'August 20, 2015',
      report,
    ],
  },
  'past-perfect': {
    bad: ['Brock Holt had hit 102 balls for Altoona in Texas.', '102'],
    good: ['Brock Holt had hit 102 balls for Altoona by May 2012.', '102'],
  },
  'repeated-word': {
    bad: ['In 1738 Daniel Bernoulli went into into Basel with Leonhard Euler.', '1738'],
    good: ['In 1738 Daniel Bernoulli went to Basel with Leonhard Euler.', '1738'],
  },
  'name-twice': {
    bad: ['Sam Houston left Texas in 1836 because Sam Houston had lost.', '1836'],
    good: ['Sam Houston left Texas in 1836 because the Mexicans had won.', '1836'],
  },
  'first-person': {
    bad: ['In 1916 Einstein told us that Berlin is a city of science.', '1916'],
    good: ['In 1916 Einstein told Max Planck that Berlin is a city of science.', '1916'],
  },
  'open-pronoun': {
    bad: ['They exchanged him in Philadelphia in 1780.', '1780'],
    good: ['Benjamin Franklin sold his house in Philadelphia in 1780.', '1780'],
  },
  'open-definite': {
    bad: ['The letter came to Irving from Ahmed Mohamed in 2015.', '2015'],
    good: ['Ahmed Mohamed brought the letter of Barack Obama to Irving in 2015.', '2015'],
  },
  'aside-definite': {
    bad: ['Rings matter. Benjamin Franklin lost the ring and came to London in 1757.', '1757'],
    good: ['Rings matter. Benjamin Franklin lost a ring and came to London in 1757.', '1757'],
  },
  'open-this': {
    bad: ['This failure brought Benjamin Franklin to London in 1757.', '1757'],
    good: ['A failure brought Benjamin Franklin to London in 1757.', '1757'],
  },
  comparison: {
    bad: ['Another treaty was signed by Benjamin Franklin in Paris in 1783.', '1783'],
    good: ['A treaty was signed by Benjamin Franklin in Paris in 1783.', '1783'],
  },
  'stale-time': {
    bad: ['Two years later Benjamin Franklin moved to London.', 'London'],
    good: ['In 1757 Benjamin Franklin moved to London.', 'London'],
  },
  anchors: {
    bad: ['Delegates met in the evening of a hot day in 1836.', '1836'],
    good: ['Delegates from Texas met Sam Houston at Gonzales in 1836.', '1836'],
  },
  'unnamed-subject': {
    bad: ['Five players were booked in Sochi by Joel Aguilar in 2018.', '2018'],
    good: ['Five players of Panama were booked in Sochi by Joel Aguilar in 2018.', '2018'],
  },
  'lost-attribution': {
    bad: [
      'According to the police, John Burrows left Wellington in 1991 and moved to Christchurch in 1992.',
      '1992',
    ],
    good: ['John Burrows left Wellington in 1991 and moved to Christchurch in 1992.', '1992'],
  },
  opinion: {
    bad: ['John Key believed in 1991 that Wellington was the heart of New Zealand.', '1991'],
    good: ['John Key moved in 1991 to Wellington, the capital of New Zealand.', '1991'],
  },
  speech: {
    bad: ['Jeff Rathke asked Thailand in 2015 to help Gerrit Smith.', 'Gerrit Smith'],
    good: ['Jeff Rathke left Thailand in 2015 with Gerrit Smith.', 'Gerrit Smith'],
  },
  'part-of-name': {
    bad: [
      'In 2018 Andreas Granqvist won the Budweiser Man of the Match award in Sochi.',
      'Budweiser Man',
    ],
    good: ['In 1750 Daniel Bernoulli joined the Royal Society of London.', '1750'],
  },
  'part-of-title': {
    bad: [
      'In 2004 Jared Padalecki landed a role in the thriller Flight of the Phoenix.',
      'Phoenix',
    ],
    good: ['In 2004 Jared Padalecki landed in the city of Phoenix.', 'Phoenix'],
  },
  'in-compound': {
    bad: ['Tony Blair sent troops to the Gulf before the 2003 war in Baghdad.', '2003'],
    good: ['Tony Blair sent troops to the Gulf before March in 2003.', '2003'],
  },
  'half-date': {
    bad: ['Alexander Hamilton wrote letters to Paris from 1790 to 1801.', '1801'],
    good: ['Alexander Hamilton wrote letters to Paris until 1801.', '1801'],
  },
  'half-number': {
    bad: ['Alexander Hamilton sold 15 to 20 houses in New York in 1790.', '15'],
    good: ['Alexander Hamilton sold 15 houses in New York in 1790.', '15'],
  },
  'in-list': {
    bad: ['In 1721 Daniel Bernoulli visited Heidelberg, Lyon, Strasbourg and Basel.', 'Strasbourg'],
    good: ['In 1721 Daniel Bernoulli visited Heidelberg, Strasbourg and Basel.', 'Strasbourg'],
  },
  'two-answers': {
    bad: [
      'In 1790 Alexander Hamilton was in Paris, in 1795 in London, and he returned in 1801.',
      '1801',
    ],
    good: ['Alexander Hamilton, who was in Paris in 1790, returned to New York in 1801.', '1801'],
  },
  'rival-subject': {
    bad: [
      'Andreas Granqvist won the award of FIFA in Sochi. Romelu Lukaku won the award of FIFA in Moscow.',
      'Andreas Granqvist',
    ],
    good: [
      'Andreas Granqvist won the award of FIFA in Sochi. Romelu Lukaku scored three goals in Moscow.',
      'Andreas Granqvist',
    ],
  },
  'vague-place': {
    bad: ['Patrick Gordon was brought up in Auchleuchries.', 'Auchleuchries'],
    good: ['Patrick Gordon entered the Jesuit college in Braunsberg in 1650.', 'Braunsberg'],
  },
  'bare-number': {
    bad: ['In 1836 Sam Houston in Texas commanded 400.', '400'],
    good: ['In 1836 Sam Houston in Texas commanded 400 soldiers.', '400'],
  },
  'hollow-name': {
    bad: ['In 1560 John Knox was driven from Scotland by the Church.', 'Church'],
    good: ['In 1560 John Knox was driven from Scotland by the Church of Rome.', 'Church of Rome'],
  },
  'key-in-header': {
    bad: [
      'In 1836 Sam Houston left Tennessee for Texas.',
      'Texas',
      { title: 'The Texas War for Independence' },
    ],
    good: ['In 1836 Sam Houston left Tennessee for Texas.', 'Texas', { title: 'A war' }],
  },
  'key-is-publication-date': {
    bad: ['On Friday Kim Jong-un left Pyongyang for Beijing.', 'August 21, 2015', report],
    good: ['On Thursday Kim Jong-un left Pyongyang for Beijing.', 'August 20, 2015', report],
  },
  'key-in-prompt': {
    bad: ['In 1848 Frederick Douglass left Boston on a Texan ship for Texas.', 'Texas'],
    good: ['In 1848 Frederick Douglass left Boston on a Danish ship for Texas.', 'Texas'],
  },
  'key-in-cue': {
    bad: [
      'A school of art opened in London in 1768. It celebrated a hundred years of 1768 in Paris in 1868.',
      '1768',
    ],
    good: [
      'A school of art opened in London in 1768. It moved from London to Burlington House in 1867.',
      '1867',
    ],
  },
  'word-in-header': {
    bad: [
      'In 1876 Alfred Nobel wrote to Ludvig Nobel in Baku.',
      'Ludvig Nobel',
      { title: 'A prize of the Nobel family' },
    ],
    good: ['In 1876 Alfred Nobel wrote to Bertha Kinsky in Paris.', 'Bertha Kinsky'],
  },
  'word-in-prompt': {
    bad: ['In 1876 Alfred Nobel wrote to Ludvig Nobel in Baku.', 'Ludvig Nobel'],
    good: ['In 1876 Alfred Nobel wrote to Bertha Kinsky in Paris.', 'Bertha Kinsky'],
  },
  'word-in-cue': {
    bad: [
      'A school of Chelsea opened in London in 1768. It moved from Kent to the Chelsea Hospital in 1867.',
      'Chelsea Hospital',
    ],
    good: [
      'A school of art opened in London in 1768. It moved from Kent to the Foundling Hospital in 1867.',
      'Foundling Hospital',
    ],
  },
  'guessable-place': {
    bad: ['In 1848 Frederick Douglass gave a speech in Paris, France.', 'France'],
    good: ['In 1848 Frederick Douglass gave a speech about slavery in France.', 'France'],
  },
  'home-country': {
    bad: [
      'York is an ancient city in England. York was a centre of trade in the north of England in 1066.',
      'England',
      { title: 'York' },
    ],
    good: [
      'York is an ancient city in England.\n\nYork was taken by kings who came from Norway in 1066.',
      'Norway',
      { title: 'York' },
    ],
  },
  'topical-country': {
    bad: [
      `${'Kabul is a city of Afghanistan. '.repeat(8)}In 2001 George Bush sent troops to Afghanistan.`,
      'Afghanistan',
    ],
    good: [
      `${'Kabul is a city of Afghanistan. '.repeat(8)}In 2001 George Bush sent troops to Kuwait.`,
      'Kuwait',
    ],
  },
  'hollow-number': {
    bad: ['In 1848 Frederick Douglass gave two speeches in Paris.', 'two'],
    good: ['In 1848 Frederick Douglass gave seven speeches in Paris.', 'seven'],
  },
  'hollow-role': {
    bad: ['In 2005 Zaha Hadid worked as a partner in London with Rem Koolhaas.', 'partner'],
    good: ['In 2005 Zaha Hadid worked as a professor in London with Rem Koolhaas.', 'professor'],
  },
  'hollow-nationality': {
    bad: ['In 1848 Frederick Douglass met the French minister in Lyon.', 'French'],
    good: ['In 1848 Frederick Douglass met the French minister in Lyon.', 'Lyon'],
  },
  'aside-name': {
    bad: [
      'With the help of Leonhard Euler, Daniel Bernoulli published a book in 1724.',
      'Leonhard Euler',
    ],
    good: [
      'In 1848 Frederick Douglass came to New York with the help of Gerrit Smith.',
      'Gerrit Smith',
    ],
  },
  'famous-holder': {
    bad: ['In 2016 Hassan Rouhani met President Putin in Baku.', 'Putin'],
    good: ['In 2016 Hassan Rouhani met President Vladimir Putin in Baku.', 'Vladimir Putin'],
  },
};

function fails(reason: string, [text, answer, told]: [string, string, Told?]): boolean {
  const check = checks.find((each) => each.reason === reason);
  const findings = findingsOf(text, told);
  const candidates = findings.facts
    .flatMap((fact) => write(fact, findings))
    .map(({ candidate }) => candidate)
    .filter((candidate) => candidate.answer === answer);
  if (!check || candidates.length === 0) {
    throw new Error(`nothing to check: ${reason}, ${answer}`);
  }
  return candidates.some((candidate) => check.fails(examine(candidate, findings)));
}

test('every check has its rows', () => {
  expect(Object.keys(rows).sort()).toEqual(checks.map(({ reason }) => reason).sort());
});

/** More than one class of failure behind one check. */
test.each([
  ['in-list', 'In China prominence was given to categories such as shen and Miao in 1300.', 'Miao'],
  [
    'part-of-name',
    'Fredonia lay between the Sabine and Rio Grande Rivers in 1826.',
    'Rio Grande Rivers',
  ],
  ['hollow-name', 'In 1943, Nida received his Ph.D. from the University of Michigan.', 'Ph.D.'],
  ['guessable-place', 'Daniel Bernoulli moved to Basel, in Switzerland, in 1705.', 'Switzerland'],
  ['in-list', 'Belgium started the game with Romelu Lukaku, Dries Mertens.', 'Dries Mertens'],
  [
    'half-name',
    'In 2018 Andreas Granqvist won the Budweiser Man of the Match award.',
    'Budweiser Man',
  ],
  [
    'half-name',
    'Jared Padalecki raised funds for To Write Love On Her Arms in 2015.',
    'Love On Her Arms',
  ],
  [
    'half-name',
    'In 2013 Ayubia was managed by the Wildlife and Parks Department.',
    'Parks Department',
  ],
  ['half-name', 'In 2003 the falls ran from Rochester to Near Tobermory.', 'Near Tobermory'],
  [
    'half-name',
    'In 2009 the American Foundation for Children with AIDS sponsored a climb in Peru.',
    'American Foundation for Children',
  ],
  ['half-name', 'In 1998 he was in Otolaryngology–Head and Neck Surgery at Mayo.', 'Neck Surgery'],
  [
    'half-name',
    'In 1905 Andreini was heard in the operas of Bellini, Donizetti, and Rossini.',
    'Bellini, Donizetti',
  ],
  [
    'mere-source',
    'According to the American Community Survey, men and women in the Northeast have the lowest rates of divorce at 7.2 and 7.5 per 1,000 people.',
    'American Community Survey',
  ],
  ['label-number', 'In 2018 the passenger train number 91 left New York for Miami.', '91'],
  ['listed-count', 'In 2017 two Syrian teams came, one national and one of refugees.', 'two'],
  [
    'listed-count',
    'Ayubia is surrounded by three small towns: Thandiani, Nathiagali and Khanspur.',
    'three',
  ],
  ['label-number', 'In 2010 Jenna Marbles shared a three-bedroom apartment in Cambridge.', 'three'],
])('%s: %s', (reason, text, answer) => {
  expect(fails(reason, [text, answer])).toBe(true);
});

test.each([
  ['In 1993 John Perry Barlow met Cynthia Horner.', 'Cynthia Horner', true],
  ['In 1993 John Perry Barlow met Cynthia Horner at a ball in Wyoming.', 'Wyoming', false],
  ['John Perry Barlow met Cynthia Horner in 1993.', '1993', true],
  ['George Bush was accompanied by his wife Laura.', 'Laura', true],
  ['In 2008 the work of Ken Banks in Kenya went unnoticed.', 'Kenya', true],
  ['In 2017 The New York Times praised the city of Dortmund.', 'Dortmund', true],
  ['In 2017 The Times praised the city of Dortmund for its parks.', 'Dortmund', false],
  ['In 2006 Turner attended a tribute to General Henry Doctor.', 'Henry Doctor', true],
  ['In 2006 Abraham Turner attended a college in South Carolina.', 'South Carolina', false],
  ['Barlow is survived by his wife Elaine Parker in Wyoming.', 'Wyoming', true],
])('hollow: %s', (text, answer, expected) => {
  expect(fails('hollow-statement', [text, answer])).toBe(expected);
});

test.each([
  [
    'In 1905, 1906, 1908, and around 1911 Little Bear contacted Canadian leaders to request land for some of the Cree of Montana.',
    '1908',
    true,
  ],
  ['In 1905 Little Bear wrote to Canada.', '1905', false],
])('a year of a row: %s', (text, answer, expected) => {
  expect(fails('year-of-row', [text, answer])).toBe(expected);
});

test.each([
  [
    'listed-count',
    'In 1888 Congress made three reservations - the Blackfeet reservation, Fort Belknap, and Fort Peck.',
    'three',
  ],
])('%s, in another way: %s', (reason, text, answer) => {
  expect(fails(reason, [text, answer])).toBe(true);
});

test('a title with an acronym shows the acronym’s words, and the other way round', () => {
  const told = { title: 'Microsoft wants users of Internet Explorer to update' };
  expect(
    fails('key-in-header', ['In 2009 the market share of IE was 70 percent.', 'IE', told]),
  ).toBe(true);
});

test.each([
  ['Zaha Hadid', 'Dame Zaha Mohammad Hadid', true],
  ['Zaha Hadid', 'Mohammed Hadid', false],
  ['Bob Broadhurst', 'Robert James Broadhurst OBE QPM', true],
  ['Patrick Gordon', 'Patrick Leopold Gordon of Auchleuchries', true],
  ['Patrick Gordon', 'Elizabeth Gordon', false],
  ['A history of Zaha Mohammad Hadid in Basra', 'Zaha Mohammad Hadid Gallery', false],
])('a key that holds the title whole is shown by it: %s, %s', (title, answer, expected) => {
  const text = `In 1950 ${answer} was seen by a crowd in Basel.`;
  expect(fails('key-in-header', [text, answer, { title }])).toBe(expected);
});

test('what a complaint says under its lead-in is not asked', () => {
  const told = 'Intel paid Sony in 2003.';
  expect(
    fails('lost-attribution', [
      `According to the complaint, it kept its place by:\n\n${told}`,
      '2003',
    ]),
  ).toBe(true);
  expect(fails('lost-attribution', [`It kept its place by many ways:\n\n${told}`, '2003'])).toBe(
    false,
  );
});

test.each(Object.entries(rows))('%s', (reason, { bad, good }) => {
  expect(fails(reason, bad), bad[0]).toBe(true);
  expect(fails(reason, good), good[0]).toBe(false);
});
