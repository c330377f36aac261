// For each check of slips: a text and an answer it must not be asked for, and one it has nothing against.
import type { Rows } from './checks.test.ts';

export const slipRows: Rows = {
  'two-prepositions': {
    bad: ['In 2014 the advice of the on the subject of training was rejected by Basel.', '2014'],
    good: ['In 2014 the advice on the subject of training was rejected by at least two.', '2014'],
  },
  'two-articles': {
    bad: ['In 1824 Boki spoke of the either Christian standards of morality.', '1824'],
    good: ['In 1824 Boki spoke of either the Christian or the old standards of morality.', '1824'],
  },
  'past-infinitive': {
    bad: ['In 1714 the rain led the British to built Fort Marlborough in Bengkulu.', '1714'],
    good: ['In 1714 the rain led the British to build Fort Marlborough in Bengkulu.', '1714'],
  },
  'more-of-number': {
    bad: ['In 2012 the Center in Pisa grew to more of 100 researchers.', '2012'],
    good: ['In 2012 the Center in Pisa grew to more than 100 researchers.', '2012'],
  },
  'torn-compound': {
    bad: ['In 1999 her works were seen at the Melbourne Festival- State Theater.', '1999'],
    good: ['In 1950 the asteroid was found to be of E- or M-type by Tholen.', '1950'],
  },
  'discourage-to': {
    bad: ['In 1716 Johann Bernoulli discouraged his son to study mathematics.', '1716'],
    good: ['In 1716 Johann Bernoulli discouraged his son from studying mathematics.', '1716'],
  },
  'singular-count': {
    bad: ['In 1818 the army of Jackson captured two Englishman in Florida.', '1818'],
    good: ['In 1818 the army of Jackson captured a two-man boat and three person cells.', '1818'],
  },
  'comma-that': {
    bad: ['In 1810 the junta of Chile started the process, that ended in war.', '1810'],
    good: ['In 1810 the junta, formed in Chile, that ended the war was dissolved.', '1810'],
  },
  'present-since': {
    bad: ['Antonio Bicchi is a Fellow of the society since 2005.', '2005'],
    good: ['Antonio Bicchi has been a Fellow of the society since 2005.', '2005'],
  },
  'perfect-then': {
    bad: ['Jacqulyn Buglisi has taught at the Victoria College in 1999.', '1999'],
    good: ['Jacqulyn Buglisi has taught at the Victoria College since 1999.', '1999'],
  },
  'second-verb': {
    bad: [
      'Broadhurst faces questioning by the police about the death of 2009, and also face questions about warnings.',
      '2009',
    ],
    good: [
      'Broadhurst faces questioning by the police about the death of 2009, and also faces questions about warnings.',
      '2009',
    ],
  },
  semicolon: {
    bad: ['In 1799 France brought egyptology to Egypt; the study of its past.', '1799'],
    good: ['In 1799 France came to Egypt; the study of its past began with it.', '1799'],
  },
  'count-comma': {
    bad: ['In 2016 Bengkulu had eight, daily direct flights from Jakarta.', '2016'],
    good: ['In 2016 Bengkulu had eight daily, direct flights from Jakarta.', '2016'],
  },
  'verb-comma': {
    bad: ['In 1776 Smith said that a business of ten workers, could make more pins.', '1776'],
    good: ['In 1776 Smith said that a business, with ten workers, could make more pins.', '1776'],
  },
  'loose-splice': {
    bad: [
      'Broadhurst has experience as a negotiator, during the siege of 1980 he was the leader.',
      '1980',
    ],
    good: [
      'Broadhurst has experience as a negotiator, because he was the leader during the siege of 1980.',
      '1980',
    ],
  },
  'no-main-clause': {
    bad: ['After Vasco da Gama sailed the Cape Route around Africa in 1498.', '1498'],
    good: ['After that Vasco da Gama sailed the Cape Route around Africa in 1498.', '1498'],
  },
  'joined-singular': {
    bad: ['Daniel Bernoulli and Leonhard Euler was in Basel in 1738.', '1738'],
    good: ['Daniel Bernoulli and Leonhard Euler were in Basel in 1738.', '1738'],
  },
  'one-of-singular': {
    bad: ['In 1922 Egypt became one of the most visited country of Africa.', '1922'],
    good: ['In 1922 Egypt became one of the most visited countries of Africa.', '1922'],
  },
  'later-during': {
    bad: ['Earthquakes struck the town of Bengkulu later during September 2007.', 'September 2007'],
    good: [
      'Earthquakes struck the town of Bengkulu later, during September 2007.',
      'September 2007',
    ],
  },
  'the-in-list': {
    bad: [
      'In 1900 Egypt was part of the Persian Empire, Hellenistic Empire, the Roman Empire.',
      '1900',
    ],
    good: [
      'In 1900 Egypt was part of the Persian Empire, the Hellenistic Empire, the Roman Empire.',
      '1900',
    ],
  },
  'half-question': {
    bad: [
      'How people procure and prepare foods and which foods are deemed appropriate for which occasions are important parts of cultural identity.',
      'cultural identity',
    ],
    good: [
      'How people prepare foods is an important part of cultural identity.',
      'cultural identity',
    ],
  },
  'bare-relative': {
    bad: [
      'In 2003 Jared Padalecki had a role in the comedy Cheaper by the Dozen, which he played after being asked by his friend Tom Welling in Texas.',
      '2003',
    ],
    good: ['In 2003 Jared Padalecki had a role in a comedy, which he played in Texas.', '2003'],
  },
  'lost-the-behind': {
    bad: ['In 1851 Belgrave was settled east from central business district.', '1851'],
    good: ['In 1851 Belgrave was reached from the central business district by ship.', '1851'],
  },
};
