// Some devices that make decks, answer, edit and delete, each with a clock of its own, and hear of each
// other in any order, in part, twice, or not at all, being killed now and then in mid-merge.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { clockAt, isAstray } from '../../../src/lib/log/clock.ts';
import type { DeviceId, EventId, LogEvent } from '../../../src/lib/log/event.ts';
import { readLines, writeLines } from '../../../src/lib/log/exchange/lines.ts';
import { emptyLibrary, foldAll, type Library } from '../../../src/lib/log/fold.ts';
import { canonical } from '../../../src/lib/log/json.ts';
import type { Moment } from '../../../src/lib/log/moment.ts';
import { clockOf, inOrder } from '../../../src/lib/log/order.ts';
import { stamped } from '../../../src/lib/log/stamp.ts';
import { later, noon } from '../sample.ts';
import { deeds, type Deed } from './deeds.ts';

/** Everything a library says, in 64 digits: equal for equal libraries only. */
export function stateHash({ log: _, ...library }: Library): string {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return { map: [...(value as Map<string, unknown>)].map(plain) };
    if (value instanceof Set) return { set: [...(value as Set<unknown>)].map(plain) };
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  return createHash('sha256')
    .update(canonical(plain(library)))
    .digest('hex');
}

const names = ['a', 'b', 'c', 'd', 'e'];
const day = 24;
const tenYears = 3_652 * day;

/** Hours by which a clock is wrong: mostly a little, at times a day back or ten years ahead. */
const wrongBy = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(-day, tenYears) },
);

interface Step {
  readonly by: number;
  readonly deed: Deed;
  /** Hours since the step before; 0 makes for equal milliseconds on two devices. */
  readonly hours: number;
  readonly wrongBy: number;
  /** Minutes east of Greenwich: somebody travels, or summer time begins. */
  readonly offset: number;
  /** Hears of this device's events: a share of them, from there on or up to there, perhaps all. */
  readonly hears: { readonly from: number; readonly share: number; readonly cut: number } | null;
}

export interface History {
  readonly devices: number;
  readonly steps: readonly Step[];
  /** Decides the orders of delivery at the end. */
  readonly seed: number;
}

export const histories: fc.Arbitrary<History> = fc.record({
  devices: fc.integer({ min: 3, max: 5 }),
  seed: fc.nat(),
  steps: fc.array(
    fc.record({
      by: fc.nat(4),
      deed: deeds,
      hours: fc.constantFrom(0, 0, 1, 30),
      wrongBy,
      offset: fc.constantFrom(0, 60, 120, -480),
      hears: fc.option(
        fc.record({
          from: fc.nat(4),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat(400),
        }),
      ),
    }),
    { maxLength: 40, size: '+1' },
  ),
});

class Device {
  readonly name: DeviceId;
  readonly events = new Map<EventId, LogEvent>();
  library: Library = emptyLibrary;
  #last: LogEvent | null = null;
  #seen = clockAt(0);

  constructor(name: string) {
    this.name = name as DeviceId;
  }

  does(deed: Deed, moment: Moment): void {
    const action = deed(this.library);
    if (!action) return;
    const standing = { last: this.#last, seen: this.#seen };
    for (const event of stamped([action], this.name, standing, moment)) {
      this.#last = event;
      this.#keep([event]);
    }
  }

  /** By way of a file, of which the last `cut` characters did not come over. */
  hears(events: readonly LogEvent[], cut: number, now: number): void {
    const written = writeLines(events);
    const news = readLines(written.slice(0, written.length - cut)).events;
    for (const event of news) {
      const clock = clockOf(event);
      if (clock > this.#seen && !isAstray(clock, now)) this.#seen = clock;
    }
    this.#keep(news);
  }

  #keep(events: readonly LogEvent[]): void {
    for (const event of events) if (!this.events.has(event.id)) this.events.set(event.id, event);
    this.library = foldAll(this.library, events);
  }
}

/** Plays a history; what comes of it must be the same everywhere. Throws, with the reason, if not. */
export function converge({ devices: count, steps, seed }: History): void {
  const devices = names.slice(0, count).map((name) => new Device(name));
  const at = (index: number) => devices[index % count] as Device;
  let now = noon;
  for (const { by, deed, hours, wrongBy, offset, hears } of steps) {
    now = later(now, 0, hours);
    const clock = { ...later(now, 0, wrongBy), offset };
    if (hears) {
      const all = [...at(hears.from).events.values()];
      at(by).hears(all.slice(Math.floor(all.length * hears.share)), hears.cut, clock.at);
    }
    at(by).does(deed, clock);
  }
  const all = devices.flatMap((device) => [...device.events.values()]);
  let state = seed;
  const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1) / 2 ** 31;
  const hashes = devices.map((device) => {
    const order = all.map((event) => ({ event, key: random() })).sort((a, b) => a.key - b.key);
    const news = order.map(({ event }) => event);
    const half = Math.floor(news.length * random());
    device.hears(news.slice(0, half), 0, now.at);
    device.hears(news, 0, now.at);
    return stateHash(device.library);
  });
  const [kept] = devices.map((device) => [...device.events.values()].toSorted(inOrder));
  const anew = stateHash(foldAll(emptyLibrary, kept ?? []));
  if (hashes.some((hash) => hash !== anew)) throw new Error('the devices differ');
  noAnswerIsLost(at(0).library, kept ?? []);
}

/** Of every turn one answer counts, unless it was taken back or its deck is not there. */
function noAnswerIsLost(library: Library, events: readonly LogEvent[]): void {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  const states = new Map([...library.decks, ...library.deleted]);
  for (const event of events) {
    if (event.kind !== 'answered' || undone.has(event.id)) continue;
    const state = states.get(event.deck);
    const counted = state?.answers.get(event.fact) ?? [];
    const isThere = counted.some(
      ({ session, turn }) => session === event.session && turn === event.turn,
    );
    if (state && !isThere) throw new Error(`the answer ${event.id} is lost`);
  }
}
