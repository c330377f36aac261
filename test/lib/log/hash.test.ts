import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../../src/lib/log/hash.ts';
import { canonical } from '../../../src/lib/log/json.ts';
import { sha256 } from '../../../src/lib/log/sha256.ts';
import { answered, device } from '../sample.ts';

test('SHA-256 is that of everybody else, at any length', () => {
  const theirs = (text: string) => createHash('sha256').update(text).digest('hex');
  for (let length = 0; length < 200; length++) {
    expect(sha256('x'.repeat(length))).toBe(theirs('x'.repeat(length)));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 500 }), (text) => {
      expect(sha256(text)).toBe(theirs(text));
    }),
    { numRuns: 200 },
  );
});

test('the order of keys does not matter, everything else does', () => {
  const event = device('a')(answered());
  const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as typeof event;
  expect(Object.keys(turned)).not.toEqual(Object.keys(event));
  expect(hashOf(turned)).toBe(hashOf(event));
  expect(hashOf({ ...event, at: event.at + 1 })).not.toBe(hashOf(event));
  expect(canonical({ b: [1, { d: null, c: 'é' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"\\u00e9","d":null}]}',
  );
});
