import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../../src/lib/log/hash.ts';
import { canonical } from '../../../src/lib/log/json.ts';
import { answered, device } from '../sample.ts';

test('a hash is the first half of the SHA-256 that everybody else computes', () => {
  const theirs = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const stamp = device('a');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (given) => {
      const event = stamp(answered({ given }));
      expect(hashOf(event)).toBe(theirs(canonical(event)));
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
