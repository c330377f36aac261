// Files that somebody restores by mistake, or that were changed: a sentence says so, nothing is changed unasked.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogEvent } from '#lib/log/event.ts';
import { backupFile } from '../../src/device/backup-file.ts';
import { writeBackup } from '../../src/lib/log/exchange/backup.ts';
import { answered, deckId, device, made, noon } from '../lib/sample.ts';
import { openPhone, type Phone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { openBeside } from './store-host.ts';
import { troubles } from './visit.ts';

const stamp = device('elsewhere');
const events = [
  stamp(made(deckId('far'), 3)),
  ...[0, 1, 2, 3].map((turn) => stamp(answered({ deck: deckId('far'), turn }))),
];

let server: SiteServer;
let phone: Phone;
let page: Page;
let seen: string[];
let packed: Buffer;

beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  ({ page } = phone);
  seen = troubles(phone.context);
  packed = Buffer.from(await (await backupFile(events, noon)).arrayBuffer());
  await page.goto(`${server.address}settings`);
});
afterAll(async () => {
  await phone.close();
  await server.stop();
  expect(seen).toEqual([]);
});

const choose = (buffer: Buffer) =>
  page
    .getByLabel('Restore a backup')
    .setInputFiles({ name: 'backup.gz', mimeType: 'application/gzip', buffer });

async function keptEvents(): Promise<number> {
  const beside = await phone.context.newPage();
  await openBeside(beside, server.address);
  const kept = await beside.evaluate(() => globalThis.page.events());
  await beside.close();
  return kept.length;
}

const repacked = (change: (text: string) => string) =>
  gzipSync(change(gunzipSync(packed).toString()));
const withBitFlipped = () => {
  const changed = Buffer.from(packed);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 8;
  return changed;
};

test.each<[string, () => Buffer, RegExp]>([
  ['cut', () => packed.subarray(0, packed.length - 40), /is damaged: part of it is missing/],
  ['with one bit changed', withBitFlipped, /is damaged: part of it is missing or was changed/],
  [
    'that lies about its size',
    () => repacked((text) => text.replace('"bytes":', '"bytes":1')),
    /is damaged/,
  ],
  ['that bursts', () => gzipSync('0'.repeat(50_000_000)), /far larger inside than any backup/],
  [
    'of a newer version',
    () => repacked((text) => text.replace('"version":2', '"version":9')),
    /made by a newer Factdeck. Update Factdeck/,
  ],
  ['of another program', () => gzipSync('{"format":"anki"}\n'), /is not a Factdeck backup/],
  ['that is a picture', () => Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), /is not a Factdeck/],
  [
    'with __proto__ in it',
    () => repacked((text) => text.replace('{"kind"', '{"__proto__":{},"kind"')),
    /is damaged/,
  ],
])('a file %s', async (_, file, sentence) => {
  const before = await keptEvents();
  await choose(file());
  await page.getByText(sentence).waitFor();
  expect(await page.getByRole('button', { name: 'Add them' }).count()).toBe(0);
  expect(await keptEvents()).toBe(before);
});

test('a backup in which an answer was changed afterwards is told of, and what is there can be added', async () => {
  const before = await keptEvents();
  const changed = events.map((event): LogEvent =>
    event.kind === 'answered' && event.turn === 1 ? { ...event, given: 'Another' } : event,
  );
  await choose(gzipSync(writeBackup(changed, noon)));
  await page.getByText('was changed or taken out since it was kept (in 1 place)').waitFor();
  expect(await keptEvents()).toBe(before);
  await page.getByRole('button', { name: 'Add them' }).tap();
  await page.getByText('Restored: 1 deck and 4 answers.').waitFor();
  expect(await keptEvents()).toBe(before + events.length);
});
