import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/screen/article/sentences.ts';

const text = 'A title.\n\nOne fact. Two plain ones. Here is the other.  Another fact.\n\nMenu';
const paragraph = { start: 10, end: text.indexOf('\n\nMenu') };
const article = {
  title: 'A title.',
  date: null,
  text,
  blocks: [
    { kind: 'title' as const, text: 'A title.', map: [], start: 0, end: 8 },
    { kind: 'paragraph' as const, text: '', map: [], ...paragraph },
    {
      kind: 'navigation' as const,
      text: 'Menu',
      map: [],
      start: text.length - 4,
      end: text.length,
    },
  ],
};

test('sentences that hold facts stand as they are, and what is between them is cut into its own', () => {
  const start = text.indexOf('Another');
  const known = [
    { start: 10, end: 19 },
    { start, end: start + 'Another fact.'.length },
  ];
  const found = sentencesOf(article, known);
  expect(found.map((span) => text.slice(span.start, span.end))).toEqual([
    'One fact.',
    'Two plain ones.',
    'Here is the other.',
    'Another fact.',
  ]);
});
