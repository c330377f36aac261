import { expect, test } from 'vitest';
import { changed } from '../../../src/screen/quiz/changed.ts';

const parts = (wrong: string, right: string) => {
  const { lead, from, to, tail } = changed(wrong, right);
  return `${lead}[${from}|${to}]${tail}`;
};

test.each([
  ['Byron died in 1826.', 'Byron died in 1824.', 'Byron died in [1826|1824].'],
  ['It cost 1,824 francs.', 'It cost 1,924 francs.', 'It cost [1,824|1,924] francs.'],
  ['Ada Byron wrote it.', 'Mary Shelley wrote it.', '[Ada Byron|Mary Shelley] wrote it.'],
  ['He did not leave.', 'He did leave.', 'He did [not |]leave.'],
  ['He left.', 'He never left.', 'He [|never ]left.'],
  ['It is so.', 'It is so.', 'It is so.[|]'],
  ['a a', 'a a a', 'a a[| a]'],
  ['', 'New.', '[|New.]'],
])('%s for %s is %s', (wrong, right, expected) => {
  expect(parts(wrong, right)).toBe(expected);
});
