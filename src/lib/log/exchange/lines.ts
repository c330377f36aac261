// Events as lines of a file that is only ever added to: what is torn or changed costs its own line.
//
// A line is the CRC-32 of the rest in eight hexadecimal digits, a space, and the event as ASCII JSON.
import type { LogEvent } from '../event.ts';
import { ascii } from '../json.ts';
import { crc32 } from './crc32.ts';
import { parsed } from './parse.ts';
import { isEvent } from './valid.ts';

/** Begins with a line feed too, so that it is whole after a line that was torn. */
export function writeLines(events: readonly LogEvent[]): string {
  const lines = events.map((event) => {
    const json = ascii(JSON.stringify(event));
    return `${crc32(json)} ${json}\n`;
  });
  return `\n${lines.join('')}`;
}

export interface LinesRead {
  readonly events: readonly LogEvent[];
  /** How many lines were torn or changed. */
  readonly damaged: number;
}

export function readLines(text: string): LinesRead {
  const lines = text.split('\n').filter((line) => line !== '');
  const events = lines.map(readLine).filter((event) => event !== null);
  return { events, damaged: lines.length - events.length };
}

function readLine(line: string): LogEvent | null {
  const json = line.slice(9);
  if (line[8] !== ' ' || crc32(json) !== line.slice(0, 8)) return null;
  const event = parsed(json);
  return isEvent(event) ? event : null;
}
