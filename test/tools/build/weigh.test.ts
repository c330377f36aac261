// What a build weighs, and that too heavy a build is told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgets, overruns, weigh } from '../../../src/tools/build/weigh.ts';

let folder: string;

function put(name: string, content: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const packed = (...texts: string[]) =>
  texts.reduce((sum, text) => sum + brotliCompressSync(Buffer.from(text)).length, 0);

const start = "import './deep.js';import{a}from\"./a.js\";export{b}from'./b.js';";
const later = 'export const later = 1;';

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'factdeck-weigh-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['', '/some/where'])(
  'below "%s": what the first page imports, and all there is',
  (base) => {
    put(
      'index.html',
      `<link href="${base}/_app/start.js" rel="modulepreload"><script src="${base}/plain.js"></script>` +
        `<script>import("${base}/_app/app.js")</script>`,
    );
    put('_app/start.js', start);
    for (const name of ['a', 'b', 'deep']) put(`_app/${name}.js`, `/* ${name} */`);
    put('_app/app.js', "const load = () => import('./later.js');");
    put('_app/later.js', later);
    put('plain.js', 'plain()');
    put('picture.png', Buffer.alloc(1000));
    const weights = weigh(folder, base, ['_app/later.js', 'picture.png']);
    const first = [start, '/* a */', '/* b */', '/* deep */', 'plain()'];
    const firstRoute = packed(...first, "const load = () => import('./later.js');");
    expect(weights).toEqual({
      firstRoute,
      javaScript: firstRoute + packed(later),
      precache: packed(later) + 1000,
      onDevice: later.length + 1000,
    });
  },
);

test('a budget that is overrun is named with by how much', () => {
  const just = { ...budgets, onDevice: 1e9 };
  expect(overruns(just)).toEqual([]);
  expect(overruns({ ...just, firstRoute: budgets.firstRoute + 7 })).toEqual([
    expect.stringMatching(/^firstRoute: \d+ bytes, 7 more/),
  ]);
});
