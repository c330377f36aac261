import { expect, test } from 'vitest';
import {
  tapLeft,
  tapRight,
  unpaired,
  type Pairing,
} from '../../../../src/screen/quiz/answering/pairing.ts';

/** `L1` is a tap on the left one of that place, `R0` one on the right. */
const after = (count: number, ...taps: readonly string[]): Pairing =>
  taps.reduce(
    (pairing, tap) => (tap[0] === 'L' ? tapLeft : tapRight)(pairing, Number(tap[1])),
    unpaired(count),
  );

const none = null;

test.each<[string, string[], Pairing]>([
  ['begins with the first', [], { rights: [none, none, none], active: 0 }],
  ['goes on with the next', ['R2'], { rights: [2, none, none], active: 1 }],
  ['goes on with any', ['L2', 'R0'], { rights: [none, none, 0], active: 0 }],
  ['is done when all have theirs', ['R2', 'R1', 'R0'], { rights: [2, 1, 0], active: none }],
  ['comes apart by the left', ['R2', 'R1', 'L0'], { rights: [none, 1, none], active: 0 }],
  ['comes apart by the right', ['R2', 'R1', 'R2'], { rights: [none, 1, none], active: 0 }],
  ['is mended in two taps', ['R2', 'R1', 'R0', 'R1', 'R1'], { rights: [2, 1, 0], active: none }],
])('matching %s', (_, taps, expected) => {
  expect(after(3, ...taps)).toEqual(expected);
});

test('without anything to match nothing is active', () => {
  expect(after(0, 'R0')).toEqual({ rights: [], active: null });
});
