import { describe, expect, test } from 'vitest';
import type { FactId } from '../../../src/lib/facts/fact.ts';
import type { Question, QuestionId } from '../../../src/lib/questions/question.ts';
import { judge } from '../../../src/lib/review/judge.ts';
import { almost, right, wrong } from './judge-pairs.ts';

const asked = {
  id: 'q' as QuestionId,
  fact: 'f' as FactId,
  source: { start: 0, end: 1 },
  key: null,
  score: 1,
};

const blank = (answer: string, prompt = 'It was ______.', accept: string[] = []): Question => ({
  ...asked,
  kind: 'blank',
  prompt,
  answer,
  accept,
});

const rows = (table: typeof right) =>
  Object.entries(table).flatMap(([topic, pairs]) =>
    pairs.map(([answer, given, prompt]) => ({ topic, answer, given, prompt })),
  );

describe('typed answers', () => {
  test.each(rows(right))('right, $topic: $answer by "$given"', ({ answer, given, prompt }) => {
    expect(judge(blank(answer, prompt), given).verdict).toBe('right');
  });

  test.each(rows(almost))('almost, $topic: $answer by "$given"', ({ answer, given, prompt }) => {
    expect(judge(blank(answer, prompt), given).verdict).toBe('almost');
  });

  test.each(rows(wrong))('wrong, $topic: $answer by "$given"', ({ answer, given, prompt }) => {
    expect(judge(blank(answer, prompt), given).verdict).toBe('wrong');
  });
});
