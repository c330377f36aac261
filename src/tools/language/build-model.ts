// Makes what of the analyser comes out of Python: the shipped model, and the reference analyses of the tests.
import { fileURLToPath } from 'node:url';
import { exportModel } from './export-model.ts';
import { runPython } from './python.ts';

const at = (path: string) => new URL(path, import.meta.url);
const file = (path: string) => fileURLToPath(at(path));

const model = file('../../../static/language/en.bin.gz');
const references = ['analyses', 'analyses-odd'].map((name) =>
  file(`../../../test/fixtures/${name}.json.gz`),
);

const steps = [
  () => exportModel(model),
  // Texts are kept in the reference analyses themselves.
  ...references.map((path) => () => runPython(at('./reference.py'), path, path)),
];

for (const step of steps) {
  const ran = step();
  if (!ran.ok) {
    console.error(ran.why);
    process.exit(1);
  }
  process.stdout.write(ran.output);
}
