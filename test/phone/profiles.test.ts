// Databases that released versions have written, opened by this one: nothing is lost, also when it is killed.
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { currentVersion } from '#device/schema.ts';
import type { LogEvent } from '#lib/log/event.ts';
import { hashOf } from '#lib/log/hash.ts';
import { newProfile, openPhone } from './phone.ts';
import { openedUpTo } from './step.ts';
import { openBeside } from './store-host.ts';

/**
 * A folder for each version of the database, with its files as Chromium keeps them for this origin,
 * and the events that the Factdeck of that version read from it.
 */
const fixtures = fileURLToPath(new URL('../fixtures/profiles', import.meta.url));
const origin = 'https://factdeck.test/';

const versions = await readdir(fixtures);

/** Of so many steps one is killed at; `FACTDECK_STRIDE=1` takes them all, in 40 s. */
const stride = Number(process.env.FACTDECK_STRIDE ?? 4);

async function profileOf(version: string): Promise<{ profile: string; events: LogEvent[] }> {
  const profile = await newProfile();
  const databases = join(profile, 'Default', 'IndexedDB');
  await mkdir(databases, { recursive: true });
  const folder = join(fixtures, version);
  const [name] = (await readdir(folder)).filter((one) => one.endsWith('.leveldb'));
  if (!name) throw new Error(`no database of version ${version}`);
  await cp(join(folder, name), join(databases, name), { recursive: true });
  const events = JSON.parse(await readFile(join(folder, 'events.json'), 'utf8')) as LogEvent[];
  return { profile, events };
}

/** The first version wrote -0 for the offset of Greenwich, which is 0 in every file. */
const json = (events: readonly LogEvent[]) => JSON.stringify(events, null, 2);

describe.each(versions)('a database of version %s', (version) => {
  test('opens with all its events, goes on counting, and gets a second copy', async () => {
    const { profile, events } = await profileOf(version);
    const phone = await openPhone({ profile });
    try {
      await openBeside(phone.page, origin);
      expect(await phone.page.evaluate(() => globalThis.page.open())).toEqual({
        kind: 'kept',
        trouble: null,
      });
      expect(json(await phone.page.evaluate(() => globalThis.page.events()))).toEqual(json(events));
      expect(await phone.page.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
      const next = await phone.page.evaluate(() => globalThis.page.answer(99));
      const last = events.at(-1);
      expect(next).toMatchObject({
        device: last?.device,
        seq: events.length + 1,
        previous: last && hashOf(last),
      });
      expect(await phone.page.evaluate(() => globalThis.page.copied())).toBe(true);
      await phone.page.evaluate(() => globalThis.page.loseAll());
      await phone.page.reload();
      await phone.page.waitForFunction(() => 'page' in globalThis);
      expect(await phone.page.evaluate(() => globalThis.page.events())).toHaveLength(
        events.length + 1,
      );
    } finally {
      await phone.close();
      await rm(profile, { recursive: true, force: true });
    }
  });

  test('killed at any step of being brought up to date, it is so at the next start', async () => {
    /** Opens the database and is killed at a step; how many steps were taken without that. */
    const opened = async (profile: string, stopAt: number): Promise<number> => {
      const phone = await openPhone({ profile });
      await openBeside(phone.page, origin);
      return openedUpTo(phone, phone.page, stopAt);
    };
    const { profile: untouched, events } = await profileOf(version);
    const steps = await opened(untouched, Infinity);
    await rm(untouched, { recursive: true, force: true });
    // Of the present version only the second copy is to be made.
    expect(steps).toBeGreaterThan(Number(version) === currentVersion ? 2 : 5);
    let killed = 0;
    for (let step = 1 + Math.floor(Math.random() * stride); step <= steps; step += stride) {
      const { profile } = await profileOf(version);
      expect(await opened(profile, step)).toBe(0);
      killed += 1;
      const phone = await openPhone({ profile });
      await openBeside(phone.page, origin);
      expect(json(await phone.page.evaluate(() => globalThis.page.events()))).toEqual(json(events));
      expect(await phone.page.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
      expect(await phone.page.evaluate(() => globalThis.page.copied())).toBe(true);
      await phone.close();
      await rm(profile, { recursive: true, force: true });
    }
    console.log(`killed at ${killed} of ${steps} steps`);
  });
});
