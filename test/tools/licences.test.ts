import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const licences = read('static/licences.txt');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

const shipped = {
  ...dependencies,
  Svelte: devDependencies.svelte ?? '',
  SvelteKit: devDependencies['@sveltejs/kit'] ?? '',
  en_core_web_sm: '3.8.0',
  WordNet: '3.0',
};

test.each(Object.entries(shipped))('the licence of %s %s is shipped', (name, version) => {
  expect(licences).toContain(`\n${name} ${version}`);
});
