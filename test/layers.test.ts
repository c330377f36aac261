// Imports point one way: a room may import itself and the rooms before it, never one after it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url).pathname;

/** The rooms of src/lib in the order the data flows, then the layers around them. */
const order = [
  'lib/article',
  'lib/language',
  'lib/facts',
  'lib/questions',
  'lib/deck',
  'lib/log',
  'lib/review',
  'device',
  'screen',
  'routes',
];

/** Rooms beside the order, with what they may use of it. */
const beside: Record<string, (room: string) => boolean> = {
  tools: (room) => room.startsWith('lib/'),
  'service-worker': (room) => room.startsWith('lib/'),
};

const aliases: Record<string, string> = {
  '#lib/': 'lib/',
  '#device/': 'device/',
  '#screen/': 'screen/',
};

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? `lib/${second}` : first;
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier));
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  return alias === undefined ? null : specifier.replace(alias, aliases[alias] ?? '');
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const allowed = beside[from];
  if (allowed) return allowed(to);
  return order.includes(to) && order.indexOf(to) < order.indexOf(from);
}

const importing = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
const workerUrl = /new URL\(\s*['"]([^'"]+)['"]/g;

function wrongImports(file: string, source: string): string[] {
  const room = roomOf(file);
  return [...source.matchAll(importing), ...source.matchAll(workerUrl)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => {
      const target = targetOf(file, specifier);
      return target !== null && !target.startsWith('..') && !mayImport(room, roomOf(target));
    })
    .map((specifier) => `${file} imports ${specifier}`);
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|svelte)$/.test(file),
);

describe('imports point back only', () => {
  test('in every file of src', () => {
    const wrong = files.flatMap((file) =>
      wrongImports(file, readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['lib/article/clean.ts', "import { fold } from '#lib/log/fold.ts'"],
    ['lib/facts/merge.ts', "import { choose } from '../questions/choose.ts'"],
    ['device/store.ts', "import Card from '#screen/Card.svelte'"],
    ['screen/Card.svelte', "const page = await import('../routes/page.ts')"],
    ['service-worker/index.ts', "import { store } from '#device/store.ts'"],
  ])('a planted wrong import in %s is caught', (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  test('only review/schedule.ts knows ts-fsrs', () => {
    const importers = files.filter((file) =>
      /from ['"]ts-fsrs['"]/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(importers).toEqual(['lib/review/schedule.ts']);
  });
});
