// The hash of an event, by which the next one of its device names it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LogEvent } from './event.ts';
import { canonical } from './json.ts';

/** The first 32 hexadecimal digits of the SHA-256 of the event's canonical JSON. */
export type EventHash = string & { readonly brand: 'EventHash' };

/** Of an ASCII text; 64 hexadecimal digits. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const digits = 32;

/**
 * Not the browser's own SHA-256: that cannot be waited for inside a transaction, and is missing
 * where the page is not served by https.
 */
export function hashOf(event: LogEvent): EventHash {
  const known = hashes.get(event);
  if (known !== undefined) return known;
  const hash = textHash(canonical(event)).slice(0, digits) as EventHash;
  hashes.set(event, hash);
  return hash;
}

/** Events never change: each is hashed once, though it is the mark's and the next event's too. */
const hashes = new WeakMap<LogEvent, EventHash>();
