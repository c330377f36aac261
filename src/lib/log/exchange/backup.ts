// A backup: every event in one file, which can be read back here or by any other program.
//
// The file is gzip (RFC 1952) of ASCII text in lines that end with a line feed; plain text is read as
// well. The first line is a JSON object,
//   {"format":"factdeck-backup","version":2,"made":"2026-11-24T11:00:00.000Z","events":2,"bytes":531,"crc32":"0f1e2d3c"}
// the others are one event each, as JSON, in the order of the log; characters beyond ASCII are
// written \uXXXX. `bytes` is the length and `crc32` the checksum of everything after the first line
// feed. The events are those of event.ts; whoever writes such a file needs only keep ids unique.
// Version 1 had no `bytes`.
import type { DeckId } from '../../deck/deck.ts';
import type { LogEvent } from '../event.ts';
import { ascii } from '../json.ts';
import type { Moment } from '../moment.ts';
import { inOrder } from '../order.ts';
import { crc32 } from './crc32.ts';
import { parsed } from './parse.ts';
import { isEvent } from './valid.ts';

const format = 'factdeck-backup';
const version = 2;

interface Header {
  readonly format: typeof format;
  readonly version: number;
  readonly made: string;
  readonly events: number;
  readonly bytes: number;
  readonly crc32: string;
}

export function writeBackup(events: readonly LogEvent[], now: Moment): string {
  const body = events
    .toSorted(inOrder)
    .map((event) => `${ascii(JSON.stringify(event))}\n`)
    .join('');
  const made = new Date(now.at).toISOString();
  const header: Header = {
    format,
    version,
    made,
    events: events.length,
    bytes: body.length,
    crc32: crc32(body),
  };
  return `${JSON.stringify(header)}\n${body}`;
}

/** What a backup file holds, or why it cannot be used; nothing is changed by reading it. */
export type BackupRead =
  | { readonly kind: 'backup'; readonly made: string; readonly events: readonly LogEvent[] }
  | {
      readonly kind: 'unusable';
      readonly why: 'foreign' | 'newer' | 'damaged' | 'too-large';
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
  if (header.version > 1 && header.bytes !== body.length) return damaged;
  if (crc32(body) !== header.crc32) return damaged;
  const events = body.split('\n').slice(0, -1).map(parsed);
  if (events.length !== header.events || !events.every(isEvent)) return damaged;
  return { kind: 'backup', made: header.made ?? '', events };
}

export const foreign: BackupRead = {
  kind: 'unusable',
  why: 'foreign',
  message: 'This file is not a Factdeck backup. Choose the file that Factdeck saved.',
};

const newer: BackupRead = {
  kind: 'unusable',
  why: 'newer',
  message: 'This backup was made by a newer Factdeck. Update Factdeck, then restore it.',
};

export const damaged: BackupRead = {
  kind: 'unusable',
  why: 'damaged',
  message:
    'This backup is damaged: part of it is missing or was changed. Nothing was restored. Choose another copy, or copy the file again from where it was saved.',
};

export const tooLarge: BackupRead = {
  kind: 'unusable',
  why: 'too-large',
  message:
    'This file is far larger inside than any backup of Factdeck. Nothing was restored. Choose the file that Factdeck saved.',
};

/** What restoring a backup would add to what is there. */
export interface Additions {
  readonly decks: number;
  readonly answers: number;
  readonly events: number;
}

export const decksMade = (events: readonly LogEvent[]): ReadonlySet<DeckId> =>
  new Set(events.flatMap((event) => (event.kind === 'deck-made' ? [event.deck] : [])));

/** `missing`: the events of the backup that are not there; `known`: decks that are. */
export function additions(missing: readonly LogEvent[], known: ReadonlySet<DeckId>): Additions {
  return {
    decks: [...decksMade(missing)].filter((deck) => !known.has(deck)).length,
    answers: missing.filter(({ kind }) => kind === 'answered').length,
    events: missing.length,
  };
}
