import { expect, test } from 'vitest';
import type { Article } from '../../../src/lib/article/article.ts';
import { around } from '../../../src/screen/leech/around.ts';

const paragraphs = ['One. Two.', 'A heading', 'Three. Four. Five.', 'Six.'];
const text = paragraphs.join('\n\n');
const blocks = paragraphs.map((paragraph, index) => {
  const start = text.indexOf(paragraph);
  const kind = index === 1 ? ('heading' as const) : ('paragraph' as const);
  return { kind, text: paragraph, map: [], start, end: start + paragraph.length };
});
const article: Article = { title: 'T', date: null, text, blocks };
const spanOf = (part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

test('a sentence stands in its paragraph, between the one before and the one after', () => {
  expect(around(article, spanOf('Four.'))).toEqual({
    before: 'One. Two.',
    lead: 'Three. ',
    sentence: 'Four.',
    tail: ' Five.',
    after: 'Six.',
  });
  expect(around(article, spanOf('Two.'))).toMatchObject({ before: '', tail: '', lead: 'One. ' });
});

test('nothing is around what the article has no more, or has alone', () => {
  expect(around(article, { start: 3, end: 3 })).toBeNull();
  expect(around({ ...article, blocks: [] }, spanOf('Four.'))).toBeNull();
  const [, , , last] = blocks;
  expect(last && around({ ...article, blocks: [last] }, spanOf('Six.'))).toBeNull();
});
