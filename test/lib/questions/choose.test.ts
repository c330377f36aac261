import { gistsOf, Taken } from '#lib/questions/same-fact.ts';
import { choose } from '#lib/questions/choose.ts';
import { write, type Judged } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../findings.ts';

const text = [
  'Daniel Bernoulli studied medicine at Heidelberg and earned a doctorate in Basel in 1721.',
  'Daniel Bernoulli went to St. Petersburg in 1724 as professor of mathematics.',
  'Daniel Bernoulli was elected a Fellow of the Royal Society in May 1750.',
  'Daniel Bernoulli was a close friend of Leonhard Euler.',
].join(' ');

function judged(): Judged[] {
  const findings = findingsOf(text, { title: 'A mathematician' });
  return findings.facts.flatMap((fact) => write(fact, findings));
}

const inAll = (words: number) => {
  const { questions, alternates } = choose(judged(), words);
  return [...questions, ...alternates];
};

test('nothing that failed a check is chosen', () => {
  for (const { reason } of inAll(500)) expect(reason).toBeNull();
});

test('every sentence is asked about once before any twice', () => {
  const chosen = choose(judged(), 500).questions.map(({ candidate }) => candidate.fact.start);
  const firstRepeat = chosen.findIndex((start, i) => chosen.indexOf(start) < i);
  const distinct = new Set(chosen).size;
  expect(distinct).toBeGreaterThanOrEqual(3);
  expect(firstRepeat === -1 || firstRepeat >= distinct).toBe(true);
});

test('no two questions are of one fact, and every alternate is of a fact that is asked', () => {
  const { questions, alternates } = choose(judged(), 500);
  const facts = questions.map(({ candidate }) => candidate.fact.id);
  expect(new Set(facts).size).toBe(facts.length);
  expect(alternates.length).toBeGreaterThan(2);
  for (const { candidate } of alternates) expect(facts).toContain(candidate.fact.id);
});

test('no fact is asked twice in the same way, and in five forms at most', () => {
  const all = inAll(500);
  for (const { candidate: asked } of choose(judged(), 500).questions) {
    const forms = all.filter(({ candidate }) => candidate.fact.id === asked.fact.id);
    const prompts = forms.map(({ candidate: { prompt, form } }) => `${form} ${prompt}`);
    expect(new Set(prompts).size).toBe(prompts.length);
    expect(forms.length).toBeLessThanOrEqual(5);
    expect(forms.filter(({ candidate }) => candidate.form === 'claim').length).toBeLessThan(2);
  }
});

test('a short text gets few questions', () => {
  expect(choose(judged(), 10).questions.length).toBeLessThanOrEqual(5);
});

test('what of one sentence gives the answer away is another form of the fact', () => {
  const { questions, alternates } = choose(judged(), 500);
  for (const [i, { candidate: a }] of questions.entries()) {
    for (const { candidate: b } of questions.slice(i + 1)) {
      if (a.fact.start !== b.fact.start) continue;
      expect(`${a.prompt} / ${b.prompt}`).not.toContain(a.answer);
    }
  }
  const ofFirst = alternates.filter(({ candidate }) => candidate.fact.start === 0);
  expect(ofFirst.length).toBeGreaterThan(0);
  expect(questions.filter(({ candidate }) => candidate.fact.start === 0)).toHaveLength(1);
});

test('of the claims as many are true as false, and they are a third at most', () => {
  const facts = Array.from(
    { length: 12 },
    (_, n) => `In ${1701 + 3 * n} Daniel Bernoulli visited the Academy of Sciences in Paris ${n}.`,
  );
  const findings = findingsOf(facts.join(' '), { title: 'A mathematician' });
  const all = findings.facts.flatMap((fact) => write(fact, findings));
  const claims = all.filter(({ candidate }) => candidate.form === 'claim');
  expect(claims.length).toBeGreaterThan(12);
  const chosen = choose(claims, 1000).questions.map(({ candidate }) => candidate.answer);
  expect(chosen.length).toBe(3);
  const { questions, alternates } = choose(all, 1000);
  const verdicts = [...questions, ...alternates].flatMap(({ candidate: { form, answer } }) =>
    form === 'claim' ? [answer] : [],
  );
  const difference = verdicts.filter((each) => each === 'true').length * 2 - verdicts.length;
  expect(Math.abs(difference)).toBeLessThanOrEqual(2);
});

test('mirrored questions of two sentences are of one fact', () => {
  const findings = findingsOf(
    'In Basel Daniel Bernoulli succeeded Leonhard Euler. Leonhard Euler was succeeded in Basel by Daniel Bernoulli.',
    { title: 'A chair' },
  );
  const candidates = findings.facts.flatMap((fact) => write(fact, findings));
  const of = (answer: string, sentence: number) =>
    candidates.find(
      ({ candidate: { answer: own, fact } }) => own === answer && fact.start > 0 === sentence > 0,
    );
  const [a, b] = [of('Leonhard Euler', 0), of('Daniel Bernoulli', 1)];
  if (!a || !b) throw new Error('no such candidates');
  const [first, second] = gistsOf([a.candidate, b.candidate]);
  if (!first || !second) throw new Error('a gist for every candidate');
  const taken = new Taken();
  taken.add(first);
  expect(taken.sameFact(second)?.candidate).toBe(a.candidate);
});

test('the same candidates make the same deck, whatever was chosen before', () => {
  const cards = () => inAll(500).map(({ candidate: { prompt, answer } }) => `${prompt} ${answer}`);
  expect(cards()).toEqual(cards());
});

test('a day and its year, told twice, are one fact', () => {
  const findings = findingsOf(
    'Charles Fillmore died in San Francisco in 2014. Charles Fillmore died at his house on February 13, 2014.',
    { title: 'A linguist' },
  );
  const dates = findings.facts
    .flatMap((fact) => write(fact, findings))
    .filter(({ candidate: { key, form } }) => key.iso !== null && form === 'blank');
  const sure = dates.map((each) => ({ ...each, reason: null, score: 0.9 }));
  expect(new Set(sure.map(({ candidate }) => candidate.fact.start)).size).toBe(2);
  expect(choose(sure, 500).questions).toHaveLength(1);
});
