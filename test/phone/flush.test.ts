// Whether an answer is on the disk when it counts as kept: flushes are counted in the browser's system calls.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPhone, type Phone } from './phone.ts';
import { startStoreHost } from './store-host.ts';

const answers = 50;

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function processesOf({ context }: Phone): Promise<string[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  return (info?.processInfo ?? []).map(({ id }) => String(id));
}

/** Follows the flushes to the database's log; `count` how many there have been. */
async function watchFlushes(phone: Phone) {
  const folder = await mkdtemp(join(tmpdir(), 'factdeck-strace-'));
  const output = join(folder, 'calls');
  const processes = (await processesOf(phone)).flatMap((id) => ['-p', id]);
  const calls = ['-e', 'trace=fsync,fdatasync'];
  const tracer = spawn('strace', ['-f', '-y', '-qq', ...calls, '-o', output, ...processes]);
  const pause = () => new Promise((wait) => setTimeout(wait, 1_500));
  await pause();
  return {
    pause,
    async count() {
      const lines = (await readFile(output, 'utf8').catch(() => '')).split('\n');
      return lines.filter((line) => /indexeddb\.leveldb\/\d+\.log/.test(line)).length;
    },
    async stop() {
      const ended = new Promise((done) => tracer.once('exit', done));
      tracer.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test.skipIf(!isThere('strace'))(
  `${answers} answers are flushed to disk at least once each, and nothing while idle (needs strace)`,
  async () => {
    const host = await startStoreHost();
    const phone = await openPhone();
    const page = await host.openTab(phone);
    await page.evaluate(() => globalThis.page.answer(0));
    await page.evaluate(() => globalThis.page.copied());
    const flushes = await watchFlushes(phone);
    try {
      const before = await flushes.count();
      for (let turn = 1; turn <= answers; turn++) {
        await page.evaluate((one) => globalThis.page.answer(one), turn);
      }
      await page.evaluate(() => globalThis.page.copied());
      await flushes.pause();
      const after = await flushes.count();
      await flushes.pause();
      const idle = (await flushes.count()) - after;
      console.log(`${after - before} flushes for ${answers} answers, ${idle} while idle`);
      expect(after - before).toBeGreaterThanOrEqual(answers);
      expect(idle).toBe(0);
    } finally {
      await flushes.stop();
      await phone.close();
      host.close();
    }
  },
);
