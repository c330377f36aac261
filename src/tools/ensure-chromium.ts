// First step of `npm test`: makes sure that there is a Chromium for the tests in a real browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const advice =
  'The tests need a Chromium and found none: install Chromium or Chrome (on Debian or Ubuntu ' +
  '"apt-get install chromium" as root), or set CHROMIUM_PATH to the program.';

/** The words to put before apt-get; null when this user may not install packages. */
function installer(): readonly string[] | null {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const maySudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return maySudo ? ['sudo', '-n'] : null;
}

/** Runs apt-get with its talk on standard error; true when it succeeded. */
function aptGet(prefix: readonly string[], ...words: string[]): boolean {
  const line = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...words];
  const [program = '', ...rest] = line;
  return spawnSync(program, rest, { stdio: ['ignore', 2, 2] }).status === 0;
}

function install(): boolean {
  const prefix = installer();
  if (!prefix) return false;
  console.error('No Chromium found: installing the package "chromium" with apt-get.');
  return (
    aptGet(prefix, 'update') &&
    aptGet(prefix, 'install', '-y', '--no-install-recommends', 'chromium')
  );
}

try {
  if (!findChromium() && !(install() && findChromium())) throw new Error(advice);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
