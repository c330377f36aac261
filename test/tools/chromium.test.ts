// Finding a browser, and what is said when there is none.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from '../../src/tools/chromium.ts';

let folder: string;

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdeck-chromium-'));
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('none', () => expect(findChromium([])).toBeNull());

test('on the path, under any of its names', () => {
  const path = program('google-chrome');
  expect(findChromium([])).toBe(path);
});

test('in a usual place', () => {
  vi.stubEnv('PATH', '');
  const path = program('somewhere');
  expect(findChromium([join(folder, 'missing'), path])).toBe(path);
});

test('a file that cannot be run is none', () => {
  writeFileSync(join(folder, 'chromium'), 'text', { mode: 0o644 });
  expect(findChromium([])).toBeNull();
});

test('the one that was asked for, or an error that says so', () => {
  program('chromium');
  const chosen = program('mine');
  vi.stubEnv('CHROMIUM_PATH', chosen);
  expect(findChromium([])).toBe(chosen);
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  expect(() => findChromium([])).toThrow('/no/such/browser');
});

test('the first step of the tests ends with one sentence and code 1', () => {
  const script = fileURLToPath(new URL('../../src/tools/ensure-chromium.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, CHROMIUM_PATH: '/no/such/browser' },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stderr.trim()).toBe(
    'CHROMIUM_PATH is "/no/such/browser", which cannot be run: correct it or unset it.',
  );
});
