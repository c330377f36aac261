// The database's files cut, emptied, changed and removed between two openings: told and restored.
import { cp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProfile, openPhone } from './phone.ts';
import { openedUpTo } from './step.ts';
import { startStoreHost, type StoreHost } from './store-host.ts';

/** Places at which the log is cut: `FACTDECK_CUTS=100 npx vitest run --project phone damage`. */
const cuts = Number(process.env.FACTDECK_CUTS ?? 5);

const answers = 30;

let host: StoreHost;
/** A phone on which so many answers were kept, closed in good order. */
let whole: string;

beforeAll(async () => {
  host = await startStoreHost();
  whole = await newProfile();
  const phone = await openPhone({ profile: whole });
  const page = await host.openTab(phone);
  for (let turn = 0; turn < answers; turn++) {
    await page.evaluate((one) => globalThis.page.answer(one), turn);
  }
  expect(await page.evaluate(() => globalThis.page.copied())).toBe(true);
  await phone.close();
});
afterAll(async () => {
  host.close();
  await rm(whole, { recursive: true, force: true });
});

interface Files {
  readonly folder: string;
  /** Path of the one file whose name ends so, or begins so. */
  named(part: string): Promise<string>;
}

async function databaseOf(profile: string): Promise<Files> {
  const root = join(profile, 'Default', 'IndexedDB');
  const name = (await readdir(root)).find((one) => one.endsWith('.leveldb'));
  if (!name) throw new Error('no database in the profile');
  const folder = join(root, name);
  return {
    folder,
    async named(part) {
      const file = (await readdir(folder)).find(
        (one) => one.endsWith(part) || one.startsWith(part),
      );
      if (!file) throw new Error(`no file ${part} in the database`);
      return join(folder, file);
    },
  };
}

/**
 * Damages a copy of the phone, opens it, and tells what was there and what is made of it. It is
 * killed after the next answer and opened again: Chromium goes on writing after a record that was
 * torn, and gives up the whole database when it reads that (google/leveldb#1287).
 */
async function reopened(damage: (files: Files) => Promise<unknown>) {
  const profile = await newProfile();
  await cp(whole, profile, { recursive: true });
  await damage(await databaseOf(profile));
  const damaged = await openPhone({ profile });
  const page = await host.openTab(damaged);
  const left = await page.evaluate(() => globalThis.page.rawCount());
  const opened = await page.evaluate(() => globalThis.page.open());
  const events = await page.evaluate(() => globalThis.page.events());
  const next = await page.evaluate((turn) => globalThis.page.answer(turn), answers);
  await damaged.kill();
  const phone = await openPhone({ profile });
  const tab = await host.openTab(phone);
  const again = await tab.evaluate(() => globalThis.page.events());
  await phone.close();
  await rm(profile, { recursive: true, force: true });
  return { left, opened, events, next, again };
}

/** Nothing is missing, the loss was told where there was one, and what comes next is kept too. */
function expectRestored({
  left,
  opened,
  events,
  next,
  again,
}: Awaited<ReturnType<typeof reopened>>) {
  expect(opened.kind).toBe('kept');
  const turns = events.flatMap((event) => ('turn' in event ? [event.turn] : []));
  expect(turns.toSorted((a, b) => a - b)).toEqual(Array.from({ length: answers }, (_, i) => i));
  if (left === answers) expect(opened.trouble).toBeNull();
  else expect(opened.trouble).toMatch(/had lost|cannot open/);
  expect(again.length).toBe(answers + 1);
  expect(again.map(({ id }) => id)).toContain(next?.id);
}

test('killed at any step of being restored, all is there after the next start', async () => {
  const lost = async () => {
    const profile = await newProfile();
    await cp(whole, profile, { recursive: true });
    const { folder } = await databaseOf(profile);
    await rm(folder, { recursive: true });
    return profile;
  };
  const opened = async (profile: string, stopAt: number) => {
    const phone = await openPhone({ profile });
    return openedUpTo(phone, await host.openTab(phone), stopAt);
  };
  const untouched = await lost();
  const steps = await opened(untouched, Infinity);
  await rm(untouched, { recursive: true, force: true });
  const stride = Number(process.env.FACTDECK_STRIDE ?? 9);
  const first = 1 + Math.floor(Math.random() * stride);
  for (let step = first; step <= steps; step += stride) {
    const profile = await lost();
    expect(await opened(profile, step)).toBe(0);
    const phone = await openPhone({ profile });
    const tab = await host.openTab(phone);
    expect(await tab.evaluate(() => globalThis.page.events())).toHaveLength(answers);
    await phone.close();
    await rm(profile, { recursive: true, force: true });
  }
  console.log(`killed at every ${stride}th of ${steps} steps from ${first} on`);
});

describe('a database whose files', () => {
  test('are whole is left alone', async () => {
    const result = await reopened(() => Promise.resolve());
    expect(result.left).toBe(answers);
    expectRestored(result);
  });

  test(
    `are cut at ${cuts} places is noticed and restored`,
    async () => {
      const lost: number[] = [];
      for (let round = 0; round < cuts; round++) {
        const result = await reopened(async (files) => {
          const log = await files.named('.log');
          const { size } = await stat(log);
          await truncate(log, Math.floor((Math.random() * 0.8 + round / cuts / 5) * size));
        });
        expectRestored(result);
        lost.push(answers - result.left);
      }
      expect(Math.max(...lost)).toBeGreaterThan(0);
      console.log(`cut at ${cuts} places; answers lost and restored: ${lost.join(', ')}`);
    },
    60_000 + cuts * 10_000,
  );

  test.each<[string, (files: Files) => Promise<unknown>]>([
    ['have no MANIFEST', async (files) => rm(await files.named('MANIFEST'))],
    ['have an empty CURRENT', async (files) => writeFile(await files.named('CURRENT'), '')],
    // Chromium mends this one by itself.
    ['have no CURRENT', async (files) => rm(await files.named('CURRENT'))],
    [
      'have a MANIFEST of noise',
      async (files) => writeFile(await files.named('MANIFEST'), Buffer.alloc(300, 0x5a)),
    ],
    [
      'have changed bytes in the log',
      async (files) => {
        const path = await files.named('.log');
        const bytes = await readFile(path);
        for (let at = 100; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        const file = await open(path, 'r+');
        await file.write(bytes, 0, bytes.length, 0);
        await file.close();
      },
    ],
    ['are gone', async ({ folder }) => rm(folder, { recursive: true })],
  ])('%s is noticed and restored', async (_, damage) => {
    const result = await reopened(damage);
    expectRestored(result);
    console.log(`${_}: ${result.left} of ${answers} left; ${result.opened.trouble}`);
  });
});
