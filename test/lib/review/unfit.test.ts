import { expect, test } from 'vitest';
import { unfit } from '../../../src/lib/review/unfit.ts';

test.each([
  ['Paris', ['Paris'], null],
  ['paris!', ['Paris'], null],
  ['1824', ['Paris'], null],
  ['😀', ['Paris'], 'no-words'],
  ['?!', ['Paris'], 'no-words'],
  ['👍🏽👍🏽', ['1824'], 'no-words'],
  ['€', ['€', 'euro'], null],
  ['Paris 😀', ['Paris'], null],
  ['שלום', ['Paris'], 'other-letters'],
  ['مرحبا', ['Paris'], 'other-letters'],
  ['Путин', ['Putin'], 'other-letters'],
  ['Путин', ['Putin', 'Путин'], null],
  ['Ζεύς', ['Zeus'], 'other-letters'],
  ['東京', ['Tokyo'], 'other-letters'],
  ['東京 Tokyo', ['Tokyo'], null],
  // Whatever its letters, a number may be meant.
  ['год', ['1824'], null],
  ['1824 год', ['Paris'], 'other-letters'],
  ['Zürich', ['Zurich'], null],
] as const)('%s for %j is %s', (given, accepted, kind) => {
  expect(unfit(given, accepted)?.kind ?? null).toBe(kind);
});

test('more than anybody answers is too long, and told how long it is', () => {
  expect(unfit('a'.repeat(200), ['Paris'])).toBeNull();
  expect(unfit('a'.repeat(100_000), ['Paris'])).toEqual({
    kind: 'too-long',
    length: 100_000,
    most: 200,
  });
});
