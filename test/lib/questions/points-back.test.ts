import { pointsBack } from '#lib/questions/checks/points-back.ts';
import { examine } from '#lib/questions/checks/check.ts';
import { write } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

/** Does the check drop what is asked of the last sentence? */
function fails(text: string): boolean {
  const findings = findingsOf(text);
  const last = findings.reading.sentences.at(-1);
  const examined = findings.facts
    .filter(({ statement }) => statement.sentence === last)
    .flatMap((fact) => write(fact, findings))
    .map(({ candidate }) => examine(candidate, findings));
  if (examined.length === 0) throw new Error(`nothing is asked of: ${text}`);
  return examined.some((each) => pointsBack.fails(each));
}

test.each([
  ['In exchange, Stalin promised to leave the Balkans to the British.'],
  ['Before departing, Boki entrusted Oahu to Kuini Liliha.'],
  ['One such accident was the loss of Air France Flight 447 in 2009.'],
  ['Still others believe in the Bill of Rights of 1791.'],
  ['Antonio Bicchi coordinated several others, including WALK-MAN in 2010.'],
  ['Most were Indonesians, but for Remi Plesel of France.'],
  ['The first three times Remi Plesel followed the book of Airbus.'],
  ['Scientists compare pictures, such as the one above, with those of Hubble in 1997.'],
  ['The British thereupon signed a treaty with Sumatra in 1818.'],
  ['The younger Barlow began ranching before Bob Weir called in 1971.'],
  ['Some of the fugitives became Black Seminoles in Florida.'],
  ['The confusion of Wikia and Wikimedia in Egypt was dismissed when raised.'],
  ['Some bodies were found 100 km away near Sulawesi in 2015.'],
])('%s', (text) => {
  expect(fails(text)).toBe(true);
});

test.each([
  ['In exchange for Malacca, Britain gave Bencoolen to the Dutch in 1824.'],
  ['Before leaving Hawaii, Boki entrusted Oahu to Kuini Liliha.'],
  ['The first time that Remi Plesel flew an Airbus was in 2010.'],
  ['Most of the passengers of the Airbus came from Indonesia in 2014.'],
  ['W. W. Rouse Ball praised the ablest of the younger Bernoullis in 1908.'],
  ['Many of the elder monks left Apa Horsiesios in 350.'],
  ['Both the British and the Dutch claimed Sumatra in 1818.'],
  ['Sulawesi lies 100 km away from Borneo.'],
])('not: %s', (text) => {
  expect(fails(text)).toBe(false);
});
