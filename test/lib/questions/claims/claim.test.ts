import { reasonAgainst } from '#lib/questions/checks/all.ts';
import { examine } from '#lib/questions/checks/check.ts';
import { write } from '#lib/questions/write.ts';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../findings.ts';

/** Every claim made of a text that no check drops. */
function claimsOf(text: string, title: string, date?: string) {
  const findings = findingsOf(text, { title, ...(date === undefined ? {} : { date }) });
  return findings.facts
    .flatMap((fact) => write(fact, findings))
    .map(({ candidate }) => candidate)
    .filter((each) => each.form === 'claim' && reasonAgainst(examine(each, findings)) === null);
}

const falseOf = (text: string, title = 'A page') =>
  claimsOf(text, title).flatMap(({ answer, prompt }) => (answer === 'false' ? [prompt] : []));

describe('a false claim has one thing changed', () => {
  test.each([
    [
      'rank',
      'Zaha Hadid was the first woman to receive the Pritzker Architecture Prize, in 2004.',
      'Zaha Hadid was the second woman to receive the Pritzker Architecture Prize, in 2004.',
    ],
    [
      'superlative',
      'Mérida has a population of about 750,000, and is the largest city in the Yucatán Peninsula.',
      'Mérida has a population of about 750,000, and is the second-largest city in the Yucatán Peninsula.',
    ],
    [
      'century',
      'Europe’s colonial expansion, begun in the sixteenth century, was often accompanied by a severe cultural imperialism.',
      'Europe’s colonial expansion, begun in the eighteenth century, was often accompanied by a severe cultural imperialism.',
    ],
    [
      'comparison',
      'A white dwarf, with its stronger surface gravity, produces more distortion just above its surface than does a red giant with the same mass.',
      'A white dwarf, with its stronger surface gravity, produces less distortion just above its surface than does a red giant with the same mass.',
    ],
    [
      'contest',
      'In 1998, Padalecki and his partner Chris Cardenas won the National Forensic League national championship in Duo Interpretation.',
      'In 1998, Padalecki and his partner Chris Cardenas lost the National Forensic League national championship in Duo Interpretation.',
    ],
    [
      'direction',
      'Isfahan is 430km south of Tehran at the foothills of the Zagros mountain range.',
      'Isfahan is 430km north of Tehran at the foothills of the Zagros mountain range.',
    ],
    [
      'who did it to whom',
      'On June 17, 2018, day five of the 2018 FIFA football World Cup, Sweden defeated South Korea 1 – 0.',
      'On June 17, 2018, day five of the 2018 FIFA football World Cup, South Korea defeated Sweden 1 – 0.',
    ],
    [
      'denial',
      "Afghanistan is not one of the nations covered by President Donald Trump's travel ban.",
      "Afghanistan is one of the nations covered by President Donald Trump's travel ban.",
    ],
    [
      'contrast',
      'Innate human behaviors are biological, not cultural.',
      'Innate human behaviors are cultural, not biological.',
    ],
  ])('%s', (_, statement, expected) => {
    expect(falseOf(statement)).toContain(expected);
  });

  test.each([
    ['a day', 'Patrick Gordon was wounded in the Battle of Chudnov on 4 November 1660.'],
    ['a year', 'Eugene Nida graduated summa cum laude from the University of California in 1936.'],
    ['a number', 'As of the 2001 census, the population of York was 181,000.'],
    ['a place', 'Eugene Nida died in Madrid after a long illness, aged 96.'],
  ])('%s, for another of its class', (_, statement) => {
    const wrong = falseOf(statement);
    expect(wrong.length).toBeGreaterThan(0);
    const words = new Set(statement.split(/\W+/));
    for (const claim of wrong) {
      const changed = claim.split(/\W+/).filter((word) => !words.has(word));
      expect(changed.length, claim).toBeGreaterThan(0);
      expect(changed.length, claim).toBeLessThanOrEqual(3);
    }
  });
});

test('each claim has its true version, and the false one brings what is so', () => {
  const text = 'Isfahan is 430km south of Tehran at the foothills of the Zagros mountain range.';
  const claims = claimsOf(text, 'Isfahan');
  const truths = claims.filter(({ answer }) => answer === 'true');
  expect(truths.length).toBe(claims.length / 2);
  for (const { prompt, answer, correction } of claims) {
    expect(answer === 'true' ? prompt : correction).toBe(text);
  }
});

describe('what would not be surely false, or reads as nonsense, is not claimed', () => {
  test.each([
    ['a lower bound', 'Over 400,000 people took part in the Jarrow March of 1936.', /Over [123]\d/],
    [
      'an upper bound',
      'Up to 50 boats left the port of Coron in 1947.',
      /Up to (?:[6-9]\d|5[1-9])/,
    ],
    ['about', 'About 700 refugees reached Langsa in Aceh in May 2015.', /About (?!700)/],
    ['a range', 'On average, humans blink 15 to 20 times every minute.', /blink (?!15)|to (?!20)/],
    ['one of the largest', 'Coron is one of the largest towns in Palawan.', /second/],
    ['an idiom', 'Jared Padalecki rose to fame in Texas in the early 2000s.', /fell/],
    [
      'a side told twice',
      "Bronzeville lies on Chicago's South Side, just miles south of downtown.",
      /north/,
    ],
    ['a season', 'In the fall of 2002 a sniper shot people in Washington.', /rise/],
    ['a usual thing', 'The history of Egypt is usually divided between kingdoms.', /rarely/],
    [
      'a year of two halves',
      'Buglisi founded the theatre in New York in 1993/94.',
      /\d\/94(?<!3\/94)/,
    ],
    ['a share near the whole', 'The raids of 12 March 1945 destroyed 98% of Dortmund.', /9[679]%/],
    ['a proper name', 'North Korea launched a missile from Wonsan in 2016.', /South Korea/],
    ['named after', 'The town of Gordon was named after the general in 1877.', /before/],
    [
      'the other side named too',
      'The opinions of the majority of the people count more than those of the minority.',
      /minority of the people/,
    ],
    ['some', 'Some northern towns of Palawan lost their harbors in 1944.', /southern/],
    [
      'a quantity that is never a name',
      'Myanmar is mainly Buddhist and lies in Asia.',
      /Laos|Thai/,
    ],
    ['speech', 'Professor Burrows said the flag was older than the state of Victoria.', /./],
    ['an opinion', 'Burrows believes that the flag is more popular than its rival.', /./],
    ['a condition cut off', 'People participate directly in it.', /indirectly/],
    [
      'before a cause',
      'Ahmed Mohamed was arrested at his school in Irving after he brought a digital clock.',
      /before/,
    ],
    [
      'because of what stood against it',
      'In 2003 Brock Holt made the district team of Texas despite batting just .227.',
      /because/,
    ],
    ['what cannot oppose', 'Ayubia National Park supports 31 species of mammals.', /opposes/],
    [
      'what would contradict its own goal',
      'In later years Roberto Bandinelli expanded his deliveries to include Ruthenia.',
      /shrank/,
    ],
    ['whom something serves', 'L’Enfant designed houses for the wealthy of Philadelphia.', /poor/],
    ['no extreme', 'An atom is the smallest unit of an element in chemical changes.', /largest/],
    ['a rank among deeds', 'Zahi Hawass revealed the first artifacts of Cleopatra.', /second/],
    ['a question', 'Was the fort older than the town of Coron in 1902?', /./],
  ])('%s', (_, statement, trap) => {
    for (const claim of falseOf(statement)) expect(claim).not.toMatch(trap);
  });
});
