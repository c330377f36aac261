// For each check of whole sentences, of told events and of trivial keys: a text and an answer it must
// not be asked for, and one it has nothing against.
import type { Rows } from './checks.test.ts';

const report = { date: '2016-09-09', byline: 'Friday, September 9, 2016', title: 'A report' };

export const treeRows: Rows = {
  'subject-comma': {
    bad: [
      'The Internet security firm Secunia.com, has said that Internet Explorer 6 has 277 vulnerabilities.',
      '277',
    ],
    good: [
      'Secunia.com, an Internet security firm, has said that Internet Explorer 6 has 277 vulnerabilities.',
      '277',
    ],
  },
  agreement: {
    bad: ['Daniel Bernoulli correspond with Leonhard Euler in 1724.', '1724'],
    good: ['Daniel Bernoulli corresponded with Leonhard Euler in 1724.', '1724'],
  },
  'opening-comma': {
    bad: ['After graduating Eugene Nida attended Camp Wycliffe in 1937.', '1937'],
    good: ['After graduating, Eugene Nida attended Camp Wycliffe in 1937.', '1937'],
  },
  'lost-article': {
    bad: ['In 1780 L’Enfant became a prisoner at surrender of Charleston.', '1780'],
    good: ['In 1780 L’Enfant became a prisoner at the surrender of Charleston.', '1780'],
  },
  'lost-preposition': {
    bad: ['Captured by the Vikings 866, York was a centre of trade with Dublin.', 'Dublin'],
    good: ['Captured by the Vikings in 866, York was a centre of trade with Dublin.', 'Dublin'],
  },
  'bare-sum': {
    bad: [
      'The Cuban Consulate introduced a charge in 2011 which is a £25 for a non-personal transaction.',
      '2011',
    ],
    good: [
      'The Cuban Consulate introduced a charge in 2011 which is £25 for a non-personal transaction.',
      '2011',
    ],
  },
  cleft: {
    bad: ['In 1500 that Coron was taken by the Ottomans from Venice.', '1500'],
    good: ['In 1500 Coron was taken by the Ottomans from Venice.', '1500'],
  },
  stranded: {
    bad: ['In 866 the Vikings took on York with.', '866'],
    good: ['In 866 the Vikings took the town of York.', '866'],
  },
  echo: {
    bad: ['The election elects 70 members of the Legislative Council.', '70'],
    good: ['The voters elect 70 members of the Legislative Council.', '70'],
  },
  connective: {
    bad: ['Eventually Theodorus moved to the distant monastery of Phnoum in 345.', '345'],
    good: ['Theodorus moved to the distant monastery of Phnoum in 345.', '345'],
  },
  'open-there': {
    bad: [
      'While there, Lafayette commissioned L’Enfant to paint George Washington in 1777.',
      '1777',
    ],
    good: [
      'In Valley Forge, Lafayette commissioned L’Enfant to paint George Washington in 1777.',
      '1777',
    ],
  },
  'which-season': {
    bad: ['Brock Holt played 26 games for the Pittsburgh Pirates in Altoona.', 'Altoona'],
    good: ['In 2012 Brock Holt played 26 games for the Pittsburgh Pirates in Altoona.', 'Altoona'],
  },
  'which-troops': {
    bad: ['The Mexican troops fled and the Americans moved on to take San Antonio.', 'San Antonio'],
    good: [
      'In 1835 the Mexican troops fled and the Americans moved on to take San Antonio.',
      'San Antonio',
    ],
  },
  'new-holder': {
    bad: [
      'Daniel Bernoulli was the new professor of botany in St. Petersburg.',
      'Daniel Bernoulli',
    ],
    good: [
      'In 1725 Daniel Bernoulli was the new professor of botany in St. Petersburg.',
      'Daniel Bernoulli',
    ],
  },
  'first-name': {
    bad: [
      'Jared Padalecki and Sandra McCoy met in Madrid.\n\nIn 1997 Sandra moved to Texas with Genevieve Cortese.',
      '1997',
    ],
    good: [
      'Jared Padalecki and Sandra McCoy met in Madrid.\n\nIn 1997 McCoy moved to Texas with Genevieve Cortese.',
      '1997',
    ],
  },
  'routine-play': {
    bad: ["Panama's attempt in the 54th minute was saved by Thibaut Courtois.", 'Thibaut Courtois'],
    good: [
      'Tunisia lost the game to England, with a late goal from English captain Harry Kane.',
      'Harry Kane',
    ],
  },
  'near-publication': {
    bad: [
      'The Hong Kong legislative election was held on September 4, 2016.',
      'September 4, 2016',
      report,
    ],
    good: [
      'The Hong Kong legislative election was held on September 4, 2012.',
      'September 4, 2012',
      report,
    ],
  },
  'rest-of-event': {
    bad: [
      'In 1780 L’Enfant joined the staff of George Washington for the remainder of the American Revolution.',
      'American Revolution',
    ],
    good: [
      'In 1777 L’Enfant joined the staff of George Washington to serve in the American Revolution.',
      'American Revolution',
    ],
  },
  gloss: {
    bad: [
      'In 1877 an inscription at Azov gives the rank of Patrick Gordon as Oberst, Colonel.',
      'Oberst',
    ],
    good: [
      'In 1783 L’Enfant designed the badge of the Society of the Cincinnati, an organization of officers.',
      'Society of the Cincinnati',
    ],
  },
  'shared-property': {
    bad: ['Myanmar is mainly Buddhist, unlike Malaysia and Indonesia.', 'Myanmar'],
    good: ['Myanmar is the largest country between India and Thailand.', 'Myanmar'],
  },
  'one-of-the-elected': {
    bad: ['Councillor Wu Chi-wai of the Democratic Party was elected.', 'Wu Chi-wai'],
    good: ['In 2016 Nathan Law of Demosisto was elected in Hong Kong Island.', 'Nathan Law'],
  },
  'comma-splice': {
    bad: [
      'Third class has six berths and no doors, for a long ride to Almaty it is not the most comfortable.',
      'Almaty',
    ],
    good: [
      'Third class has six berths and no doors, and for a long ride to Almaty it is not the most comfortable.',
      'Almaty',
    ],
  },
  'lost-comma': {
    bad: ['In 2005 Princess Sayako married a commoner Yoshiki Kuroda in Tokyo.', 'Tokyo'],
    good: ['In 2005 Princess Sayako married the commoner Yoshiki Kuroda in Tokyo.', 'Tokyo'],
  },
  'lost-the': {
    bad: ['Lai Changxing fled China in 1999 and went to US via Hong Kong.', '1999'],
    good: ['Lai Changxing fled China in 1999 and went to the US via Hong Kong.', '1999'],
  },
  'lost-word': {
    bad: [
      'Many tourists come to Aral in order visit the ship cemeteries of Kazakhstan.',
      'Kazakhstan',
    ],
    good: [
      'Many tourists come to Aral in order to visit the ship cemeteries of Kazakhstan.',
      'Kazakhstan',
    ],
  },
  'date-twice': {
    bad: [
      'John Key promoted the flag of New Zealand on Waitangi Day - February 6, 2015 - in 2015.',
      'John Key',
    ],
    good: ['John Key promoted the flag of New Zealand on Waitangi Day in 2015.', 'John Key'],
  },
  'strayed-quote': {
    bad: [
      'John Burrows said kits would be made for all communities," For example, schools can run their own votes in New Zealand".',
      'John Burrows',
    ],
    good: [
      'John Burrows said, "Schools can run their own votes in New Zealand in 2015".',
      'John Burrows',
    ],
  },
  'hanging-start': {
    bad: ['Other groups of fans in Toronto included the Klingon Assault Group.', 'Toronto'],
    good: ['Other than the fans in Toronto, nobody knew the Klingon Assault Group.', 'Toronto'],
  },
  'hanging-adverb': {
    bad: [
      'Daniel Bernoulli now returned to his work on the Conservation of Energy in Basel.',
      'Basel',
    ],
    good: [
      'In 1738 Daniel Bernoulli returned to his work on the Conservation of Energy in Basel.',
      'Basel',
    ],
  },
  'which-survey': {
    bad: ['In Japan 62 percent supported separate branches for princesses in May 2017.', 'Japan'],
    good: [
      'In Japan 62 percent of those asked by Kyodo News supported separate branches for princesses.',
      'Japan',
    ],
  },
  'which-match': {
    bad: [
      'Romelu Lukaku won the Budweiser Man of the Match award on Friday.',
      'Romelu Lukaku',
      report,
    ],
    good: [
      'Romelu Lukaku won the Budweiser Man of the Match award against Panama on Friday.',
      'Romelu Lukaku',
      report,
    ],
  },
  'there-where': {
    bad: ['There are daily flights to Tehran, Dubai and Mashhad.', 'Dubai'],
    good: ['There are daily flights from Isfahan to Tehran, Dubai and Mashhad.', 'Dubai'],
  },
  'nothing-said': {
    bad: ['In 1775 Paul Revere rode out of Boston famously yelling.', '1775'],
    good: ['In 1775 Paul Revere rode out of Boston, yelling that the British came.', '1775'],
  },
  'only-as': {
    bad: ['As Ben Rozitis told Space.com in August 2014.', 'August 2014'],
    good: ['As Ben Rozitis told Space.com in August 2014, the asteroid turns fast.', 'August 2014'],
  },
  era: {
    bad: ['In 600 BC the Greeks founded the colony of Massalia in Gaul.', 'BC'],
    good: ['In 600 BC the Greeks founded the colony of Massalia in Gaul.', 'Massalia'],
  },
  'from-a-range': {
    bad: ['Reno Andreini had an international career from 1902–1924.', '1902–1924'],
    good: ['Reno Andreini had an international career in 1902–1924.', '1902–1924'],
  },
  'year-of-name': {
    bad: ['Governor Blacksnake fought for the United States in the War of 1812.', '1812'],
    good: ['Governor Blacksnake fought for the United States in 1812.', '1812'],
  },
  'year-beside-year': {
    bad: ['In 1998 and 1999, Kofi Boahene was a scholar of the American Academy.', '1998'],
    good: ['In 1998 and 2009, Kofi Boahene was a scholar of the American Academy.', '1998'],
  },
  comment: {
    bad: ['Importantly, Governor Blacksnake led a struggle in New York in 1850.', '1850'],
    good: ['Governor Blacksnake led an important struggle in New York in 1850.', '1850'],
  },
  'looks-back': {
    bad: ['Andreini later sang Milio at the Teatro di San Carlo in Naples in 1910.', '1910'],
    good: ['Andreini sang Milio at the Teatro di San Carlo in Naples in 1910.', '1910'],
  },
  'opens-quoted': {
    bad: ['"The military has taken the capital of Anjouan, Mutsamudu."', 'Mutsamudu'],
    good: ['The military has taken the capital of Anjouan, Mutsamudu.', 'Mutsamudu'],
  },
  speaker: {
    bad: ['Passenger Derek Pettaway told CNN that 116 people were hurt.', 'Derek Pettaway'],
    good: ['Passenger Derek Pettaway was one of 116 people who were hurt.', 'Derek Pettaway'],
  },
  'points-back': {
    bad: ['In exchange, Stalin promised to leave the Balkans to the British.', 'Stalin'],
    good: ['In exchange for Malacca, Stalin promised the Balkans to the British.', 'Stalin'],
  },
  'aside-object': {
    bad: ['Rings matter. Benjamin Franklin lost the ring and came to London in 1757.', '1757'],
    good: ['Rings matter. Benjamin Franklin came to London with the ring in 1757.', '1757'],
  },
};
