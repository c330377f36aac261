import { expect, test } from 'vitest';
import { Job } from '#screen/making/job.svelte.ts';

test('tells why nothing came of it, until it is stopped', async () => {
  const job = new Job();
  await job.run(
    () => Promise.resolve({ kind: 'failed' as const, message: 'No.' }),
    () => expect.unreachable(),
  );
  expect(job.trouble?.message).toBe('No.');
  expect(job.isRunning).toBe(false);
  job.stop();
  expect(job.trouble).toBeNull();
});
