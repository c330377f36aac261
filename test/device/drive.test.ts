// Driving the making of a deck: steps, stopping, and turns for others in between.
import { expect, test } from 'vitest';
import { drive } from '../../src/device/drive.ts';

function* count(to: number, onEnd = () => {}): Generator<number, string> {
  try {
    for (let n = 1; n <= to; n += 1) yield n;
    return 'done';
  } finally {
    onEnd();
  }
}

test('hands over every step and gives the result', async () => {
  const steps: number[] = [];
  expect(
    await drive(
      count(3),
      (step) => steps.push(step),
      () => false,
    ),
  ).toBe('done');
  expect(steps).toEqual([1, 2, 3]);
});

test('what waits in the event loop runs between two steps', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => order.push('message');
  await drive(
    count(2),
    (step) => {
      order.push(`step ${step}`);
      if (step === 1) port2.postMessage(null);
    },
    () => false,
  );
  port1.close();
  expect(order).toEqual(['step 1', 'message', 'step 2']);
});

test('stops before the next step and lets the generator tidy up', async () => {
  const steps: number[] = [];
  let ended = false;
  const result = await drive(
    count(9, () => (ended = true)),
    (step) => steps.push(step),
    () => steps.length === 2,
  );
  expect([result, steps, ended]).toEqual([null, [1, 2], true]);
});

test('what the generator throws comes out', async () => {
  const failing = (function* (): Generator<number, string> {
    yield 1;
    throw new RangeError('Array buffer allocation failed');
  })();
  await expect(
    drive(
      failing,
      () => {},
      () => false,
    ),
  ).rejects.toThrow('allocation');
});
