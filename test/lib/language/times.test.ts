import { timesOf } from '#lib/language/times.ts';
import { expect, test } from 'vitest';
import { readingOf, type Told } from '../findings.ts';

const report: Told = { date: '2015-08-21', byline: 'Friday, August 21, 2015' };

function timesIn(text: string, told?: Told) {
  const reading = readingOf(text, told);
  const times = timesOf(reading);
  return reading.sentences.flatMap((sentence) => times(sentence));
}

test.each([
  ['Bernoulli died on 17 March 1782 in Basel.', 'day', '1782-03-17'],
  ['He was born in Paris on August 2, 1754, the third child of a painter.', 'day', '1754-08-02'],
  ['In May, 1750 he was elected a Fellow of the Royal Society.', 'month', '1750-05'],
  ['He was exchanged in November 1780 and served on the staff.', 'month', '1780-11'],
  ['In 1758, his brother died at the age of six.', 'year', '1758'],
  ['In 348 Pachomius died, naming Petronios as his successor.', 'year', '348'],
  ['The city was founded by the conquistadors in the 1540s.', 'decade', '1540s'],
])('%s', (text, grain, iso) => {
  expect(timesIn(text)).toMatchObject([{ grain, iso, stale: false, written: null }]);
});

test.each([
  ['North Korea fired artillery rounds yesterday.', 'on August 20, 2015', '2015-08-20'],
  ['The swimmers won nine events last night.', 'on August 20, 2015', '2015-08-20'],
  ['The army fired again on Wednesday.', 'on August 19, 2015', '2015-08-19'],
  ['The court met on Friday.', 'on August 21, 2015', '2015-08-21'],
  ['On Wednesday, the ministers are to travel to Seoul.', 'on August 26, 2015', '2015-08-26'],
  ['The siege was imposed last month.', 'in July 2015', '2015-07'],
  ['Last year the party lost the election.', 'in 2014', '2014'],
  ['The plane was shot down last November.', 'in November 2014', '2014-11'],
  ['The ministers met last week in Seoul.', 'in the week of August 10, 2015', '2015-08-10'],
  ['The broadcasts began on August 10 in the south.', 'August 10, 2015', '2015-08-10'],
  ['The first referendum is to be held from November 20 on.', 'November 20, 2015', '2015-11-20'],
  ['The plane vanished on September 28 near Surabaya.', 'September 28, 2014', '2014-09-28'],
  ['He completed a memoir, slated for release on June 5.', 'June 5, 2016', '2016-06-05'],
  ['The ministers are to travel to Seoul on Wednesday.', 'on August 26, 2015', '2015-08-26'],
  ['The ministers will meet on Wednesday in Seoul.', 'on August 26, 2015', '2015-08-26'],
])('in a report of Friday, 21 August 2015: %s', (text, written, iso) => {
  expect(timesIn(text, report)).toMatchObject([{ written, iso, stale: false }]);
});

test('two days in a row are no day, but get the year of the first', () => {
  expect(timesIn('The climb will take place on September 11–24 in Peru.', report)).toMatchObject([
    { written: 'September 11–24, 2015', iso: null, stale: false },
  ]);
});

test.each([
  ['outside news "today" is no day', 'Today the quarter has many churches.', undefined],
  ['a weekday of a guide is no date', 'The museum closed on Monday.', undefined],
  ['a month without its year', 'Travis marched on Anahuac in June.', undefined],
  ['a time told elsewhere', 'The following morning they fled.', report],
  ['seasons counted from elsewhere', 'He sang in Rome over the next two seasons.', undefined],
  ['counted from elsewhere', 'Two years later he moved to Basel.', undefined],
  ['before or after, nobody says', 'He sent Rice to visit Kenya on Monday to help.', report],
  ['gone with the day of writing', 'IE6 shipped nearly a decade ago with Windows.', report],
])('%s: %s', (_, text, told) => {
  expect(timesIn(text, told).map(({ stale }) => stale)).toContain(true);
});

test.each([
  ['a count is no year', 'The village has 1500 people and a church.'],
  ['a price is no year', 'The house cost $1850 at the time of the sale.'],
])('%s', (_, text) => {
  expect(timesIn(text).filter(({ grain }) => grain === 'year')).toEqual([]);
});

test('"yesterday" is counted from the day that the text bears, not from the one it was given', () => {
  const saved: Told = { date: '2018-06-18', byline: 'Tuesday, June 19, 2018' };
  expect(timesIn('Sweden defeated South Korea yesterday.', saved)).toMatchObject([
    { iso: '2018-06-18' },
  ]);
  expect(
    timesIn('Sweden defeated South Korea yesterday.', { date: '2018-06-18', byline: 'By Ann Lee' }),
  ).toMatchObject([{ iso: '2018-06-17' }]);
});
