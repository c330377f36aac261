// The store: the log of events, kept by the browser, or in memory where it keeps nothing.
import type { DeckId } from '#lib/deck/deck.ts';
import type { Action, DeviceId, LogEvent, SessionId } from '#lib/log/event.ts';
import type { Day, Moment } from '#lib/log/moment.ts';
import type { DueByDay } from '#lib/review/due.ts';
import type { Figures } from '#lib/review/figures.ts';
import type { Overview } from '#lib/review/overview.ts';
import type { DeckRow } from '#lib/review/rows.ts';
import type { Appended } from './appended.ts';
import { now } from './clock.ts';
import { openCopy, type Copy } from './copy/copy.ts';
import type { Topics } from './derived/topics.ts';
import { openKeptStore } from './kept-store.ts';
import type { Totals } from './schema.ts';

export interface Store {
  /** 'memory' when the browser keeps nothing: all is gone when the page closes. */
  readonly kind: 'kept' | 'memory';
  /** Why nothing is kept, or that some of what was kept is lost, as a plain sentence; else null. */
  readonly trouble: string | null;
  readonly device: DeviceId;
  /** Finds parts of the log without reading all of it; null where all of it is in memory. */
  readonly look: Look | null;
  /** Every event kept so far, in no particular order. */
  events(): Promise<readonly LogEvent[]>;
  /** Keeps the actions, all or none; `saved` once they would survive a power cut, and are copied. */
  append(actions: readonly Action[]): Promise<Appended>;
  /** Keeps events from elsewhere; `events` are those that were new. */
  merge(events: readonly LogEvent[]): Promise<Appended>;
  /** Those of the events that are not there, each once. */
  missing(events: readonly LogEvent[]): Promise<readonly LogEvent[]>;
  /** Takes away events that `merge` has added, as if they had never come. */
  remove(events: readonly LogEvent[]): Promise<Appended>;
  /** Tells of events that another tab kept. Returns how to stop. */
  onOther(listener: (events: readonly LogEvent[]) => void): () => void;
  /** Tells of events that another tab took away. */
  onRemoved(listener: () => void): () => void;
  /** After other parameters hold for all memories: works out anew what is kept beside the log. */
  reckonAnew(): Promise<void>;
  /** Settles when the second copy has caught up: true when there is one. */
  copied(): Promise<boolean>;
  close(): void;
}

export interface Look {
  /** What the first screen says. */
  overview(now: Moment): Promise<Overview>;
  /** Figures about studying; `decks`: of how many of the latest decks. */
  figures(now: Moment, decks: number): Promise<Figures>;
  /** How many facts are due. */
  due(today: Day): Promise<number>;
  /** How many facts fall due on each of the days from one to another. */
  dueBetween(from: Day, to: Day): Promise<DueByDay>;
  /** How much there is. */
  totals(): Promise<Totals>;
  /** The decks of so many facts that are due. */
  decksDue(today: Day, facts: number): Promise<ReadonlySet<DeckId>>;
  /** The decks with facts that are missed, the latest misses first, so many at most. */
  decksMissed(most: number): Promise<ReadonlySet<DeckId>>;
  /** The rows of the latest decks, latest first, so many at most. */
  latestRows(most: number): Promise<readonly DeckRow[]>;
  /** The open sessions and the `last` ones. */
  sessionsToLoad(last: number): Promise<ReadonlySet<SessionId>>;
  /** Every event about these decks and sessions. */
  eventsAbout(topics: Topics): Promise<readonly LogEvent[]>;
}

/**
 * The store is there but cannot be had: another tab holds an older one open, or a newer Factdeck
 * has written it. What it holds is left as it is.
 */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: 'blocked' | 'newer';
  readonly message: string;
  /** Settles once the other tab has let go; null where only a newer Factdeck helps. */
  readonly freed: Promise<void> | null;
}

/** Told how much is done, 0 to 1, of what keeps a long log from being opened at once. */
export type OnShare = (share: number) => void;

/** Never rejects. */
export async function openStore(
  clock: () => Moment = now,
  onProgress: OnShare = () => undefined,
): Promise<Store | Unavailable> {
  const copy = openCopy();
  const kept = await openKeptStore(clock, copy, onProgress);
  if (kept.kind === 'kept' || kept.kind === 'memory') return kept;
  if (kept.kind === 'nothing') return openWithoutDatabase(kept.message, copy, clock, onProgress);
  copy?.close();
  return kept;
}

/** Rare, so what it takes is fetched only then. */
async function openWithoutDatabase(
  why: string,
  copy: Copy | null,
  clock: () => Moment,
  onProgress: OnShare,
) {
  const [{ eventsIn }, { openCopyStore, openMemoryStore }] = await Promise.all([
    import('./recover.ts'),
    import('./memory-store.ts'),
  ]);
  const events: LogEvent[] = [];
  for await (const some of eventsIn(copy, onProgress)) events.push(...some);
  if (copy && events.length > 0) return openCopyStore(copy, events, onCopy, clock);
  copy?.close();
  return openMemoryStore(why, clock);
}

const onCopy =
  'The browser cannot open what Factdeck kept in it just now. Factdeck goes on with its second copy, and keeps what you do there. Save a backup in Settings, then close the browser and open it again.';
