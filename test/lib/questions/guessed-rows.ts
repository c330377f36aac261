// For each check of guessed keys and hollow statements: a text and an answer it must not be asked
// for, and one it has nothing against.
import type { Rows } from './checks.test.ts';

export const guessedRows: Rows = {
  'row-of-names': {
    bad: [
      'Ancient Egyptian history is usually divided between the Old Kingdom, the Middle Kingdom and the New Kingdom, each of them surviving five hundred years.',
      'Middle Kingdom',
    ],
    good: ['Thebes was the capital of the Middle Kingdom and was lost in 1650.', 'Middle Kingdom'],
  },
  'year-of-row': {
    bad: ['Brock Holt attended Navarro College in 2007 and 2008.', '2008'],
    good: ['In 1687 and 1689 Patrick Gordon took part in expeditions in the Crimea.', '1687'],
  },
  'next-day': {
    bad: [
      'The viewing will take place on April 25, 2011 and on April 26, 2011 in Delhi.',
      'April 26, 2011',
    ],
    good: [
      'The viewing will take place on April 25, 2011 and on June 26, 2011 in Delhi.',
      'June 26, 2011',
    ],
  },
  'number-in-name': {
    bad: [
      'In 2004 Ahmed Darwish spoke of a two-sided contest between Cairo and its citizens.',
      'two',
    ],
    good: ['George Bush began his five-nation trip to Africa on February 16, 2008.', 'five'],
  },
  'known-count': {
    bad: [
      'The courts are the least covered of the three branches of government in Texas.',
      'three',
    ],
    good: ['The bank of Basel opened three branches in Texas in 1998.', 'three'],
  },
  'nation-in-cue': {
    bad: [
      'The 1863 Emancipation Proclamation ended any doubts the British had about the goals of the Union cause. In the aftermath of the proclamation, many in Great Britain cheered for a Union victory.',
      'Great Britain',
    ],
    good: [
      'The 1863 Emancipation Proclamation ended any doubts about the goals of the Union cause. In the aftermath of the proclamation, many in Great Britain cheered for a Union victory.',
      'Great Britain',
    ],
  },
  'leader-of': {
    bad: [
      'Ayubia was named in 1984 after Muhammad Ayub Khan, second President of Pakistan.',
      'Pakistan',
    ],
    good: ['In 1984 Ayub Khan moved his family from Ghana to Pakistan.', 'Pakistan'],
  },
  'untold-grain': {
    bad: ['Pope Damasus I died in December 384.', 'December 384'],
    good: ['Ken Banks left the firm of Yoti in April 2012.', 'April 2012'],
  },
  'known-seat': {
    bad: ['In 2015 Ahmed Mohamed was received at Google headquarters in California.', 'California'],
    good: ['In 2015 Ahmed Mohamed was received at a science fair in California.', 'California'],
  },
  'side-told': {
    bad: [
      "In 1920 the mecca of jazz lay on Chicago's South Side, just miles south of downtown.",
      'South Side',
    ],
    good: ["In 1920 the mecca of jazz lay on Chicago's South Side near the lake.", 'South Side'],
  },
  'hollow-statement': {
    bad: ['In May 2012, Ken Banks announced a management change at FrontlineSMS.', 'May 2012'],
    good: ['In May 2012, Ken Banks announced a change in the management in Cornwall.', 'Cornwall'],
  },
};
