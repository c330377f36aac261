// Browsers with copies of one profile: what each does is kept once everywhere, under whatever name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../../../src/lib/log/chain.ts';
import { clockAt } from '../../../../src/lib/log/clock.ts';
import type { Action, DeviceId, LogEvent } from '../../../../src/lib/log/event.ts';
import {
  inNamesOf,
  writesAs,
  placeOf,
  type Log,
} from '../../../../src/lib/log/exchange/branches.ts';
import { emptyLibrary, foldAll } from '../../../../src/lib/log/fold.ts';
import { stamped } from '../../../../src/lib/log/stamp.ts';
import { undoLast } from '../../../../src/lib/review/session.ts';
import { answered, deckId, factId, later, made, noon, sessionId } from '../../sample.ts';

const deviceId = (name: string) => name as DeviceId;

let minutes = 0;

/** A browser, with the profile of another one if it is a copy. */
class Browser {
  device: DeviceId;
  readonly events = new Map<string, LogEvent>();

  constructor(of: string | Browser) {
    this.device = typeof of === 'string' ? deviceId(of) : of.device;
    if (typeof of !== 'string') for (const [id, event] of of.events) this.events.set(id, event);
  }

  #lastOf(device: DeviceId): LogEvent | null {
    const mine = [...this.events.values()].filter((event) => event.device === device);
    return mine.toSorted((a, b) => a.seq - b.seq).at(-1) ?? null;
  }

  does(action: Action): void {
    const standing = { last: this.#lastOf(this.device), seen: clockAt(0) };
    const moment = later(noon, 0, ++minutes / 60);
    for (const event of stamped([action], this.device, standing, moment)) {
      this.events.set(event.id, event);
    }
  }

  undoesLast(session: string): void {
    const state = this.library().sessions.get(sessionId(session));
    const undo = state && undoLast(state);
    if (undo) this.does(undo);
  }

  /** How many events of the file were new. */
  async hears(file: readonly LogEvent[]): Promise<number> {
    const log: Log = {
      event: (id) => Promise.resolve(this.events.get(id)),
      last: (device) => Promise.resolve(this.#lastOf(device)?.seq ?? 0),
      family: (device) =>
        Promise.resolve(this.file().filter((event) => writesAs(event.device, device))),
    };
    const named = await inNamesOf(log, file);
    const fresh = named.filter(({ id }) => !this.events.has(id));
    for (const event of fresh) this.events.set(event.id, event);
    if (fresh.some((event) => writesAs(event.device, this.device))) {
      this.device = deviceId(`${this.device}-${++minutes}`);
    }
    return fresh.length;
  }

  file = () => [...this.events.values()];
  library = () => foldAll(emptyLibrary, this.file());

  /** What was answered and counts, whoever it is kept as. */
  answers(): string[] {
    const facts = [...(this.library().decks.get(deckId('d'))?.answers.values() ?? [])];
    return facts
      .flat()
      .map(({ session, turn, given }) => `${session} ${turn} ${given}`)
      .sort();
  }
}

/** Three copies of a browser that has a deck and an answer. */
function copies(): Browser[] {
  const first = new Browser('a');
  first.does(made(deckId('d'), 3));
  first.does({
    kind: 'session-started',
    session: sessionId('old'),
    scope: { kind: 'due' },
    queue: [],
  });
  first.does(answered({ session: sessionId('old') }));
  return [first, new Browser(first), new Browser(first)];
}

describe('copies of a profile', () => {
  test('that hear of each other in any order and again keep what each did once', async () => {
    const deeds = fc.array(
      fc.record({
        by: fc.nat(2),
        deed: fc.constantFrom('answer', 'answer', 'undo', 'start'),
        hears: fc.option(fc.nat(2)),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(deeds, async (steps) => {
        const browsers = copies();
        const at = (index: number) => browsers[index] as Browser;
        let turn = 0;
        for (const { by, deed, hears } of steps) {
          const session = sessionId(`s${by}`);
          if (hears !== null && hears !== by) await at(by).hears(at(hears).file());
          if (deed === 'undo') at(by).undoesLast(session);
          else if (deed === 'start') {
            at(by).does({ kind: 'session-started', session, scope: { kind: 'due' }, queue: [] });
          } else {
            const fact = factId(`f${turn % 3}`);
            at(by).does(answered({ session, fact, turn: ++turn, given: `by ${by}` }));
          }
        }
        for (const one of [...browsers, ...browsers]) {
          for (const other of browsers) await one.hears(other.file());
        }
        const [all, ...others] = browsers.map((one) => one.answers());
        for (const other of others) expect(other).toEqual(all);
        for (const one of browsers) {
          for (const other of browsers) expect(await one.hears(other.file())).toBe(0);
          expect(brokenLinks(one.file())).toEqual([]);
          const seqs = new Set(one.file().map(({ id }) => JSON.stringify(placeOf(id))));
          expect(seqs.size).toBe(one.events.size);
        }
        expect(new Set(browsers.map((one) => one.events.size)).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('part by name when they hear of each other, and an undo undoes its own answer', async () => {
    const [one, other] = copies() as [Browser, Browser];
    one.does(answered({ session: sessionId('x'), turn: 1, fact: factId('f1') }));
    const session = sessionId('y');
    other.does({ kind: 'session-started', session, scope: { kind: 'due' }, queue: [] });
    other.does(answered({ session, turn: 1, fact: factId('f2') }));
    other.undoesLast('y');
    expect(await one.hears(other.file())).toBe(3);
    expect(one.device).not.toBe('a');
    expect(one.answers()).toEqual(['old 0 Answer 0', 'x 1 Answer 0']);
    const branch = one.file().filter(({ device }) => device.startsWith('a.'));
    expect(branch.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(branch.at(-1)).toMatchObject({ kind: 'undone', event: branch.at(1)?.id });
  });

  test('that have not parted change no name, but who hears of itself takes a new one', async () => {
    const [one, other] = copies() as [Browser, Browser];
    const file = other.file();
    const log: Log = {
      event: (id) => Promise.resolve(one.events.get(id)),
      last: () => Promise.resolve(3),
      family: () => Promise.reject(new Error('not asked')),
    };
    expect(await inNamesOf(log, file)).toBe(file);
    one.does(answered({ turn: 1 }));
    expect(await other.hears(one.file())).toBe(1);
    expect(other.device).not.toBe('a');
  });
});

test('a link is broken where what was before is changed or missing', () => {
  const [browser] = copies() as [Browser];
  browser.does(answered({ turn: 1 }));
  const events = browser.file();
  expect(brokenLinks(events)).toEqual([]);
  const changed = events.map((event) =>
    event.kind === 'answered' && event.seq === 3 ? { ...event, given: 'Another' } : event,
  );
  expect(brokenLinks(changed)).toEqual(['a:4']);
  expect(brokenLinks(events.filter(({ seq }) => seq !== 2))).toEqual(['a:3']);
  expect(brokenLinks(events.slice(1))).toEqual(['a:2']);
});
