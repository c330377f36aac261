import { write } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf, type Told } from '../findings.ts';

function promptsOf(text: string, told?: Told) {
  const findings = findingsOf(text, told);
  return findings.facts
    .flatMap((fact) => write(fact, findings))
    .map(({ candidate: { form, prompt, answer } }) => [form, prompt, answer]);
}

test.each([
  [
    'a simple past',
    'Gordon visited England and Scotland in 1686.',
    ['when', 'In what year did Gordon visit England and Scotland?', '1686'],
  ],
  [
    'a verb in ll',
    'Boston installed an electric railway in 1889.',
    ['when', 'In what year did Boston install an electric railway?', '1889'],
  ],
  [
    'a passive',
    'Leopold was wounded at the Siege of Savannah on October 9, 1779.',
    ['when', 'On what date was Leopold wounded at the Siege of Savannah?', 'October 9, 1779'],
  ],
  [
    'a date at the start',
    'In May 1750, Bernoulli was elected a Fellow of the Royal Society.',
    [
      'when',
      'In what month and year was Bernoulli elected a Fellow of the Royal Society?',
      'May 1750',
    ],
  ],
  [
    'an article taken into a name',
    'The Quasi-War with France came to an end in 1800.',
    ['when', 'In what year did the Quasi-War with France come to an end?', '1800'],
  ],
  [
    'a start',
    'Myanmar has been ruled by generals since 1962.',
    ['when', 'Since when has Myanmar been ruled by generals?', '1962'],
  ],
  [
    'a title that opens with a verb',
    'Climb Up the 50 is based in Myanmar.',
    ['which-place', 'In which country is Climb Up the 50 based?', 'Myanmar'],
  ],
  [
    'a country',
    'The Rohingya live in Myanmar.',
    ['which-place', 'In which country do the Rohingya live?', 'Myanmar'],
  ],
  [
    'a subject',
    'Romelu Lukaku doubled the lead for Belgium.',
    ['who', 'Who doubled the lead for Belgium?', 'Romelu Lukaku'],
  ],
  [
    'a blank',
    'Jerome was born at Stridon around 347 AD.',
    ['blank', 'Jerome was born at ______ around 347 AD.', 'Stridon'],
  ],
  [
    'a definition',
    'Cognitive psychology is the field of psychology dedicated to examining how people think.',
    [
      'blank',
      '______ is the field of psychology dedicated to examining how people think.',
      'Cognitive psychology',
    ],
  ],
  [
    'a rank',
    'Patrick Gordon was promoted to full general in 1678.',
    ['blank', 'Patrick Gordon was promoted to ______ in 1678.', 'full general'],
  ],
  [
    'a sum',
    'The vote is held at an estimated cost of NZ $ 26 million.',
    ['blank', 'The vote is held at an estimated cost of ______.', 'NZ$26 million'],
  ],
  [
    'a sum behind its currency',
    'There is a departure tax of CUC 25 at the airport of Havana.',
    ['blank', 'There is a departure tax of ______ at the airport of Havana.', 'CUC 25'],
  ],
])('%s', (_, text, question) => {
  expect(promptsOf(text)).toContainEqual(question);
});

test('life dates are asked outright', () => {
  const text = 'Daniel Bernoulli (8 February 1700 – 17 March 1782) was a Swiss mathematician.';
  expect(promptsOf(text, { title: 'Daniel Bernoulli' })).toEqual(
    expect.arrayContaining([
      ['when', 'On what date was Daniel Bernoulli born?', '8 February 1700'],
      ['when', 'On what date did Daniel Bernoulli die?', '17 March 1782'],
    ]),
  );
});

test.each([
  ['a second verb would keep its past', 'Gordon left Russia and visited England in 1686.'],
  ['the past perfect wants its other half', 'Gordon had visited England in 1686.'],
  ['"there" is no subject', 'There were riots in London in 1780.'],
])('not outright: %s', (_, text) => {
  const whole = promptsOf(text).filter(
    ([form, prompt]) => form === 'when' && prompt?.includes(' and '),
  );
  const outright = promptsOf(text).filter(([form]) => form === 'when');
  expect(text.includes(' and ') ? whole : outright).toEqual([]);
});
