import { expect, test } from 'vitest';
import { stringIds } from '#lib/language/analyser/string-id.ts';

const idOf = stringIds({ mark: 423 });

// As spaCy's StringStore gives them.
test.each([
  ['', 0n],
  ['mark', 423n],
  ['Greece', 3585966901816464009n],
  ['abcdefgh', 17751780907874141760n],
  ['abcdefghi', 13885881106499164936n],
  ['naïve', 16224804062388677344n],
  ['漢字', 15261529094089737185n],
])('%j', (text, id) => {
  expect(idOf(text)).toBe(id);
});
