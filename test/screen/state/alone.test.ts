import { expect, test } from 'vitest';
import { alone } from '#screen/state/alone.ts';

test('a second tap does nothing until the first is done', async () => {
  const ends: (() => void)[] = [];
  const act = alone(() => new Promise((end) => ends.push(end)));
  const first = act();
  await act();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  void act();
  expect(ends).toHaveLength(2);
});

test('what failed can be tried again', async () => {
  let tries = 0;
  const act = alone(async () => {
    tries += 1;
    await Promise.reject(new Error('no'));
  });
  await expect(act()).rejects.toThrow('no');
  await expect(act()).rejects.toThrow('no');
  expect(tries).toBe(2);
});
