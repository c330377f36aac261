// Gives workers the word lists and weights of src/lib as one file of data beside their scripts.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));

/** The module that fetches the file; those of the single lists, by their paths in src/lib, take theirs from it. */
const whole = '\0language-data';
const listed = `${whole}:`;

/** Every list by its path in src/lib. */
const read = () =>
  Object.fromEntries(
    readdirSync(lib, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json') && path !== 'tsconfig.json')
      .sort()
      .map((path) => [path, JSON.parse(readFileSync(lib + path, 'utf8')) as unknown]),
  );

/** Which files of a build are the data, by their paths. */
export const isLanguageData = (path: string): boolean => /\/language-data-[^/]+\.json$/.test(path);

export const languageData: Plugin = {
  name: 'language-data',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source === whole) return whole;
    if (!source.endsWith('.json')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    // An id that ends in .json would be taken for JSON.
    return found?.id.startsWith(lib) ? listed + found.id.slice(lib.length, -'.json'.length) : null;
  },
  load(id) {
    if (id.startsWith(listed)) {
      const path = `${id.slice(listed.length)}.json`;
      return `import lists from ${JSON.stringify(whole)}; export default lists[${JSON.stringify(path)}];`;
    }
    if (id !== whole) return null;
    const file = this.emitFile({
      type: 'asset',
      name: 'language-data.json',
      source: JSON.stringify(read()),
    });
    return [
      `const response = await fetch(import.meta.ROLLUP_FILE_URL_${file});`,
      'if (!response.ok) throw new Error(`The language data: the host answered ${response.status}.`);',
      'export default await response.json();',
    ].join('\n');
  },
};
