// For each check of borrowed words: a text and an answer it must not be asked for, and one it has
// nothing against.
import type { Rows } from './checks.test.ts';

const report = { date: '2024-03-26', byline: 'Tuesday, March 26, 2024', title: 'A report' };

export const borrowedRows: Rows = {
  'lost-also': {
    bad: ['Known for inventing dynamite, Nobel also owned Bofors in 1894.', '1894'],
    good: ['Known for inventing dynamite, Nobel owned Bofors in 1894.', '1894'],
  },
  'mid-date': {
    bad: ['Ron DeSantis on March 25, 2024 signed the bill of Jane Castor in Florida.', 'Florida'],
    good: ['Ron DeSantis signed the bill of Jane Castor on March 25, 2024 in Florida.', 'Florida'],
  },
  'mere-speaker': {
    bad: [
      '"It is a mess," said Gregory Falco in Berlin. Gregory Falco is an assistant professor of engineering at Cornell University.',
      'Cornell University',
    ],
    good: [
      'Gregory Falco founded the laboratory in 2015. Gregory Falco is an assistant professor of engineering at Cornell University.',
      'Cornell University',
    ],
  },
  'torn-list': {
    bad: [
      'The group was led by Jo Ann Robinson; E. D. Nixon, president of the Progressive Democrats in 1955; and Martin Luther King.',
      '1955',
    ],
    good: ['E. D. Nixon was president of the Progressive Democrats in 1955.', '1955'],
  },
  'local-what': {
    bad: ['E. D. Nixon was president of the local chapter of the NAACP in 1955.', '1955'],
    good: ['E. D. Nixon was president of the Montgomery chapter of the NAACP in 1955.', '1955'],
  },
  'joined-country': {
    bad: ['Flights were grounded in Germany and France in July 2024.', 'Germany'],
    good: ['Flights were grounded in Germany in July 2024.', 'Germany'],
  },
  'place-of-university': {
    bad: ['In 1943 Eugene Nida taught at Cornell University in New York.', 'New York'],
    good: ['In 1943 Eugene Nida taught children in New York.', 'New York'],
  },
  'which-law': {
    bad: ['The law is set to take effect on January 1, 2025.', 'January 1, 2025', report],
    good: [
      'The Online Safety Law is set to take effect on January 1, 2025.',
      'January 1, 2025',
      report,
    ],
  },
};
