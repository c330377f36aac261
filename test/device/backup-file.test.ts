// The backup as packed bytes: whole, cut, changed, bursting, foreign.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupFile, readBackupFile } from '../../src/device/backup-file.ts';
import { unpacked } from '../../src/device/gzip.ts';
import { writeBackup } from '../../src/lib/log/exchange/backup.ts';
import { answered, deckId, device, made, noon } from '../lib/sample.ts';

const stamp = device('a');
const events = [
  stamp(made(deckId('d'), 3)),
  ...Array.from({ length: 50 }, (_, turn) => stamp(answered({ turn, given: `Zürich ${turn}` }))),
];
const file = await backupFile(events, noon);
const bytes = new Uint8Array(await file.arrayBuffer());

const why = async (content: Uint8Array | string) => {
  const read = await readBackupFile(new Blob([content as BlobPart]));
  return read.kind === 'unusable' ? read.why : read.events.length;
};
const zipped = (text: string) => new Uint8Array(gzipSync(text));

test('a backup is packed and comes back whole', async () => {
  expect(file.name).toBe('factdeck-2026-11-24.gz');
  expect(file.size).toBeLessThan(writeBackup(events, noon).length / 5);
  expect(await readBackupFile(file)).toMatchObject({ kind: 'backup', events });
  expect(await why(writeBackup(events, noon))).toBe(events.length);
});

describe('what is told from a backup', () => {
  test('cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(await why(bytes.slice(0, length))).toMatch(/damaged|foreign/);
      }),
      { numRuns: 100 },
    );
  });

  test('with one bit changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] as number) ^ (1 << bit);
          const read = await readBackupFile(new Blob([changed]));
          // Gzip's own header holds a date and a system that nothing depends on.
          if (read.kind === 'backup') expect(read.events).toEqual(events);
          else expect(read.message).toMatch(/^[A-Z].*\.$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a bomb, which is stopped early', async () => {
    const bomb = zipped('0'.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await why(bomb)).toBe('too-large');
    expect(await unpacked(new Blob([bomb]), 1_000)).toBe('too-large');
  });

  test.each([
    ['more after its end', (text: string) => zipped(`${text}more\n`), 'damaged'],
    [
      'a size that is not its own',
      (text: string) => zipped(text.replace('"bytes":', '"bytes":1')),
      'damaged',
    ],
    [
      'a newer version',
      (text: string) => zipped(text.replace('"version":2', '"version":9')),
      'newer',
    ],
    [
      '__proto__',
      (text: string) => zipped(text.replace('{"kind"', '{"__proto__":{},"kind"')),
      'damaged',
    ],
    ['another program', () => zipped('{"format":"anki"}\n'), 'foreign'],
    ['nothing', () => new Uint8Array(), 'foreign'],
  ])('%s', async (_, spoiled, expected) => {
    expect(await why(spoiled(writeBackup(events, noon)))).toBe(expected);
    expect(({} as { kind?: unknown }).kind).toBeUndefined();
  });
});
