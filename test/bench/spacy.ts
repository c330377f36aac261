// The speed of Python spaCy on this machine, to compare with.
import { fileURLToPath } from 'node:url';
import { runPython } from '../../src/tools/language/python.ts';

const at = (path: string) => new URL(path, import.meta.url);

let measured: number | string | undefined;

/** Tokens a processor second on the reference texts, measured once; why not, where it cannot be had. */
export function spacyTokensPerSecond(): number | string {
  measured ??= measure();
  return measured;
}

function measure(): number | string {
  const ran = runPython(at('./spacy_speed.py'), fileURLToPath(at('../fixtures/analyses.json.gz')));
  return ran.ok ? Number(ran.output) : ran.why;
}
