// Browsers that write as one device, as after somebody copied a profile: one id, two events.
//
// A log keeps what it has under an id. What another browser did under it is kept as a branch, named
// after the device and the event that it begins with. Logs may name the same event differently, so
// where a device has branches events are told by what happened, not by their names.
import type { CurrentStamp, DeviceId, EventId, LogEvent } from '../event.ts';
import { hashOf, textHash } from '../hash.ts';
import { canonical } from '../json.ts';

/** The log that the events of a file come to. */
export interface Log {
  event(id: EventId): Promise<LogEvent | undefined>;
  /** The number of the device's last event; 0 without one. */
  last(device: DeviceId): Promise<number>;
  /** Every event of the device and of its branches: those whose names begin with its own and a dot. */
  family(device: DeviceId): Promise<readonly LogEvent[]>;
}

interface Place {
  readonly device: DeviceId;
  readonly seq: number;
}

const idOf = ({ device, seq }: Place) => `${device}:${seq}` as EventId;

export function placeOf(id: EventId): Place {
  const colon = id.lastIndexOf(':');
  return { device: id.slice(0, colon) as DeviceId, seq: Number(id.slice(colon + 1)) };
}

/** The device whose profile was copied; names of devices have no dot. */
const rootOf = (device: DeviceId) => device.replace(/\..*/, '') as DeviceId;

/** Whether an event of `writer` that was not here tells that somebody else writes as `device`. */
export const writesAs = (writer: DeviceId, device: DeviceId): boolean =>
  rootOf(writer) === rootOf(device);

/** Names that differ from log to log. */
const names = new Set(['id', 'device', 'seq', 'previous', 'event', 'reopens', 'undoes']);

/** What happened, whatever it is called and by what names it calls others. */
function signature(event: LogEvent): string {
  const rest = Object.entries(event).filter(([name]) => !names.has(name));
  return textHash(canonical(Object.fromEntries(rest))).slice(0, 16);
}

/**
 * The events of a file under the names that they have, or will have, in a log; the file itself where
 * no device has branches. Links are made to hold under the new names.
 */
export async function inNamesOf(log: Log, file: readonly LogEvent[]): Promise<readonly LogEvent[]> {
  const roots = new Set<DeviceId>();
  for (const [device, events] of byDevice(file)) {
    const root = rootOf(device);
    if (device !== root || (await isParted(log, device, events))) roots.add(root);
  }
  if (roots.size === 0) return file;
  const renames = new Map<EventId, EventId>();
  for (const root of roots) {
    const events = file.filter(({ device }) => rootOf(device) === root);
    for (const [id, name] of namesIn(await log.family(root), events, root)) renames.set(id, name);
  }
  return linked(
    log,
    file.map((event) => renamed(event, renames)),
  );
}

function byDevice(events: readonly LogEvent[]): ReadonlyMap<DeviceId, LogEvent[]> {
  const devices = new Map<DeviceId, LogEvent[]>();
  for (const event of events) {
    const known = devices.get(event.device);
    if (known) known.push(event);
    else devices.set(event.device, [event]);
  }
  return devices;
}

/** Whether the log has something else under an id. Each event is chained to the one before: the last tells. */
async function isParted(log: Log, device: DeviceId, events: readonly LogEvent[]): Promise<boolean> {
  const last = await log.last(device);
  const both = events.filter(({ seq }) => seq <= last).sort((a, b) => b.seq - a.seq);
  for (const event of both) {
    const mine = await log.event(event.id);
    if (mine) return signature(mine) !== signature(event);
  }
  return false;
}

/**
 * The names in the log of the events of one device and its branches. What the log does not have
 * goes on after the event it followed, or, where something else does, begins a branch.
 */
function namesIn(
  family: readonly LogEvent[],
  events: readonly LogEvent[],
  root: DeviceId,
): ReadonlyMap<EventId, EventId> {
  const named = new Map(family.map((event) => [signature(event), event.id]));
  const taken = new Set(named.values());
  const renames = new Map<EventId, EventId>();
  for (const event of events.toSorted((a, b) => a.seq - b.seq)) {
    const what = signature(event);
    const before = renames.get(idOf({ device: event.device, seq: event.seq - 1 }));
    const name = named.get(what) ?? nextName(event, before, taken, root, what);
    named.set(what, name);
    taken.add(name);
    renames.set(event.id, name);
  }
  return renames;
}

function nextName(
  event: LogEvent,
  before: EventId | undefined,
  taken: ReadonlySet<EventId>,
  root: DeviceId,
  what: string,
): EventId {
  const { device, seq } = before ? placeOf(before) : { device: event.device, seq: event.seq - 1 };
  const next = idOf({ device, seq: seq + 1 });
  return taken.has(next) ? idOf({ device: `${root}.${what}` as DeviceId, seq: 1 }) : next;
}

/** The event with every id in it, its own among them, under its name in the log. */
function renamed(event: LogEvent, renames: ReadonlyMap<EventId, EventId>): LogEvent {
  const nameOf = (id: EventId) => renames.get(id) ?? id;
  const id = nameOf(event.id);
  return {
    ...event,
    ...placeOf(id),
    id,
    ...('event' in event && { event: nameOf(event.event) }),
    ...('reopens' in event && { reopens: event.reopens.map(nameOf) }),
    ...('undoes' in event && { undoes: event.undoes.map(nameOf) }),
  };
}

/** The events with links that hold under their new names. */
async function linked(log: Log, events: readonly LogEvent[]): Promise<readonly LogEvent[]> {
  const byId = new Map<EventId, LogEvent>();
  for (const event of events.toSorted((a, b) => a.seq - b.seq)) {
    const id = idOf({ device: event.device, seq: event.seq - 1 });
    const before = (await log.event(id)) ?? byId.get(id);
    byId.set(event.id, event.v === 2 ? { ...event, previous: link(event, before) } : event);
  }
  return [...byId.values()];
}

/** A link to what is missing is left as it is. */
function link(event: LogEvent & CurrentStamp, before: LogEvent | undefined) {
  if (before) return hashOf(before);
  return event.seq === 1 ? null : event.previous;
}
