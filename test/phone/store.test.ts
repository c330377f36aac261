// The store in a real browser's IndexedDB: its contract, kills, two tabs, a full disk, broken connections.
import { cp, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backupFile, readBackupFile } from '../../src/device/backup-file.ts';
import { currentVersion } from '../../src/device/schema.ts';
import type { LogEvent } from '../../src/lib/log/event.ts';
import { emptyLibrary, foldAll } from '../../src/lib/log/fold.ts';
import { answered } from '../device/contract/acts.ts';
import { contract } from '../device/contract/contract.ts';
import { stateHash } from '../lib/log/devices.ts';
import { answered as sampleAnswer, deckId, device, factId, made } from '../lib/sample.ts';
import { newProfile, openPhone, type Phone } from './phone.ts';
import { stands } from './step.ts';
import { startStoreHost, type StoreHost } from './store-host.ts';

/** Rounds of answering until killed: `FACTDECK_KILLS=200 npx vitest run --project phone store`. */
const kills = Number(process.env.FACTDECK_KILLS ?? (process.env.CI ? 20 : 5));

let host: StoreHost;
let phone: Phone;
let page: Page;

// Each test has a site of its own, at which nothing is kept yet.
beforeEach(async () => {
  host = await startStoreHost();
});
afterEach(() => host.close());

const turns = (events: readonly object[]) =>
  events
    .flatMap((event) => ('turn' in event ? [event.turn as number] : []))
    .toSorted((a, b) => a - b);
const upTo = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => first + index);

describe('on one phone', () => {
  beforeAll(async () => {
    phone = await openPhone();
  });
  afterAll(() => phone.close());
  beforeEach(async () => {
    page = await host.openTab(phone);
  });
  afterEach(async () => {
    for (const tab of phone.context.pages().slice(1)) await tab.close();
  });

  test('the contract holds', async () => {
    for (const name of Object.keys(contract)) {
      await page
        .evaluate((one) => globalThis.page.holds(one), name)
        .catch((error: unknown) => {
          throw new Error(`"${name}" does not hold: ${String(error)}`);
        });
    }
  });

  test('two tabs that answer at once lose and double nothing, and hear of each other', async () => {
    const other = await host.openTab(phone);
    await Promise.all([page, other].map((tab) => tab.evaluate(() => globalThis.page.events())));
    const [mine, theirs] = [upTo(40), upTo(40, 100)];
    await Promise.all([
      page.evaluate((all) => Promise.all(all.map((turn) => globalThis.page.answer(turn))), mine),
      other.evaluate((all) => Promise.all(all.map((turn) => globalThis.page.answer(turn))), theirs),
    ]);
    const events = await page.evaluate(() => globalThis.page.events());
    expect(turns(events)).toEqual([...mine, ...theirs]);
    expect(events.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(upTo(80, 1));
    expect(new Set(events.map(({ device }) => device)).size).toBe(1);
    await expect
      .poll(async () => turns(await page.evaluate(() => globalThis.page.others())))
      .toEqual(theirs);
    await expect
      .poll(async () => turns(await other.evaluate(() => globalThis.page.others())))
      .toEqual(mine);
  });

  test('what is worked out beside the log is right when two tabs write by turns', async () => {
    const other = await host.openTab(phone);
    const decks = ['a', 'b'].map((name) => made(deckId(name), 4));
    await page.evaluate((all) => globalThis.page.append(...all), decks);
    for (const turn of upTo(12)) {
      const tab = turn % 3 === 0 ? other : page;
      const about = { deck: deckId(turn % 2 ? 'a' : 'b'), fact: factId(`f${turn % 4}`) };
      const answer = sampleAnswer({ ...about, turn, grade: turn % 5 === 0 ? 1 : 3 });
      await tab.evaluate((one) => globalThis.page.append(one), answer);
      for (const seen of [page, other]) {
        expect(await seen.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
      }
    }
    for (const days of [1, 2, 40]) {
      expect(await page.evaluate((one) => globalThis.page.rowsAgree(one), days)).toBe(true);
    }
  });

  test('what is due is counted right after a clock that was a day ahead', async () => {
    await page.evaluate((one) => globalThis.page.append(one), made(deckId('d'), 4));
    const answer = sampleAnswer({ grade: 1 });
    await page.evaluate((one) => globalThis.page.appendAhead(0.99, one), answer);
    for (const days of [0, 1, 3]) {
      expect(await page.evaluate((one) => globalThis.page.rowsAgree(one), days)).toBe(true);
    }
    await page.evaluate((one) => globalThis.page.append(one), sampleAnswer({ turn: 1, grade: 1 }));
    expect(await page.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
  });

  test('a tab hears what was kept while it was reading, and keeps what was under way when it closed', async () => {
    const other = await host.openTab(phone);
    await page.evaluate(() => globalThis.page.openDeaf());
    await other.evaluate(() => globalThis.page.answer(0));
    await expect
      .poll(async () => turns(await page.evaluate(() => globalThis.page.hear())))
      .toEqual([0]);
    const under = await other.evaluate(() => globalThis.page.closeWhileAnswering(1));
    expect(under).toMatchObject({ saved: true });
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0, 1]);
  });

  test('a full disk is said, keeps nothing by halves, and is got over', async () => {
    const cdp = await phone.context.newCDPSession(page);
    const { origin } = host;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    await page.evaluate(() => globalThis.page.answer(0));
    const full = await page.evaluate(() => globalThis.page.tryAnswer(1, 'x'.repeat(3_000_000)));
    expect(full).toMatchObject({ saved: false, why: 'full' });
    expect(full).toHaveProperty('message', expect.stringContaining('Free some space'));
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0]);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    const later = () => page.evaluate(() => globalThis.page.tryAnswer(1, 'x'.repeat(3_000_000)));
    // Chromium goes by the room it saw last, for a while.
    await expect.poll(later, { timeout: 60_000 }).toMatchObject({ saved: true });
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0, 1, 1]);
  });

  test.each([1, 2])('a connection that breaks %i times is opened again', async (times) => {
    await page.evaluate(() => globalThis.page.answer(0));
    for (const error of ['UnknownError', 'InvalidStateError', 'AbortError']) {
      await page.evaluate(([count, name]) => globalThis.page.breakNext(count, name), [
        times,
        error,
      ] as const);
      await page.evaluate(() => globalThis.page.answer(1));
    }
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0, 1, 1, 1]);
  });

  test.each([3, 10])('a connection that breaks %i times: not saved until it is', async (times) => {
    await page.evaluate(() => globalThis.page.answer(0));
    await page.evaluate((count) => globalThis.page.breakNext(count, 'UnknownError'), times);
    for (let left = times; left >= 3; left -= 3) {
      const unsaved = await page.evaluate(() => globalThis.page.tryAnswer(1));
      expect(unsaved).toMatchObject({ saved: false, why: 'failed' });
      expect(unsaved).toHaveProperty('message', expect.stringContaining('Try again'));
    }
    expect(await page.evaluate(() => globalThis.page.tryAnswer(1))).toMatchObject({ saved: true });
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0, 1]);
  });

  test('an answer that was kept although the connection broke is kept once', async () => {
    await page.evaluate(() => globalThis.page.answer(0));
    await page.evaluate(() => globalThis.page.hideNextCommit());
    expect(await page.evaluate(() => globalThis.page.answer(1))).toMatchObject({ seq: 2 });
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0, 1]);
  });

  test.each([
    [null, 'keeps nothing'],
    ['SecurityError', 'keeps nothing'],
    ['InvalidStateError', 'keeps nothing'],
    ['UnknownError', 'cannot be opened just now'],
  ])('where IndexedDB fails by %s, all works and nothing is kept', async (error, sentence) => {
    await page.evaluate((name) => globalThis.page.breakOpening(name), error);
    expect(await page.evaluate(() => globalThis.page.open())).toMatchObject({
      kind: 'memory',
      trouble: expect.stringContaining(sentence) as string,
    });
    await page.evaluate(() => globalThis.page.answer(0));
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([0]);
  });

  const reopened = async () => {
    await page.reload();
    await page.waitForFunction(() => 'page' in globalThis);
    return page.evaluate(() => globalThis.page.open());
  };
  const trouble = (sentence: string) => ({
    kind: 'kept',
    trouble: expect.stringContaining(sentence) as string,
  });

  test('a log that lost its end, or all, is brought back from the second copy', async () => {
    for (const turn of upTo(5)) await page.evaluate((one) => globalThis.page.answer(one), turn);
    expect(await page.evaluate(() => globalThis.page.copied())).toBe(true);
    const whole = await page.evaluate(() => globalThis.page.events());
    expect(await reopened()).toEqual({ kind: 'kept', trouble: null });
    await page.evaluate(() => globalThis.page.lose(2));
    const end = await reopened();
    expect(end).toMatchObject(trouble('lost the last 2 things'));
    expect(end).toMatchObject(trouble('Everything is back'));
    expect(await page.evaluate(() => globalThis.page.events())).toEqual(whole);
    await page.evaluate(() => globalThis.page.answer(9));
    await page.evaluate(() => globalThis.page.copied());
    expect(await reopened()).toEqual({ kind: 'kept', trouble: null });
    await page.evaluate(() => globalThis.page.loseAll());
    const all = await reopened();
    expect(all).toMatchObject(trouble('lost what Factdeck kept'));
    expect(all).toMatchObject(trouble('Everything is back'));
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([...upTo(5), 9]);
  });

  test('when everything is cleared, a backup brings back the same state', async () => {
    const stamp = device('other');
    const actions = [made(deckId('d1'), 4), answered(0), answered(1, null)];
    await page.evaluate((all) => globalThis.page.append(...all), actions);
    await page.evaluate((events) => globalThis.page.merge(events), [stamp(made(deckId('e'), 2))]);
    const events = await page.evaluate(() => globalThis.page.events());
    const backup = await backupFile(events, { at: Date.now(), offset: 0 });
    const cdp = await phone.context.newCDPSession(page);
    await page.goto('about:blank');
    await cdp.send('Storage.clearDataForOrigin', { origin: host.origin, storageTypes: 'all' });
    await page.goto(host.origin);
    await page.waitForFunction(() => 'page' in globalThis);
    expect(await page.evaluate(() => globalThis.page.open())).toEqual({
      kind: 'kept',
      trouble: null,
    });
    expect(await page.evaluate(() => globalThis.page.events())).toEqual([]);
    const read = await readBackupFile(backup);
    if (read.kind !== 'backup') throw new Error(read.message);
    await page.evaluate((all) => globalThis.page.merge(all), read.events);
    const restored = await page.evaluate(() => globalThis.page.events());
    const hash = (all: readonly LogEvent[]) => stateHash(foldAll(emptyLibrary, all));
    expect(hash(restored)).toBe(hash(events));
    expect(await page.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
  });

  test('a loss without a second copy is told, and a backup brings all back', async () => {
    for (const turn of upTo(5)) await page.evaluate((one) => globalThis.page.answer(one), turn);
    await page.evaluate(() => globalThis.page.copied());
    const backup = await page.evaluate(() => globalThis.page.events());
    await page.evaluate(() => globalThis.page.loseCopy());
    await page.evaluate(() => globalThis.page.lose(2));
    expect(await reopened()).toMatchObject(trouble('If you have a backup'));
    await page.evaluate(() => globalThis.page.answer(9));
    await page.evaluate((events) => globalThis.page.merge(events), backup);
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([...upTo(5), 9]);
    await page.evaluate(() => globalThis.page.copied());
    await page.evaluate(() => globalThis.page.loseAll());
    expect(await reopened()).toMatchObject(trouble('Everything is back'));
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual([...upTo(5), 9]);
  });

  test('what was merged and taken back is not in the second copy, to which two tabs write', async () => {
    const other = await host.openTab(phone);
    await page.evaluate(() => globalThis.page.answer(0));
    await other.evaluate(() => globalThis.page.answer(1));
    const stamp = device('other');
    const news = [stamp(made(deckId('d1'), 4)), stamp(answered(9))];
    await page.evaluate((events) => globalThis.page.merge(events), news);
    await page.evaluate(() => globalThis.page.copied());
    await page.evaluate((events) => globalThis.page.remove(events), news);
    await page.evaluate(() => globalThis.page.answer(2));
    await other.evaluate(() => globalThis.page.answer(3));
    await page.evaluate(() => globalThis.page.copied());
    await other.close();
    await page.evaluate(() => globalThis.page.loseAll());
    expect(await reopened()).toMatchObject(trouble('Everything is back'));
    const events = await page.evaluate(() => globalThis.page.events());
    expect(turns(events)).toEqual(upTo(4));
    expect(events).toHaveLength(4);
  });

  test('a database that will not open: the second copy is gone on with, and merged later', async () => {
    for (const turn of upTo(3)) await page.evaluate((one) => globalThis.page.answer(one), turn);
    await page.evaluate(() => globalThis.page.copied());
    await page.reload();
    await page.waitForFunction(() => 'page' in globalThis);
    await page.evaluate(() => globalThis.page.breakOpening('UnknownError'));
    expect(await page.evaluate(() => globalThis.page.open())).toMatchObject(
      trouble('goes on with its second copy'),
    );
    await page.evaluate(() => globalThis.page.answer(3));
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual(upTo(4));
    expect((await reopened()).kind).toBe('kept');
    expect(turns(await page.evaluate(() => globalThis.page.events()))).toEqual(upTo(4));
  });

  test("a newer Factdeck's database is left alone", async () => {
    await page.evaluate(() => globalThis.page.answer(0));
    const other = await host.openTab(phone);
    await other.evaluate(() => globalThis.page.hold(99));
    expect(await page.evaluate(() => globalThis.page.append())).toMatchObject({
      saved: false,
      why: 'closed',
    });
    expect(await other.evaluate(() => globalThis.page.open())).toMatchObject({
      kind: 'unavailable',
      why: 'newer',
    });
  });

  test('an older database that a deaf tab holds is waited for, but not for ever', async () => {
    await page.evaluate(() => globalThis.page.answer(0));
    await page.reload();
    await page.waitForFunction(() => 'page' in globalThis);
    const other = await host.openTab(phone);
    await other.evaluate((version) => globalThis.page.hold(version), currentVersion);
    const upgraded = () =>
      page.evaluate((version) => globalThis.page.connectAs(version), currentVersion + 1);
    const start = Date.now();
    expect(await upgraded()).toBe('Blocked');
    expect(Date.now() - start).toBeLessThan(4_000);
    await other.evaluate(() => globalThis.page.letGo());
    expect(await upgraded()).toBe(`opened ${currentVersion + 1}`);
  });
});

test('two browsers with one profile, copied: what each does is kept once in both', async () => {
  const profiles = [await newProfile(), await newProfile()] as const;
  const answer = (tab: Page, turn: number) =>
    tab.evaluate((one) => globalThis.page.answer(one), turn);
  const events = (tab: Page) => tab.evaluate(() => globalThis.page.events());
  const first = await openPhone({ profile: profiles[0] });
  const before = await host.openTab(first);
  for (const turn of upTo(3)) await answer(before, turn);
  await first.close();
  await cp(profiles[0], profiles[1], { recursive: true });
  const phones = [
    await openPhone({ profile: profiles[0] }),
    await openPhone({ profile: profiles[1] }),
  ] as const;
  const [mine, theirs] = [await host.openTab(phones[0]), await host.openTab(phones[1])];
  const exchanged = async () => {
    for (const [to, from] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const file = await events(from);
      await to.evaluate((all) => globalThis.page.merge(all), file);
    }
    return [turns(await events(mine)), turns(await events(theirs))];
  };
  const parted = [await answer(mine, 3), await answer(theirs, 10)];
  expect(parted[0]?.id).toBe(parted[1]?.id);
  const both = [...upTo(4), 10];
  expect(await exchanged()).toEqual([both, both]);
  const after = [await answer(mine, 20), await answer(theirs, 21)];
  expect(new Set([...parted, ...after].map((event) => event?.device)).size).toBe(3);
  const all = [...both, 20, 21];
  expect(await exchanged()).toEqual([all, all]);
  expect(await exchanged()).toEqual([all, all]);
  for (const one of phones) await one.close();
  for (const profile of profiles) await rm(profile, { recursive: true, force: true });
});

test('killed in mid-merge nothing of it is kept, and all once it is merged again', async () => {
  const stamp = device('other');
  const news = [made(deckId('d1'), 4), ...upTo(600).map((turn) => answered(turn))];
  const file = news.map((action) => stamp(action));
  const profile = await newProfile();
  const victim = await openPhone({ profile });
  const tab = await host.openTab(victim);
  const mine = await tab.evaluate(() => globalThis.page.answer(0));
  tab.evaluate((all) => globalThis.page.mergeUpTo(all, 400), file).catch(() => undefined);
  await stands(tab);
  await victim.kill();
  const survivor = await openPhone({ profile });
  const after = await host.openTab(survivor);
  expect(await after.evaluate(() => globalThis.page.events())).toEqual([mine]);
  await after.evaluate((all) => globalThis.page.merge(all), file);
  expect(await after.evaluate(() => globalThis.page.events())).toHaveLength(1 + file.length);
  expect(await after.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
  await survivor.close();
  await rm(profile, { recursive: true, force: true });
});

function lostOf(acknowledged: readonly number[], events: readonly object[]): number[] {
  const kept = new Set(turns(events));
  return acknowledged.filter((turn) => !kept.has(turn));
}

const killing = `${kills} kills while answering lose no answer that was acknowledged`;
test(killing, { timeout: 60_000 + kills * 10_000 }, async () => {
  const profile = await newProfile();
  const acknowledged: number[] = [];
  let restored = 0;
  for (let round = 0; round < kills; round++) {
    const victim = await openPhone({ profile });
    await victim.context.exposeFunction('acknowledged', (turn: number) => acknowledged.push(turn));
    const tab = await host.openTab(victim);
    if (await tab.evaluate(() => globalThis.page.trouble())) restored += 1;
    const known = await tab.evaluate(() => globalThis.page.events());
    expect(lostOf(acknowledged, known)).toEqual([]);
    expect(new Set(turns(known)).size).toBe(known.length);
    const before = acknowledged.length;
    const next = Math.max(-1, ...turns(known)) + 1;
    const answering = tab.evaluate((first) => globalThis.page.answerUntilKilled(first), next);
    answering.catch(() => undefined);
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 5);
    await new Promise((wait) => setTimeout(wait, Math.random() * 300));
    await victim.kill();
  }
  const survivor = await openPhone({ profile });
  const tab = await host.openTab(survivor);
  const events = await tab.evaluate(() => globalThis.page.events());
  await survivor.close();
  expect(lostOf(acknowledged, events)).toEqual([]);
  expect(turns(events)).toEqual(upTo(events.length));
  // What a browser lost its database of goes on under another name.
  for (const name of new Set(events.map((event) => event.device))) {
    const seqs = events.flatMap((event) => (event.device === name ? event.seq : []));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(upTo(seqs.length, 1));
  }
  console.log(
    `${kills} kills, ${acknowledged.length} answers acknowledged, ${events.length} kept; the database was lost ${restored} times`,
  );
});
