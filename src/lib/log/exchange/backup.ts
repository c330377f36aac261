// A backup: every event in one file, which can be read back here or by any other program.
//
// The file is ASCII text in lines that end with a line feed. The first is a JSON object,
//   {"format":"factdeck-backup","version":1,"made":"2026-11-24T11:00:00.000Z","events":2,"crc32":"0f1e2d3c"}
// the others are one event each, as JSON, in the order of the log; characters beyond ASCII are
// written \uXXXX. `crc32` is that of everything after the first line feed. The events are those of
// event.ts; whoever writes such a file needs only keep ids unique.
import type { LogEvent } from '../event.ts';
import { ascii } from '../json.ts';
import type { Moment } from '../moment.ts';
import { inOrder } from '../order.ts';
import { crc32 } from './crc32.ts';
import { parsed } from './parse.ts';
import { isEvent } from './valid.ts';

const format = 'factdeck-backup';
const version = 1;

interface Header {
  readonly format: typeof format;
  readonly version: number;
  readonly made: string;
  readonly events: number;
  readonly crc32: string;
}

export function writeBackup(events: readonly LogEvent[], now: Moment): string {
  const body = events
    .toSorted(inOrder)
    .map((event) => `${ascii(JSON.stringify(event))}\n`)
    .join('');
  const made = new Date(now.at).toISOString();
  const header: Header = { format, version, made, events: events.length, crc32: crc32(body) };
  return `${JSON.stringify(header)}\n${body}`;
}

/** What a backup file holds, or why it cannot be used; nothing is changed by reading it. */
export type BackupRead =
  | { readonly kind: 'backup'; readonly made: string; readonly events: readonly LogEvent[] }
  | {
      readonly kind: 'unusable';
      readonly why: 'foreign' | 'newer' | 'damaged';
      /** A plain sentence: what is the matter and what to do. */
      readonly message: string;
    };

export function readBackup(text: string): BackupRead {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const end = lines.indexOf('\n');
  const header = parsed(lines.slice(0, Math.max(end, 0))) as Partial<Header> | null | undefined;
  if (header?.format !== format) return foreign;
  if (typeof header.version !== 'number' || header.version > version) return newer;
  const body = lines.slice(end + 1);
  if (crc32(body) !== header.crc32) return damaged;
  const events = body.split('\n').slice(0, -1).map(parsed);
  if (events.length !== header.events || !events.every(isEvent)) return damaged;
  return { kind: 'backup', made: header.made ?? '', events };
}

const foreign: BackupRead = {
  kind: 'unusable',
  why: 'foreign',
  message: 'This file is not a Factdeck backup. Choose the file that Factdeck saved.',
};

const newer: BackupRead = {
  kind: 'unusable',
  why: 'newer',
  message: 'This backup was made by a newer Factdeck. Update Factdeck, then restore it.',
};

const damaged: BackupRead = {
  kind: 'unusable',
  why: 'damaged',
  message:
    'This backup is damaged: part of it is missing or was changed. Nothing was restored. Choose another copy, or copy the file again from where it was saved.',
};

/** What restoring a backup would add to what is there. */
export interface Additions {
  readonly decks: number;
  readonly answers: number;
  readonly events: number;
}

export function additions(known: readonly LogEvent[], backup: readonly LogEvent[]): Additions {
  const ids = new Set(known.map(({ id }) => id));
  const decks = new Set(known.flatMap((event) => (event.kind === 'deck-made' ? [event.deck] : [])));
  const fresh = backup.filter(({ id }) => !ids.has(id));
  const made = fresh.flatMap((event) => (event.kind === 'deck-made' ? [event.deck] : []));
  return {
    decks: new Set(made.filter((deck) => !decks.has(deck))).size,
    answers: fresh.filter(({ kind }) => kind === 'answered').length,
    events: fresh.length,
  };
}
