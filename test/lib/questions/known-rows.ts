// For each check of half names and of what anybody knows: a text and an answer it must not be asked
// for, and one it has nothing against.
import type { Rows } from './checks.test.ts';

/** An article of ten sentences that speaks of little but water and Mexico. */
const onWater = `${'Water freezes in Canada. '.repeat(4)}${'The Mexican army left Mexico. '.repeat(5)}`;

export const knownRows: Rows = {
  'half-name': {
    bad: [
      'Mark Hamill met Kevin Conroy, the voice of Batman in Batman: The Animated Series, in 2016.',
      'Animated Series',
    ],
    good: [
      'In 1750 Daniel Bernoulli was elected a Fellow of the Royal Society in London.',
      'Royal Society',
    ],
  },
  'by-time': {
    bad: ['By 1965 Charles Fillmore had come to acknowledge the role of grammar.', '1965'],
    good: ['In 1965 Charles Fillmore came to acknowledge the role of grammar.', '1965'],
  },
  'as-of': {
    bad: ['As of March 2019, the channel of Jenna Marbles has 20 million viewers.', 'March 2019'],
    good: ['In March 2019, the channel of Jenna Marbles had 20 million viewers.', 'March 2019'],
  },
  'same-time': {
    bad: [
      'At the time, Charles Fillmore was a proponent of the theory of Noam Chomsky.',
      'Noam Chomsky',
    ],
    good: [
      'At the time of the war, Charles Fillmore was a proponent of the theory of Noam Chomsky.',
      'Noam Chomsky',
    ],
  },
  'label-number': {
    bad: ['In 2019 Adam Smith opened a shop in York at junction 32 of the motorway.', '32'],
    good: ['In 2019 Adam Smith opened 32 shops in York.', '32'],
  },
  'listed-count': {
    bad: ['Daniel Bernoulli had two brothers, Niklaus and Johann II, in Basel.', 'two'],
    good: ['Daniel Bernoulli had two brothers in Basel, and left them in 1725.', 'two'],
  },
  'plain-nationality': {
    bad: ['In 1973 American anthropologist Clifford Geertz wrote of a wink.', 'American'],
    good: ['Joshua Norton lost his fortune in 1852 investing in Peruvian rice.', 'Peruvian'],
  },
  'known-by-all': {
    bad: ['Soon physicians all over Europe were measuring blood pressure in 1750.', 'Europe'],
    good: ['Soon physicians all over Bavaria were measuring blood pressure in 1750.', 'Bavaria'],
  },
  'great-office': {
    bad: ['In 2015 Ahmed Mohamed received support from US President Barack Obama.', 'Barack Obama'],
    good: ['In 2015 Ahmed Mohamed received support from Prime Minister John Key.', 'John Key'],
  },
  'news-source': {
    bad: ['In 2017 Professor Scott Gaudi told Sky News that KELT-9b is a hot planet.', 'Sky News'],
    good: ['In 1989 Rupert Murdoch founded Sky News in London.', 'Sky News'],
  },
  'mere-source': {
    bad: [
      'According to Derrec Becker, information officer for South Carolina, 70 were hurt in 2018.',
      'Derrec Becker',
    ],
    good: [
      'Derrec Becker led the army of South Carolina in 1862, and 70 were hurt.',
      'Derrec Becker',
    ],
  },
  'topical-noun': {
    bad: [
      `${onWater}In Canada, water molecules form a crystalline structure.`,
      'water molecules',
      { title: 'Water' },
    ],
    good: [
      `${onWater}In Canada, hydrogen bonds form a crystalline structure.`,
      'hydrogen bonds',
      { title: 'Water' },
    ],
  },
  'topical-nation': {
    bad: [`${onWater}In 1835 the settlers disliked the Mexican laws.`, 'Mexican'],
    good: [`${onWater}In 1835 the settlers disliked the Peruvian laws.`, 'Peruvian'],
  },
};
