import { isHard } from '#lib/questions/checks/all.ts';
import { jointQuestions } from '#lib/questions/joint/joint.ts';
import { write } from '#lib/questions/write.ts';
import { expect, test } from 'vitest';
import { findingsOf } from '../../findings.ts';

function jointOf(sentences: readonly string[], title: string) {
  const findings = findingsOf(sentences.join(' '), { title });
  const judged = findings.facts.flatMap((fact) => write(fact, findings));
  // What is tested here is what becomes of candidates, not what a score thinks of each.
  return jointQuestions(
    judged.map((each) => ({
      ...each,
      score: 0.8,
      reason: each.reason !== null && isHard(each.reason) ? each.reason : null,
    })),
  );
}

const gordon = [
  'Gordon visited England and Scotland in 1686.',
  'At the Battle of Chudnov in 1660, Gordon was wounded.',
  'In 1678 Patrick Gordon was made lieutenant-general.',
  'Patrick Gordon was sent on a special mission to England in 1666.',
];

test('events are put in the order in which they happened, told without their dates', () => {
  const [order] = jointOf(gordon, 'Patrick Gordon');
  expect(order?.question).toMatchObject({
    kind: 'order',
    answer: [
      'At the Battle of Chudnov, Patrick Gordon was wounded',
      'Patrick Gordon was sent on a special mission to England',
      'Patrick Gordon was made lieutenant-general',
      'Patrick Gordon visited England and Scotland',
    ],
  });
  expect(order?.fact.text).toContain('Patrick Gordon visited England and Scotland (1686)');
  expect(order?.question.fact).toBe(order?.fact.id);
});

test.each([
  ['two events', gordon.slice(0, 2)],
  ['two events of one year', [...gordon.slice(0, 2), 'Gordon left Scotland in 1686.']],
  ['the end of a life', [...gordon.slice(0, 2), 'Gordon died in Moscow in 1699.']],
  ['a word that tells the order', [...gordon.slice(0, 2), 'Gordon later left Russia in 1690.']],
  ['a date that hangs on', [...gordon.slice(0, 2), 'Gordon wrote a diary published in 1849.']],
])('no order of %s', (_, sentences) => {
  expect(jointOf(sentences, 'Patrick Gordon')).toEqual([]);
});

test('terms are matched with what they stand for', () => {
  const [match] = jointOf(
    [
      'Ethnocentrism is the tendency to judge another culture by the norms of one’s own.',
      'A prototype is the best example or representation of a mental category.',
      'Cognitive psychology is the field of research dedicated to examining how people think.',
    ],
    'Learning Objectives',
  );
  expect(match?.question).toMatchObject({ kind: 'match' });
  expect(match?.question.answer).toHaveLength(3);
});
