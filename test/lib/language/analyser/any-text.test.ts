// What holds of every text, whatever is in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '#lib/language/reading.ts';
import { openAnalyser } from '../../../../src/tools/language/open-analyser.ts';

const analyser = await openAnalyser();

const word = fc.constantFrom(
  ...[
    'Byron',
    'died',
    'in',
    '1824',
    "don't",
    'U.S.',
    'co.',
    '(',
    ')',
    '"',
    '’',
    '…',
    '😀',
    '漢',
    '\ud83d',
  ],
  ...[
    ' ',
    '  ',
    '\n\n',
    '\t',
    '\u3000',
    '.',
    ',',
    '-',
    '/',
    'http://a.b/c?d',
    'a@b.com',
    '$5',
    'x²',
  ],
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

function expectWhole({ text, tokens }: Doc, given: string): void {
  expect(text).toBe(given.toWellFormed());
  let at = 0;
  for (const { idx, text: form, space } of tokens) {
    expect(idx).toBe(at);
    expect(form).not.toBe('');
    at += form.length + (space ? 1 : 0);
  }
  expect(at).toBe(given.length);
  expect(tokens.map((token) => token.text + (token.space ? ' ' : '')).join('')).toBe(text);
}

/** Every token reaches a root; every root's sentence starts somewhere. */
function expectTrees({ tokens }: Doc): void {
  for (const token of tokens) {
    let head = token;
    for (let steps = 0; head.head !== head.i; steps++) {
      expect(steps).toBeLessThan(tokens.length);
      head = tokens[head.head] ?? expect.fail(`token ${head.i} has no head`);
    }
  }
  if (tokens.length > 0) expect(tokens[0]?.sentStart).toBe(true);
}

function expectEntities({ tokens, entities }: Doc): void {
  let last = 0;
  for (const { start, end, label } of entities) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    const inside = tokens.slice(start, end);
    expect(inside).toHaveLength(end - start);
    expect(inside.every(({ entType }) => entType === label)).toBe(true);
    expect(inside.slice(1).every(({ sentStart }) => !sentStart)).toBe(true);
    last = end;
  }
}

test(
  'tokens cover it, heads make trees, entities stay within sentences',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(text, (given) => {
        const doc = analyser.analyse(given);
        expectWhole(doc, given);
        expectTrees(doc);
        expectEntities(doc);
      }),
      { numRuns: 400 },
    );
  },
);

test('the same text reads the same again, whatever came between', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(text, text, (given, between) => {
      const first = analyser.analyse(given);
      analyser.analyse(between);
      expect(analyser.analyse(given)).toEqual(first);
    }),
    { numRuns: 100 },
  );
});
