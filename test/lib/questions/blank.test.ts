import { blankPrompt } from '#lib/questions/blank.ts';
import { keysOf } from '#lib/questions/keys.ts';
import { judge } from '#lib/review/judge.ts';
import type { Question } from '#lib/questions/question.ts';
import { phrase } from '#lib/questions/phrase.ts';
import { write } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

const blanksOf = (text: string) => {
  const findings = findingsOf(text);
  return findings.facts.flatMap((fact) =>
    keysOf(fact, findings).map((key) => [blankPrompt(fact, key), key.text]),
  );
};

test.each([
  [
    'an article that the name swallowed',
    'In 1990, Barlow was interrogated by a Federal Bureau of Investigation agent about hackers.',
    'In 1990, Barlow was interrogated by a ______ agent about hackers.',
    'Federal Bureau of Investigation',
  ],
  [
    'an article before a degree',
    'After graduating with a Bachelor of Science in Music from South Carolina State University, Turner accepted a commission into the United States Army as a second lieutenant.',
    'After graduating with a ______ from South Carolina State University, Turner accepted a commission into the United States Army as a second lieutenant.',
    'Bachelor of Science in Music',
  ],
  [
    'an article before a name',
    'In May 1750 Daniel Bernoulli was elected a Fellow of the Royal Society.',
    'In May 1750 Daniel Bernoulli was elected a Fellow of the ______.',
    'Royal Society',
  ],
  [
    'a day with its preposition',
    'On October 12, 1859, Emperor Norton issued a decree formally abolishing the Congress.',
    'On ______, Emperor Norton issued a decree formally abolishing the Congress.',
    'October 12, 1859',
  ],
])('%s stays in the sentence', (_, text, prompt, answer) => {
  expect(blanksOf(text)).toContainEqual([prompt, answer]);
});

test('the article of a title is the answer’s own', () => {
  const blanks = blanksOf(
    'Barlow was an early commentator on Internet culture, writing several pieces for Wired in its early years and penning essays such as "A Declaration of the Independence of Cyberspace".',
  );
  expect(blanks.map(([, answer]) => answer)).toContain(
    'A Declaration of the Independence of Cyberspace',
  );
});

test('an answer typed with the article that stands before the blank is right', () => {
  const findings = findingsOf(
    'In 1990, Barlow was interrogated by a Federal Bureau of Investigation agent about hackers.',
  );
  const asked = findings.facts
    .flatMap((fact) => write(fact, findings))
    .map((judged): Question => phrase(judged))
    .find(({ kind, answer }) => kind === 'blank' && answer === 'Federal Bureau of Investigation');
  if (!asked) throw new Error('It is not asked for.');
  for (const given of ['Federal Bureau of Investigation', 'a Federal Bureau of Investigation'])
    expect(judge(asked, given).verdict).toBe('right');
  expect(judge(asked, 'Secret Service').verdict).toBe('wrong');
});
