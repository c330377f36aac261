import { expect, test } from 'vitest';
import { alone } from '#screen/state/alone.ts';

test('a second tap waits for what the first began', async () => {
  const ends: (() => void)[] = [];
  const act = alone(() => new Promise<void>((end) => ends.push(end)));
  const first = act();
  const second = act();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.all([first, second]);
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
