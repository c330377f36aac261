import { expect, test } from 'vitest';
import { difference } from '../../../src/screen/article/difference.ts';

const marks = { same: ['', ''], gone: ['[-', ']'], new: ['[+', ']'] } as const;
const marked = (was: string, now: string) =>
  difference(was, now)
    .map(({ kind, gap, text }) => `${gap}${marks[kind][0]}${text}${marks[kind][1]}`)
    .join('');

test.each([
  ['It fell in 1931.', 'It fell in 1932.', 'It fell in [-1931] [+1932].'],
  ['in 2010 and 2011.', 'in 2010, 2011 and 2012.', 'in 2010 [-and][+,] 2011 [+and 2012].'],
  ['In the 1960s she went.', 'In the early 1960s she went.', 'In the [+early] 1960s she went.'],
  ['It cost 400,000.', 'It cost 1,400,000.', 'It cost [-400,000] [+1,400,000].'],
  ['He did not leave.', 'He did leave.', 'He did [-not] leave.'],
  ['A first, a last.', 'One first, one last.', '[-A][+One] first, [-a] [+one] last.'],
  ['It is so.', 'It  is\nso.', 'It is so.'],
  ['', 'New.', '[+New.]'],
])('%s → %s: %s', (was, now, expected) => {
  expect(marked(was, now)).toBe(expected);
});

test('without what is gone it is the newer sentence', () => {
  const now = 'The “old” port (of 1822) was, in part, rebuilt; 3.5 km were added.';
  const pieces = difference('The port of 1821 was rebuilt in part; 2 km were added.', now);
  const read = pieces.filter(({ kind }) => kind !== 'gone');
  expect(read.map(({ gap, text }) => gap + text).join('')).toBe(now);
});
