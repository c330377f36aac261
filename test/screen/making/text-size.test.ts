import { expect, test } from 'vitest';
import { countWords } from '../../../src/screen/making/text-size.ts';

test('words are what has letters or digits in it', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  \n ')).toBe(0);
  expect(countWords('😀 🎉 — … !!')).toBe(0);
  expect(countWords('“In 1932,” he said — Zürich’s\tbridge\n\n北京 opened.')).toBe(8);
});
