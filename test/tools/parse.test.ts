import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'factdeck-parse-'));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(join(folder, 'picture.png'), Buffer.of(0x89, 0x50, 0x4e, 0x47, 0xff));

function parse(...args: string[]) {
  return spawnSync('npx', ['tsx', 'src/tools/parse.ts', ...args], { encoding: 'utf8' });
}

test('prints what the analyser sees, in code points', { timeout: 30_000 }, () => {
  const file = join(folder, 'article.txt');
  writeFileSync(file, '😀 Byron left.\n\nHe died in Greece.');
  const { status, stdout, stderr } = parse(file);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.endsWith('\n')).toBe(true);
  const { tokens, entities } = JSON.parse(stdout) as { tokens: unknown[][]; entities: unknown[] };
  expect(tokens.map((token) => token.slice(0, 2))).toEqual([
    [0, '😀'],
    [2, 'Byron'],
    [8, 'left'],
    [12, '.'],
    [13, '\n\n'],
    [15, 'He'],
    [18, 'died'],
    [23, 'in'],
    [26, 'Greece'],
    [32, '.'],
  ]);
  expect(tokens[6]).toEqual([18, 'died', 'die', 'VERB', 'VBD', 'ROOT', 6, false]);
  expect(tokens[5]?.at(-1)).toBe(true);
  expect(entities).toContainEqual([26, 32, 'GPE']);
});

test.each([
  ['a file that is not there', [join(folder, 'none.txt')], 'cannot be read'],
  ['a folder', [folder], 'cannot be read'],
  ['a picture', [join(folder, 'picture.png')], 'not UTF-8 text'],
  ['no file', [], 'which file'],
])('%s is an error on standard error', { timeout: 30_000 }, (_, args, message) => {
  const { status, stdout, stderr } = parse(...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});
