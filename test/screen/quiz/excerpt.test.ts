import { describe, expect, test } from 'vitest';
import type { Article, Span } from '../../../src/lib/article/article.ts';
import { excerpt } from '../../../src/screen/quiz/excerpt.ts';

const first = 'Putin met Rouhani at a summit in Azerbaijan.';
const second = 'He then hosted Erdoğan in Moscow.';
const long =
  'After that the presidents of both countries spoke at length about trade, about railways and about gas.';
const text = `${first} ${second} ${long}\n\nAnother paragraph.`;

const spanOf = (part: string): Span => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

const paragraph = { start: 0, end: text.indexOf('\n') };
const article: Article = {
  title: 'A summit',
  date: null,
  text,
  blocks: [{ ...paragraph, kind: 'paragraph', text: text.slice(0, paragraph.end), map: [] }],
};

describe('excerpt', () => {
  test('marks the answer in its sentence', () => {
    expect(excerpt(article, { source: spanOf(second), key: spanOf('Moscow') })).toMatchObject({
      lead: 'He then hosted Erdoğan in ',
      answer: 'Moscow',
      tail: '.',
    });
  });

  test('shows a line around, whole where it is short, cut between words where it is long', () => {
    const { before, after } = excerpt(article, { source: spanOf(second), key: null });
    expect(before).toBe(`${first} `);
    expect(after).toMatch(/^ After that .* …$/);
    expect(long).toContain(after.slice(1, -2).trim());
    expect(after.length).toBeLessThan(90);
  });

  test('shows apart what the article has glued together', () => {
    const glued = { ...article, text: text.replace('Azerbaijan. He', 'Azerbaijan.He') };
    const start = glued.text.indexOf('He then');
    const { before } = excerpt(glued, { source: { start, end: start + second.length }, key: null });
    expect(before).toBe(`${first} `);
  });

  test('never shows another paragraph', () => {
    const { after } = excerpt(article, { source: spanOf(long), key: null });
    expect(after).toBe('');
  });

  test('marks nothing where the answer stands outside the sentence', () => {
    const { lead, answer, tail } = excerpt(article, {
      source: spanOf(second),
      key: spanOf('Azerbaijan'),
    });
    expect([lead, answer, tail]).toEqual([second, '', '']);
  });
});
