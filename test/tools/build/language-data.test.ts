// Workers get the lists of src/lib as one file beside their scripts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { isLanguageData, languageData } from '../../../src/tools/build/language-data.ts';

const lib = new URL('../../../src/lib/', import.meta.url);

test('a script that reads a list has none of it, and takes it from the file', async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [languageData],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('language/mentions/gazetteer.ts', lib)),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rolldown.RolldownOutput;
  const files = built.output.filter(({ fileName }) => isLanguageData(fileName));
  expect(files).toHaveLength(1);
  const [file] = files;
  const scripts = built.output.flatMap((each) => (each.type === 'chunk' ? each.code : []));
  expect(scripts.join('\n')).toContain(file?.fileName);
  expect(scripts.join('\n')).not.toContain('Ouagadougou');
  const lists = JSON.parse(String(file?.type === 'asset' ? file.source : '')) as object;
  for (const path of ['language/mentions/gazetteer.json', 'questions/rank/weights.json']) {
    const list: unknown = JSON.parse(readFileSync(new URL(path, lib), 'utf8'));
    expect(lists).toHaveProperty([path], list);
  }
});
