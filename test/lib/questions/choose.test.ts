import { joinFacts } from '#lib/questions/same-fact.ts';
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

test('nothing that failed a check is chosen', () => {
  for (const { reason } of choose(judged(), 500)) expect(reason).toBeNull();
});

test('every sentence is asked about once before any twice', () => {
  const chosen = choose(judged(), 500).map(({ candidate }) => candidate.fact.start);
  const firstRepeat = chosen.findIndex((start, i) => chosen.indexOf(start) < i);
  const distinct = new Set(chosen).size;
  expect(distinct).toBeGreaterThanOrEqual(3);
  expect(firstRepeat === -1 || firstRepeat >= distinct).toBe(true);
});

test('no words are asked for twice', () => {
  const keys = choose(judged(), 500).map(
    ({ candidate: { fact, key } }) => `${fact.start} ${key.text}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('a short text gets few questions', () => {
  expect(choose(judged(), 10).length).toBeLessThanOrEqual(5);
});

test('questions of one sentence that give each other away are forms of one fact', () => {
  const findings = findingsOf(
    'Daniel Bernoulli studied medicine at Heidelberg in Germany, and earned a doctorate in Basel in 1721.',
    { title: 'A mathematician' },
  );
  const chosen = choose(
    findings.facts.flatMap((fact) => write(fact, findings)),
    500,
  ).map(({ candidate }) => candidate);
  expect(chosen.length).toBeGreaterThan(1);
  for (const [i, a] of chosen.entries()) {
    for (const b of chosen.slice(i + 1)) {
      const betrayed = a.prompt.includes(b.answer) || b.prompt.includes(a.answer);
      expect(a.fact.id === b.fact.id, `${a.prompt} ${b.prompt}`).toBe(betrayed);
    }
  }
});

test('mirrored questions of two sentences are forms of one fact', () => {
  const findings = findingsOf(
    'In Basel Daniel Bernoulli succeeded Leonhard Euler. Leonhard Euler was succeeded in Basel by Daniel Bernoulli.',
    { title: 'A chair' },
  );
  const candidates = findings.facts.flatMap((fact) => write(fact, findings));
  const of = (answer: string, sentence: number) =>
    candidates.find(
      ({ candidate: { answer: own, fact } }) => own === answer && fact.start > 0 === sentence > 0,
    );
  const [a, b] = joinFacts(
    [of('Leonhard Euler', 0), of('Daniel Bernoulli', 1)].flatMap((x) => x ?? []),
  );
  expect(a?.candidate.fact.id).toBe(b?.candidate.fact.id);
});
