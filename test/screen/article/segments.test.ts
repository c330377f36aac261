import { expect, test } from 'vitest';
import { levelOf } from '../../../src/screen/article/recall.ts';
import { segments } from '../../../src/screen/article/segments.ts';

const text = 'One fact. Plain. Another fact.';
const paragraph = { start: 0, end: text.length };
const one = { start: 0, end: 9 };
const another = { start: 17, end: 30 };

test('a paragraph is cut into facts and what stands between them, nothing lost', () => {
  const cut = segments(text, paragraph, [another, one]);
  expect(cut.map(({ text, held }) => [text, held])).toEqual([
    ['One fact.', one],
    [' Plain. ', null],
    ['Another fact.', another],
  ]);
});

test('of overlapping facts the first and longest is shown; the text is still whole', () => {
  const cut = segments(text, paragraph, [{ start: 0, end: 4 }, one, { start: 4, end: 20 }]);
  expect(cut.map(({ text }) => text).join('')).toBe(text);
  expect(cut[0]?.held).toEqual(one);
});

test('facts of other paragraphs are left out', () => {
  expect(segments(text, { start: 0, end: 16 }, [another])).toEqual([
    { start: 0, text: text.slice(0, 16), held: null },
  ]);
});

test.each([
  [null, 'new'],
  [0.5, 'weak'],
  [0.75, 'fair'],
  [0.9, 'strong'],
  [1, 'strong'],
] as const)('a chance of recall of %s is shaded as %s', (chance, level) => {
  expect(levelOf(chance)).toBe(level);
});
