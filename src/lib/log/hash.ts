// The hash of an event, by which the next one of its device names it.
import type { LogEvent } from './event.ts';
import { canonical } from './json.ts';
import { sha256 } from './sha256.ts';

/** The first 32 hexadecimal digits of the SHA-256 of the event's canonical JSON. */
export type EventHash = string & { readonly brand: 'EventHash' };

const digits = 32;

export const hashOf = (event: LogEvent): EventHash =>
  sha256(canonical(event)).slice(0, digits) as EventHash;
